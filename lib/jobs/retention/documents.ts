// Identity documents, of requests and of claims after a death: gone with the decision, after a year at the very most.
import { charter } from '@/lib/cases/charter-in-force';
import { db } from '@/lib/db/client';
import { localDateOf, type PlainDate } from '@/lib/rules/dates';
import { retention, stageOf } from '@/lib/rules/retention';
import { eachItem } from './batch';
import { erase } from './erase';

function over(receivedAt: Date, decidedAt: Date | null, today: PlainDate): boolean {
  const local = (at: Date) => localDateOf(at, charter().timeZone);
  const facts = { receivedOn: local(receivedAt), decidedOn: decidedAt && local(decidedAt) };
  return stageOf(retention('identity_document', facts), today) === 'over';
}

/** What `purpose: 'identity'` holds: sent when the desk asked, and of use until the desk has decided. */
export const eraseIdentityFiles = (at: Date, today: PlainDate): Promise<number> =>
  eachItem(
    ({ where, ...page }) =>
      db().storedFile.findMany({
        where: { AND: [{ purpose: 'identity' }, where] },
        select: { id: true, createdAt: true, requestId: true, request: { select: { identityChecks: true } } },
        ...page,
      }),
    async (tx, { id, createdAt, requestId, request }) => {
      const checks = request?.identityChecks ?? [];
      const pending = checks.some(({ decidedAt }) => decidedAt === null);
      const last = checks.map(({ decidedAt }) => decidedAt).sort((a, b) => Number(b) - Number(a))[0];
      // Sent again after a first decision: the next one decides.
      const decidedAt = !pending && last && last >= createdAt ? last : null;
      if (!over(createdAt, decidedAt, today)) return false;
      await erase(tx, { table: 'StoredFile', id, reason: 'identity_document', at, requestId });
      return true;
    },
  );

export const eraseIdentityProofs = (at: Date, today: PlainDate): Promise<number> =>
  eachItem(
    ({ where, ...page }) =>
      db().proof.findMany({ where: { AND: [{ kind: 'identity', erasedAt: null }, where] }, ...page }),
    async (tx, { id, createdAt, decidedAt }) => {
      if (!over(createdAt, decidedAt, today)) return false;
      await erase(tx, { table: 'Proof', id, reason: 'identity_document', at });
      return true;
    },
  );
