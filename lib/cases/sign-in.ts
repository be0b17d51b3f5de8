// The first half of signing in: an address and its password. Whether the address is known shows in nothing: same
// refusal, same work, same audit row.
import { passwordMatches } from '@/lib/auth/password';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { forgive, limit } from '@/lib/limits';
import { parseEmail } from '@/lib/rules/email-address';
import { beginHalfWay } from './staff-sessions';

export interface Credentials {
  email: string;
  password: string;
  device: string | null;
}

/** Throws `too_many_attempts`, or as `checkPassword` does. Gives the id of a session that owes the second factor. */
export async function signIn(credentials: Credentials): Promise<string> {
  const address = credentials.email.trim().toLowerCase();
  await limit('sign_in', address);
  const sessionId = await checkPassword(credentials);
  await forgive('sign_in', address);
  return sessionId;
}

/** Throws `sign_in_failed` for an unknown address, a wrong password and a disabled account alike. */
export async function checkPassword({ email, password, device }: Credentials): Promise<string> {
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
  return transaction((tx) => beginHalfWay(tx, staff.id, { at, device }));
}
