// What is due to be recalled now, to whom, read from the cases as they stand.
import { charter } from '@/lib/cases/charter-in-force';
import { deadlineFacts, deadlineOf } from '@/lib/cases/clock';
import { db, type Tx } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import type { Pause, RightsRequest } from '@/lib/db/generated/client';
import type { Locale } from '@/lib/rules/bilingual';
import { addDays, localDateOf, type PlainDate } from '@/lib/rules/dates';
import { judgeExtension } from '@/lib/rules/extension';
import { rolesWith } from '@/lib/rules/permissions';
import {
  AWAITING_DAYS,
  DUE_MARKS,
  type Member,
  type Reminder,
  type ReminderFacts,
  recipientsOf,
  remindersOf,
} from '@/lib/rules/reminders';
import type { Right } from '@/lib/rules/rights';

const BATCH = 500;
const DAY = 86_400_000;

export interface DueReminder extends Reminder {
  requestId: string;
  reference: string;
  right: Right;
}

export interface DeskMember extends Member {
  email: string;
  locale: Locale;
}

export const todayOf = (at: Date): PlainDate => localDateOf(at, charter().timeZone);

/** Those who work on cases, and can sign in. */
export async function deskMembers(): Promise<DeskMember[]> {
  const dpos = rolesWith('case.answer');
  const staff = await db().staff.findMany({
    where: { role: { in: rolesWith('case.write') }, disabledAt: null, joinedAt: { not: null } },
    orderBy: { id: 'asc' },
  });
  return staff.map(({ id, role, email, locale }) => ({
    staffId: id,
    isDpo: dpos.includes(role),
    email,
    locale,
  }));
}

type Row = RightsRequest & { pauses: Pause[] };

function factsOf(row: Row, at: Date): ReminderFacts {
  const today = todayOf(at);
  const verdict = judgeExtension(deadlineFacts(row, at), today);
  return {
    dueOn: deadlineOf(row, at).dueOn,
    paused: row.pauses.some(({ to }) => to === null),
    // Once extended, a second announcement is the exception: nobody is reminded of it.
    extensionBy: verdict.allowed && row.extendedByMonths === 0 ? verdict.by : null,
    awaitingSince: row.awaitingSince && localDateOf(row.awaitingSince, row.timeZone),
    assigneeId: row.assigneeId,
  };
}

const open = { closedAt: null, confirmedAt: { not: null } } as const;

/** The reminders of some cases that are still true at this instant. */
export async function dueAmong(
  tx: Tx,
  requestIds: readonly string[],
  at: Date,
): Promise<Map<string, DueReminder[]>> {
  const rows = await tx.rightsRequest.findMany({
    where: { ...open, id: { in: [...requestIds] } },
    include: { pauses: true },
  });
  return new Map(rows.map((row) => [row.id, ofRow(row, at)]));
}

function ofRow(row: Row, at: Date): DueReminder[] {
  const { id: requestId, reference, right } = row;
  return remindersOf(factsOf(row, at), todayOf(at)).map((one) => ({ ...one, requestId, reference, right }));
}

/** What each member is due to be reminded of, whether or not it was sent already. */
export async function dueNow(members: readonly DeskMember[], at: Date): Promise<Map<string, DueReminder[]>> {
  const due = new Map<string, DueReminder[]>(members.map(({ staffId }) => [staffId, []]));
  // The stored date is the soonest that it can be: a pause moves it away, nothing brings it nearer.
  const near = { dueOn: { lte: toColumn(addDays(todayOf(at), Math.max(...DUE_MARKS))) } };
  const waiting = { awaitingSince: { lte: new Date(at.getTime() - (AWAITING_DAYS - 1) * DAY) } };
  let after: string | undefined;
  for (;;) {
    const rows = await db().rightsRequest.findMany({
      where: { ...open, OR: [near, waiting], ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: BATCH,
      include: { pauses: true },
    });
    for (const row of rows) {
      for (const reminder of ofRow(row, at)) {
        for (const { staffId } of recipientsOf(reminder, row.assigneeId, members))
          due.get(staffId)?.push(reminder);
      }
    }
    if (rows.length < BATCH) break;
    after = rows.at(-1)?.id;
  }
  for (const list of due.values()) list.sort((a, b) => (a.date < b.date ? -1 : 1));
  return due;
}
