// How every step of a claim is taken: permission, version and status in one transaction, with its entry and its trace.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';
import type { Claim } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { AppError, notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { type ClaimEvent, nextClaim, staffMayCause } from '@/lib/rules/directives/claim-states';
import { may } from '@/lib/rules/permissions';

export interface ClaimVersion {
  reference: string;
  version: number;
}

export interface Step {
  tx: Tx;
  claim: Claim;
  at: Date;
}

/**
 * Takes a claim through an event. `work` does what the event brings, may throw, and may say more than `words`. Throws `forbidden`, `not_found`,
 * `conflict` when someone changed the claim since the page showed it, `status_not_allowed` where it cannot happen.
 */
export async function changeClaim(
  actor: StaffMember,
  { reference, version }: ClaimVersion,
  event: ClaimEvent,
  words: string | null,
  work: (step: Step) => Promise<string | void>,
): Promise<void> {
  const at = now();
  if (!may(actor, 'directive.claims.read')) throw notFound();
  if (!staffMayCause(actor, event)) throw new AppError('forbidden');
  await transaction(async (tx) => {
    const { count } = await tx.claim.updateMany({
      where: { reference, version },
      data: { version: { increment: 1 } },
    });
    const claim = await tx.claim.findUnique({ where: { reference } });
    if (!claim) throw notFound();
    if (count !== 1) throw new AppError('conflict');
    const status = nextClaim(claim.status, event);
    if (!status) throw new AppError('status_not_allowed');
    const found = (await work({ tx, claim, at })) ?? words;
    await tx.claim.update({ where: { id: claim.id }, data: { status } });
    const id = randomUUID();
    const said = found === null ? null : sealed.claimWords.seal(id, found);
    await tx.claimEntry.create({
      data: { id, claimId: claim.id, event, words: said, staffId: actor.staffId, at },
    });
    await audit(tx, { at, actor, action: `claim.${event}`, facts: { claimId: claim.id, status } });
  });
}
