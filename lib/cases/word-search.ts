// Finds the requests that bear every word of a search, newest receipt first, walking the index of one word. A page looks
// at a bounded number of requests: a word that everybody shares costs it no more than a rare name.
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { searchToken } from './search-index';

/** How many requests one page looks at, at most. Those received before are for the next page. */
export const LOOKED = 1_000;

/** Where a page begins: after a request, in the order of receipt. */
export interface Place {
  id: string;
  receivedOn: Date;
}

/** Hashes of the words, the rarest first, as far as counting up to LOOKED can tell. */
export async function rarestFirst(words: string[]): Promise<string[]> {
  const tokens = words.map(searchToken);
  if (tokens.length < 2) return tokens;
  const rows = await db().$queryRaw<{ token: string }[]>`
    SELECT w.token FROM unnest(${tokens}::text[]) AS w(token), LATERAL (
      SELECT count(*) AS held FROM (SELECT 1 FROM "SearchToken" s WHERE s.token = w.token LIMIT ${LOOKED}) few
    ) counted ORDER BY held`;
  return rows.map(({ token }) => token);
}

/**
 * Of the first `looked` requests of the first word after a place, those that bear all the words (their hashes, the rarest
 * first); and the last that was looked at, null when there are no more.
 */
export async function bearing(
  [rarest, ...others]: string[],
  after: Place | null,
  looked: number,
): Promise<{ ids: string[]; last: Place | null }> {
  const beyond = after
    ? Prisma.sql`AND ("receivedOn", "requestId") < (${after.receivedOn}::date, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db().$queryRaw<(Place & { others: number })[]>`
    SELECT "requestId" AS id, "receivedOn", (
      SELECT count(*)::int FROM "SearchToken" o
      WHERE o.token = ANY(${others}::text[]) AND o."receivedOn" = s."receivedOn" AND o."requestId" = s."requestId"
    ) AS others
    FROM (
      SELECT "receivedOn", "requestId" FROM "SearchToken" WHERE token = ${rarest} ${beyond}
      ORDER BY "receivedOn" DESC, "requestId" DESC LIMIT ${looked}
    ) s ORDER BY "receivedOn" DESC, "requestId" DESC`;
  return {
    ids: rows.filter((row) => row.others === others.length).map(({ id }) => id),
    last: rows.length < looked ? null : (rows.at(-1) ?? null),
  };
}
