// The claimant's address is proved.
import { audit } from '@/lib/db/audit';
import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/rules/actor';

export async function confirmClaim(
  tx: Tx,
  claimId: string,
  { actor, at }: { actor: Actor; at: Date },
): Promise<{ reference: string }> {
  const where = { id: claimId, confirmedAt: null };
  const { count } = await tx.claim.updateMany({ where, data: { confirmedAt: at } });
  if (count === 1) await audit(tx, { at, actor, action: 'claim.confirmed', facts: { claimId } });
  return tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { reference: true } });
}
