// The claimant gives up their claim. What the desk has not decided stops there.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { ownClaims } from '@/lib/db/scope';
import { AppError, notFound } from '@/lib/errors';
import type { Requester, Visitor } from '@/lib/rules/actor';
import { nextClaim } from '@/lib/rules/directives/claim-states';

/** Throws `not_found` for anyone else, `status_not_allowed` once the claim is being carried out or has ended. */
export async function withdrawClaim(actor: Visitor | Requester, reference: string): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const claim = await tx.claim.findFirst({ where: { AND: [ownClaims(actor), { reference }] } });
    if (!claim) throw notFound();
    const status = nextClaim(claim.status, 'withdraw');
    if (!status) throw new AppError('status_not_allowed');
    const { count } = await tx.claim.updateMany({
      where: { id: claim.id, status: claim.status },
      data: { status, closedAt: at, version: { increment: 1 } },
    });
    if (count !== 1) throw new AppError('conflict');
    await tx.claimEntry.create({ data: { claimId: claim.id, event: 'withdraw', at } });
    await audit(tx, { at, actor, action: 'claim.withdraw', facts: { claimId: claim.id, status } });
  });
}
