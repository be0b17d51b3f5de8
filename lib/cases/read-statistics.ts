// How the desk answered in a year: everything is counted by the database, and a hundred rows at most come back,
// whatever it holds. A year is that of the receipt, in the controller's zone; unconfirmed requests do not count.
import { db } from '@/lib/db/client';
import { fromColumn, toColumn } from '@/lib/db/dates';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { addDays, localDateOf, type PlainDate } from '@/lib/rules/dates';
import type { Outcome } from '@/lib/rules/outcomes';
import { may } from '@/lib/rules/permissions';
import type { Right } from '@/lib/rules/rights';
import { charter } from './charter-in-force';

/** An outcome, or what a request without one is. */
export type Result = Outcome | 'withdrawn' | 'open';

/** Days are calendar days from receipt to answer; null where nothing was answered. */
export interface Figures {
  received: number;
  answered: number;
  inTime: number;
  extended: number;
  median: number | null;
  p90: number | null;
}

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

interface Row extends Figures {
  level: number;
  right: Right | null;
  result: Result | null;
  month: Date | null;
}

/** Throws `not_found` for who may not. `at` is the present instant. */
export async function readStatistics(actor: StaffMember, year: number, at: Date) {
  if (!may(actor, 'statistics.read')) throw notFound();
  const { timeZone } = charter();
  const today = localDateOf(at, timeZone);
  const [rows, grounds, backlog, years] = await Promise.all([
    figuresOf(year, timeZone),
    groundsOf(year),
    backlogOf(today),
    yearsUntil(Number(today.slice(0, 4))),
  ]);
  return { year, years, today, ...rows, grounds, backlog };
}

export type Statistics = Awaited<ReturnType<typeof readStatistics>>;

const bounds = (year: number) => [toColumn(`${year}-01-01`), toColumn(`${year + 1}-01-01`)] as const;

/** One pass over the year gives all its groupings: by right and result, by month, by right, and the whole. */
async function figuresOf(year: number, timeZone: string) {
  const [from, to] = bounds(year);
  const rows = await db().$queryRaw<Row[]>`
    WITH request AS (
      SELECT "right", date_trunc('month', "receivedOn")::date AS month, "extendedByMonths" > 0 AS extended,
        CASE WHEN outcome IS NOT NULL THEN outcome::text
          WHEN "closedAt" IS NOT NULL THEN 'withdrawn' ELSE 'open' END AS result,
        CASE WHEN outcome IS NOT NULL THEN ("closedAt" AT TIME ZONE ${timeZone})::date - "receivedOn" END AS days,
        outcome IS NOT NULL AND ("closedAt" AT TIME ZONE ${timeZone})::date <= "dueOn" AS in_time
      FROM "RightsRequest"
      WHERE "receivedOn" >= ${from} AND "receivedOn" < ${to} AND "confirmedAt" IS NOT NULL
    )
    SELECT grouping("right", result, month)::int AS level, "right"::text AS "right", result, month,
      count(*)::int AS received, count(days)::int AS answered,
      (count(*) FILTER (WHERE in_time))::int AS "inTime", (count(*) FILTER (WHERE extended))::int AS extended,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY days) AS p90
    FROM request
    GROUP BY GROUPING SETS (("right", result), (month), ("right"), ())
    ORDER BY level, month, received DESC`;
  const at = (level: number) => rows.filter((row) => row.level === level);
  const [WHOLE, BY_RIGHT, BY_MONTH, BY_RESULT] = [7, 3, 6, 1];
  const results = new Map<Result, number>();
  for (const { result, received } of at(BY_RESULT))
    if (result) results.set(result, (results.get(result) ?? 0) + received);
  return {
    whole: at(WHOLE).map(plain)[0] ?? NONE,
    byRight: at(BY_RIGHT).flatMap((row) => (row.right ? [{ right: row.right, ...plain(row) }] : [])),
    byMonth: at(BY_MONTH).flatMap((row) =>
      row.month ? [{ month: fromColumn(row.month), ...plain(row) }] : [],
    ),
    byResult: [...results].map(([result, count]) => ({ result, count })),
  };
}

const NONE: Figures = { received: 0, answered: 0, inTime: 0, extended: 0, median: null, p90: null };
const plain = ({ received, answered, inTime, extended, median, p90 }: Row): Figures => ({
  received,
  answered,
  inTime,
  extended,
  median,
  p90,
});

/** A refusal may rest on several grounds: each counts once. */
async function groundsOf(year: number): Promise<{ ground: string; count: number }[]> {
  const [from, to] = bounds(year);
  return db().$queryRaw`
    SELECT ground, count(*)::int AS count
    FROM "RightsRequest" r JOIN "Answer" a ON a."requestId" = r.id, unnest(a.grounds) AS ground
    WHERE r."receivedOn" >= ${from} AND r."receivedOn" < ${to} AND r."confirmedAt" IS NOT NULL
      AND r.outcome IN ('refused', 'partly_granted') AND a."sentAt" IS NOT NULL AND a.kind = 'answer'
    GROUP BY ground ORDER BY count DESC, ground`;
}

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
