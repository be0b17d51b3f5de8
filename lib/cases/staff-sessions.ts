// The two beginnings of a session of the desk: half-way after the password, whole after the second factor.
import { newTotpSecret, toBase32 } from '@/lib/crypto/totp';
import { audit } from '@/lib/db/audit';
import type { Tx } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import type { Role } from '@/lib/rules/actor';
import { SECOND_FACTOR_MINUTES, STAFF_HOURS } from '@/lib/rules/periods';

const MINUTE = 60_000;

export interface Beginning {
  at: Date;
  device: string | null;
}

const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE);

/**
 * The row after the right password. Whoever has no second factor yet gets a new secret each time, so that one seen at
 * an abandoned enrolment is worth nothing.
 */
export async function beginHalfWay(tx: Tx, staffId: string, { at, device }: Beginning): Promise<string> {
  const totpSecret = sealed.staffTotp.seal(staffId, toBase32(newTotpSecret()));
  await tx.staff.updateMany({ where: { id: staffId, totpStep: null }, data: { totpSecret } });
  const expiresAt = after(at, SECOND_FACTOR_MINUTES);
  const session = await tx.staffSession.create({
    data: { staffId, device, createdAt: at, seenAt: at, expiresAt },
  });
  return session.id;
}

/** The row that the cookie will name from now on. */
export async function beginSession(
  tx: Tx,
  staff: { id: string; role: Role },
  { at, device, by }: Beginning & { by: 'totp' | 'recovery_code' | 'provider' },
): Promise<string> {
  const session = await tx.staffSession.create({
    data: {
      staffId: staff.id,
      device,
      createdAt: at,
      seenAt: at,
      provenAt: at,
      expiresAt: after(at, STAFF_HOURS * 60),
    },
  });
  const actor = { kind: 'staff', staffId: staff.id, role: staff.role, sessionId: session.id } as const;
  await audit(tx, { at, actor, action: 'staff.signed_in', facts: { by } });
  return session.id;
}

/** Every session of a member ends, proven or not; so do the links that would open another. */
export async function endSessions(tx: Tx, staffId: string, at: Date): Promise<void> {
  await tx.staffSession.updateMany({ where: { staffId, revokedAt: null }, data: { revokedAt: at } });
  await tx.link.updateMany({ where: { staffId, usedAt: null }, data: { usedAt: at } });
}
