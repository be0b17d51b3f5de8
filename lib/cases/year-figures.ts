// The figures of a year, counted by the database in one pass. A year that holds a great many requests is counted once a
// night and kept: a look at it then reads one row.
import { db } from '@/lib/db/client';
import { fromColumn, toColumn } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import type { Outcome } from '@/lib/rules/outcomes';
import type { Right } from '@/lib/rules/rights';
import { charter } from './charter-in-force';

/** A year with more requests is counted at night. */
const COUNTED_LIVE = 20_000;
/** What the night kept is good for a day and a half: a run that was missed does not make the page slow. */
const KEPT_HOURS = 36;

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

interface Row extends Figures {
  level: number;
  right: Right | null;
  result: Result | null;
  month: Date | null;
}

async function countYear(year: number) {
  const { timeZone } = charter();
  const [rows, grounds] = await Promise.all([groupings(year, timeZone), groundsOf(year)]);
  return { ...rows, grounds };
}

export type YearCount = Awaited<ReturnType<typeof countYear>>;

/** `asOf` is when they were counted: null for now. */
export async function yearFigures(year: number, at: Date): Promise<YearCount & { asOf: Date | null }> {
  const kept = await db().yearFigures.findUnique({ where: { year } });
  const since = new Date(at.getTime() - KEPT_HOURS * 3_600_000);
  if (kept && kept.asOf >= since) return { ...(kept.figures as unknown as YearCount), asOf: kept.asOf };
  return { ...(await countYear(year)), asOf: null };
}

/** Counts the years that are too large to be counted at each look. Returns them. */
export async function keepFigures(at: Date, live = COUNTED_LIVE): Promise<number[]> {
  const rows = await db().$queryRaw<{ year: number }[]>`
    SELECT extract(year FROM "receivedOn")::int AS year FROM "RightsRequest" GROUP BY 1 HAVING count(*) > ${live}`;
  const years = rows.map(({ year }) => year).sort();
  await db().yearFigures.deleteMany({ where: { year: { notIn: years } } });
  for (const year of years) {
    const figures = (await countYear(year)) as unknown as Prisma.InputJsonObject;
    const data = { asOf: at, figures };
    await db().yearFigures.upsert({ where: { year }, create: { year, ...data }, update: data });
  }
  return years;
}

const bounds = (year: number) => [toColumn(`${year}-01-01`), toColumn(`${year + 1}-01-01`)] as const;

/** One pass over the year gives all its groupings: by right and result, by month, by right, and the whole. */
async function groupings(year: number, timeZone: string) {
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
