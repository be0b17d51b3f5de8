// The claimant's address is proved: the desk is told, once.
import type { Letterhead } from '@/lib/cases/letterhead';
import { audit } from '@/lib/db/audit';
import type { Tx } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import type { Actor } from '@/lib/rules/actor';
import { tellDesk } from './tell-desk';

export async function confirmClaim(
  tx: Tx,
  claimId: string,
  { actor, at, head }: { actor: Actor; at: Date; head: Letterhead },
): Promise<{ reference: string }> {
  const where = { id: claimId, confirmedAt: null };
  const { count } = await tx.claim.updateMany({ where, data: { confirmedAt: at } });
  const { reference, policyDueOn } = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
  if (count === 1) {
    await audit(tx, { at, actor, action: 'claim.confirmed', facts: { claimId } });
    await tellDesk(tx, { kind: 'desk_new', reference, on: fromColumn(policyDueOn), at, head });
  }
  return { reference };
}
