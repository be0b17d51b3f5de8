// A link sent to a member of staff: the first password, or another one. The second factor is asked for next.
import { consumeLink } from '@/lib/auth/links';
import { now } from '@/lib/clock';
import { hashSecret } from '@/lib/crypto/secrets';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { hashChosen } from './chosen-password';
import { beginHalfWay, endSessions } from './staff-sessions';

/** Whose invitation this is; null when it was used, has expired, or they are disabled. Looking consumes nothing. */
export async function readInvitation(secret: string) {
  const link = await db().link.findFirst({
    where: { secretHash: hashSecret(secret), purpose: 'invitation', usedAt: null, expiresAt: { gt: now() } },
    select: { staff: { select: { name: true, email: true, joinedAt: true, disabledAt: true } } },
  });
  return link?.staff && !link.staff.disabledAt ? link.staff : null;
}

/** Throws `link_invalid`, and a FieldRefusal for a password that is guessed. Gives the id of a session that owes the second factor; every other one of theirs ends. */
export async function acceptInvitation(
  secret: string,
  password: string,
  device: string | null,
): Promise<string> {
  const at = now();
  const passwordHash = await hashChosen('password', password, await readInvitation(secret));
  return transaction(async (tx) => {
    const { staffId } = await consumeLink(tx, secret, at, ['invitation']);
    const staff = staffId ? await tx.staff.findFirst({ where: { id: staffId, disabledAt: null } }) : null;
    if (!staff) throw new AppError('link_invalid');
    await tx.staff.update({
      where: { id: staff.id },
      data: { passwordHash, joinedAt: staff.joinedAt ?? at },
    });
    await endSessions(tx, staff.id, at);
    const sessionId = await beginHalfWay(tx, staff.id, { at, device });
    const actor = { kind: 'staff', staffId: staff.id, role: staff.role, sessionId } as const;
    const action = staff.joinedAt ? 'staff.password_changed' : 'staff.joined';
    await audit(tx, { at, actor, action });
    return sessionId;
  });
}
