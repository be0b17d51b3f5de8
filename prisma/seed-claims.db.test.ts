// The demo shows a claim in every state that the desk meets, each with what its steps leave behind.
import { expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { readClaim } from '@/lib/directives/read-claims';
import { CLAIM_STATUSES, type ClaimStatus } from '@/lib/rules/directives/claim-states';
import { makeStaff } from '@/lib/testing/factories';
import { seedClaims } from './seed-claims';

it('has a claim of each status but erased, and each can be read in the desk', async () => {
  const at = now();
  const dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at }));
  await db().$transaction((tx) => seedClaims({ tx, dpo, at }), { timeout: 60_000 });
  const claims = await db().claim.findMany({ include: { tasks: true, openings: true } });
  const of = (status: ClaimStatus) => claims.filter((claim) => claim.status === status);
  expect(CLAIM_STATUSES.filter((status) => of(status).length === 0)).toEqual(['erased']);

  const [executing] = of('executing');
  expect(executing?.openings).toHaveLength(1);
  const done = executing?.tasks.filter(({ doneAt }) => doneAt !== null).length ?? 0;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(executing?.tasks.length ?? 0);
  const [executed] = of('executed');
  expect(executed?.tasks.every(({ doneAt }) => doneAt !== null)).toBe(true);
  expect(executed?.report?.length).toBeGreaterThan(100);
  // Someone who may be alive still has time to say so.
  expect(of('notified')[0]?.objectUntil?.getTime()).toBeGreaterThan(at.getTime());
  for (const { reference } of claims) expect((await readClaim(dpo, reference, at)).reference).toBe(reference);
});
