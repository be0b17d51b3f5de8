// Claims and directives: five years from the end of the calendar year in which they ended (loi n° 78-17, art. 85).
// A directive in force has no end.
import { charter } from '@/lib/cases/charter-in-force';
import { db } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import { addDays, localDateOf, type PlainDate } from '@/lib/rules/dates';
import { CONFIRM_DAYS } from '@/lib/rules/periods';
import { retention, stageOf } from '@/lib/rules/retention';
import { eachItem } from './batch';
import { erase } from './erase';

const local = (at: Date) => localDateOf(at, charter().timeZone);
/** What ended since cannot be over yet. */
const ended = (at: Date) => ({ lt: new Date(at.getTime() - 5 * 365 * 86_400_000) });

export const eraseClaims = (at: Date, today: PlainDate, emptied: Set<string>): Promise<number> =>
  eachItem(
    ({ where, ...page }) =>
      db().claim.findMany({ where: { AND: [{ closedAt: ended(at) }, where] }, ...page }),
    async (tx, { id, closedAt, accountId, deceasedAccountId }) => {
      const closedOn = closedAt && local(closedAt);
      if (stageOf(retention('claim', { closedOn }), today) !== 'over') return false;
      const { count } = await tx.claim.updateMany({ where: { id, closedAt }, data: { status: 'erased' } });
      if (count === 0) return false;
      await erase(tx, { table: 'Claim', id, reason: 'claim', at });
      for (const one of [accountId, deceasedAccountId]) if (one) emptied.add(one);
      return true;
    },
  );

/** Claims whose address nobody confirmed, and that nobody of the desk took up. */
export const eraseUnconfirmedClaims = (at: Date, today: PlainDate, emptied: Set<string>): Promise<number> => {
  const receivedOn = { lte: toColumn(addDays(today, -CONFIRM_DAYS)) };
  const still = { confirmedAt: null, closedAt: null, status: 'received' as const, receivedOn };
  return eachItem(
    ({ where, ...page }) => db().claim.findMany({ where: { AND: [still, where] }, ...page }),
    async (tx, { id, accountId }) => {
      const { count } = await tx.claim.updateMany({ where: { id, ...still }, data: { status: 'erased' } });
      if (count === 0) return false;
      await erase(tx, { table: 'Claim', id, reason: 'unconfirmed_submission', at });
      emptied.add(accountId);
      return true;
    },
  );
};

/** A claim that names the directive, open or kept, keeps it. */
export const eraseDirectives = (at: Date, today: PlainDate, emptied: Set<string>): Promise<number> =>
  eachItem(
    ({ where, ...page }) =>
      db().directive.findMany({
        where: {
          AND: [
            { OR: [{ revokedAt: ended(at) }, { executedAt: ended(at) }] },
            { claims: { none: {} }, openings: { none: {} } },
            where,
          ],
        },
        ...page,
      }),
    async (tx, { id, accountId, revokedAt, executedAt }) => {
      const end = [revokedAt, executedAt].flatMap((one) => (one ? [local(one)] : [])).sort()[0] ?? null;
      if (stageOf(retention('directive', { endedOn: end }), today) !== 'over') return false;
      await erase(tx, { table: 'Directive', id, reason: 'directive', at });
      emptied.add(accountId);
      return true;
    },
  );

/** What a directive in force said before, once replaced for long enough. */
export const eraseOldVersions = (at: Date, today: PlainDate): Promise<number> =>
  eachItem(
    ({ where, ...page }) =>
      db().directiveVersion.findMany({
        where: { AND: [{ consentedAt: ended(at) }, where] },
        select: { id: true, number: true, directiveId: true },
        ...page,
      }),
    async (tx, { id, number, directiveId }) => {
      const next = await tx.directiveVersion.findFirst({
        where: { directiveId, number: { gt: number } },
        orderBy: { number: 'asc' },
        select: { consentedAt: true },
      });
      const endedOn = next && local(next.consentedAt);
      if (stageOf(retention('directive', { endedOn }), today) !== 'over') return false;
      await erase(tx, { table: 'DirectiveVersion', id, reason: 'directive', at });
      return true;
    },
  );
