// How the desk answered in a year: everything is counted by the database, and a hundred rows at most come back,
// whatever it holds. A year is that of the receipt, in the controller's zone; unconfirmed requests do not count.
import { db } from '@/lib/db/client';
import { fromColumn, toColumn } from '@/lib/db/dates';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { addDays, localDateOf, type PlainDate } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';
import { charter } from './charter-in-force';
import { yearFigures } from './year-figures';

export interface AgeBand {
  /** Days since receipt, both included; null is without end. */
  from: number;
  to: number | null;
  count: number;
  late: number;
}

const BANDS = [
  [0, 7],
  [8, 15],
  [16, 30],
  [31, 90],
  [91, null],
] as const satisfies [number, number | null][];

/** Throws `not_found` for who may not. `at` is the present instant. */
export async function readStatistics(actor: StaffMember, year: number, at: Date) {
  if (!may(actor, 'statistics.read')) throw notFound();
  const { timeZone } = charter();
  const today = localDateOf(at, timeZone);
  const [figures, backlog, years] = await Promise.all([
    yearFigures(year, at),
    backlogOf(today),
    yearsUntil(Number(today.slice(0, 4))),
  ]);
  return { year, years, today, ...figures, backlog };
}

export type Statistics = Awaited<ReturnType<typeof readStatistics>>;

/** What is open today, whichever year it came in. */
async function backlogOf(today: PlainDate): Promise<AgeBand[]> {
  const rows = await db().$queryRaw<{ band: number; count: number; late: number }[]>`
    SELECT width_bucket(${toColumn(today)}::date - "receivedOn", ${BANDS.map(([from]) => from)}::int[]) AS band,
      count(*)::int AS count, (count(*) FILTER (WHERE "dueOn" < ${toColumn(today)}))::int AS late
    FROM "RightsRequest" WHERE "closedAt" IS NULL AND "confirmedAt" IS NOT NULL GROUP BY band`;
  return BANDS.map(([from, to], index) => {
    const row = rows.find(({ band }) => band === index + 1);
    return { from, to, count: row?.count ?? 0, late: row?.late ?? 0 };
  });
}

/** From the first request's year to this one, newest first. */
async function yearsUntil(current: number): Promise<number[]> {
  const first = await db().rightsRequest.findFirst({
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    select: { receivedOn: true },
  });
  const oldest = first ? Number(fromColumn(first.receivedOn).slice(0, 4)) : current;
  return Array.from({ length: Math.max(1, current - oldest + 1) }, (_, index) => current - index);
}

/** The days on which the requests of a band were received, for the filters of the queue. */
export const receivedIn = ({ from, to }: AgeBand, today: PlainDate) => ({
  from: to === null ? undefined : addDays(today, -to),
  to: addDays(today, -from),
});
