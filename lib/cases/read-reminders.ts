// What a member of staff was reminded of today, as the day's mail said it, for as long as it is still true.
import { db } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf, type PlainDate } from '@/lib/rules/dates';
import { type ReminderKind, readReminderKey } from '@/lib/rules/reminders';
import { charter } from './charter-in-force';

const SHOWN = 50;
const DAY = 86_400_000;

export interface TodaysReminder {
  reference: string;
  kind: ReminderKind;
  date: PlainDate;
}

/** Oldest date first. `at` is the present instant. */
export async function readReminders(actor: StaffMember, at: Date): Promise<TodaysReminder[]> {
  const { timeZone } = charter();
  const today = localDateOf(at, timeZone);
  const rows = await db().reminder.findMany({
    where: { staffId: actor.staffId, sentAt: { gt: new Date(at.getTime() - DAY) } },
    orderBy: { sentAt: 'desc' },
    take: SHOWN,
  });
  const said = rows.flatMap(({ key, sentAt }) => {
    const reminder = localDateOf(sentAt, timeZone) === today ? readReminderKey(key) : null;
    return reminder ? [reminder] : [];
  });
  const open = await db().rightsRequest.findMany({
    where: { AND: [readable(actor), { id: { in: said.map(({ requestId }) => requestId) }, closedAt: null }] },
    select: { id: true, reference: true },
  });
  const references = new Map(open.map(({ id, reference }) => [id, reference]));
  return said
    .flatMap(({ requestId, kind, date }) => {
      const reference = references.get(requestId);
      return reference ? [{ reference, kind, date }] : [];
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
