// What the desk is reminded of, and when: facts in, what is due to be recalled today out. Each is recalled once; one
// whose day was missed is still due on the next, until a nearer one takes its place.
import { daysBetween, type PlainDate } from './dates';

/** House policy, in days before the due date; then each day that the answer is late. */
export const DUE_MARKS = [15, 7, 3, 1, 0] as const;
/** In days before the last day on which an extension can be announced (GDPR Art. 12(3)). */
export const EXTENSION_MARKS = [10, 2] as const;
/** A requester who was asked something is waited for this long before the desk is told, then again and again. */
export const AWAITING_DAYS = 15;

/** Of an open, confirmed request. Dates are local to the controller. */
export interface ReminderFacts {
  dueOn: PlainDate;
  /** The clock stands still: nothing comes due, but the requester may keep the desk waiting. */
  paused: boolean;
  /** The last day to announce an extension; null when none can be announced any more. */
  extensionBy: PlainDate | null;
  awaitingSince: PlainDate | null;
  assigneeId: string | null;
}

export const REMINDER_KINDS = ['due', 'overdue', 'extension', 'awaiting'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface Reminder {
  kind: ReminderKind;
  /** Which of its kind: a mark in days, or the day for what is recalled each day. */
  mark: string;
  /** The date it is about: due, last day of notice, or since when the requester is awaited. */
  date: PlainDate;
}

/** The nearest mark that has been reached: at six days, that of seven. */
const reached = (marks: readonly number[], left: number): number | undefined =>
  marks.filter((mark) => left <= mark).sort((a, b) => a - b)[0];

export function remindersOf(facts: ReminderFacts, today: PlainDate): Reminder[] {
  const { dueOn, paused, extensionBy, awaitingSince } = facts;
  const reminders: Reminder[] = [];
  if (!paused) {
    const left = daysBetween(today, dueOn);
    const mark = left < 0 ? undefined : reached(DUE_MARKS, left);
    if (left < 0) reminders.push({ kind: 'overdue', mark: today, date: dueOn });
    else if (mark !== undefined) reminders.push({ kind: 'due', mark: String(mark), date: dueOn });
    const toNotice = extensionBy === null ? -1 : daysBetween(today, extensionBy);
    const notice = toNotice < 0 ? undefined : reached(EXTENSION_MARKS, toNotice);
    if (extensionBy !== null && notice !== undefined)
      reminders.push({ kind: 'extension', mark: String(notice), date: extensionBy });
  }
  const waited = awaitingSince === null ? 0 : daysBetween(awaitingSince, today);
  if (awaitingSince !== null && waited >= AWAITING_DAYS) {
    const mark = Math.floor(waited / AWAITING_DAYS) * AWAITING_DAYS;
    reminders.push({ kind: 'awaiting', mark: String(mark), date: awaitingSince });
  }
  return reminders;
}

export interface Member {
  staffId: string;
  isDpo: boolean;
}

/** Whoever has the case; the DPOs when nobody at the desk has it, and whenever it is late. */
export function recipientsOf(
  { kind }: Pick<Reminder, 'kind'>,
  assigneeId: string | null,
  members: readonly Member[],
): Member[] {
  const theirs = members.filter(({ staffId }) => staffId === assigneeId);
  const toDpos = theirs.length === 0 || kind === 'overdue';
  return members.filter((member) => theirs.includes(member) || (toDpos && member.isDpo));
}

/** What tells a reminder from every other, so that it is sent once. No part holds a colon. */
export const reminderKey = ({ kind, mark, date }: Reminder, requestId: string, staffId: string): string =>
  [kind, mark, requestId, date, staffId].join(':');

/** Reads what `reminderKey` wrote; null for a key of something else. */
export function readReminderKey(key: string): (Reminder & { requestId: string }) | null {
  const [kind, mark = '', requestId = '', date = ''] = key.split(':');
  const known = REMINDER_KINDS.find((one) => one === kind);
  return known && date ? { kind: known, mark, requestId, date } : null;
}
