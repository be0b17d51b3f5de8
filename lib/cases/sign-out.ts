// Ends a session of the desk: the row is revoked, so that a copy of the cookie opens nothing either.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import type { StaffMember } from '@/lib/rules/actor';

export async function signOut(actor: StaffMember): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const { count } = await tx.staffSession.updateMany({
      where: { id: actor.sessionId, revokedAt: null },
      data: { revokedAt: at },
    });
    if (count === 1) await audit(tx, { at, actor, action: 'staff.signed_out' });
  });
}
