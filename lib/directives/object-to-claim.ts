// 'I am alive': the link of the notice stops the claim at once. Nothing is said to the claimant by it.
import { consumeLink } from '@/lib/auth/links';
import { charter } from '@/lib/cases/charter-in-force';
import { deskHead } from '@/lib/cases/notify-desk';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import type { Actor } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import { nextClaim } from '@/lib/rules/directives/claim-states';
import { tellDesk } from './tell-desk';

/** Throws `link_invalid` for a link that is used, expired, or comes too late to stop anything. */
export async function objectToClaim(actor: Actor, secret: string): Promise<void> {
  const at = now();
  const head = await deskHead();
  await transaction(async (tx) => {
    const { claimId } = await consumeLink(tx, secret, at, ['object_claim']);
    if (!claimId) throw new AppError('link_invalid');
    await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
    const claim = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
    const status = nextClaim(claim.status, 'object');
    if (!status) throw new AppError('link_invalid');
    await tx.claim.update({
      where: { id: claimId },
      data: { status, objectedAt: at, version: { increment: 1 } },
    });
    await tx.claimEntry.create({ data: { claimId, event: 'object', at } });
    await audit(tx, { at, actor, action: 'claim.object', facts: { claimId } });
    const on = localDateOf(at, charter().timeZone);
    await tellDesk(tx, { kind: 'desk_objected', reference: claim.reference, on, at, head });
  });
}
