// Opens a session of the desk for an address and its password. Whether the address is known shows in nothing: same
// refusal, same work, same audit row.
import { passwordMatches } from '@/lib/auth/password';
import { STAFF_HOURS } from '@/lib/auth/staff-token';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { limit } from '@/lib/limits';
import type { Role } from '@/lib/rules/actor';
import { parseEmail } from '@/lib/rules/email-address';

export interface Credentials {
  email: string;
  password: string;
}

/** Throws `too_many_attempts`, or as `openSession` does. Gives the id of the session. */
export async function signIn(credentials: Credentials): Promise<string> {
  await limit('sign_in', credentials.email.trim().toLowerCase());
  return openSession(credentials);
}

/** Throws `sign_in_failed` for an unknown address, a wrong password and a disabled account alike. */
export async function openSession({ email, password }: Credentials): Promise<string> {
  const at = now();
  const parsed = parseEmail(email.trim());
  const known = parsed.ok ? await db().staff.findUnique({ where: { email: parsed.key } }) : null;
  const matches = await passwordMatches(known?.passwordHash ?? null, password);
  const staff = matches && known && !known.disabledAt ? known : null;
  if (!staff) {
    const facts = { staffId: known?.id ?? null };
    const actor = { kind: 'visitor', sessionId: null } as const;
    await transaction((tx) => audit(tx, { at, actor, action: 'staff.sign_in_failed', facts }));
    throw new AppError('sign_in_failed');
  }
  return transaction((tx) => beginSession(tx, staff, at));
}

/** The session row that the cookie will name. */
export async function beginSession(tx: Tx, staff: { id: string; role: Role }, at: Date): Promise<string> {
  const expiresAt = new Date(at.getTime() + STAFF_HOURS * 3_600_000);
  const session = await tx.staffSession.create({ data: { staffId: staff.id, createdAt: at, expiresAt } });
  const actor = { kind: 'staff', staffId: staff.id, role: staff.role, sessionId: session.id } as const;
  await audit(tx, { at, actor, action: 'staff.signed_in' });
  return session.id;
}
