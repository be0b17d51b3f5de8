// Signing in through the house's OpenID Connect provider: it says who it is, the team says who may enter. Matched by
// an e-mail address that the provider has verified; nobody is created.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { parseEmail } from '@/lib/rules/email-address';
import { beginHalfWay, beginSession } from './staff-sessions';

/** What we read of the claims (OpenID Connect Core 1.0, section 5.1). */
export interface ProviderClaims {
  email?: string;
  email_verified?: unknown;
  amr?: unknown;
}

/** RFC 8176: "mfa" says that more than one factor was used, so that we need not ask for another. */
const twoFactors = ({ amr }: ProviderClaims): boolean => Array.isArray(amr) && amr.includes('mfa');

/** Gives the id of a session, whole or owing the second factor; null for whoever is not an active member. */
export async function signInByProvider(
  claims: ProviderClaims,
  device: string | null,
): Promise<string | null> {
  const at = now();
  const read = typeof claims.email === 'string' ? parseEmail(claims.email) : null;
  const email = read?.ok && claims.email_verified === true ? read.key : null;
  return transaction(async (tx) => {
    const staff = email ? await tx.staff.findFirst({ where: { email, disabledAt: null } }) : null;
    if (!staff) {
      const actor = { kind: 'visitor', sessionId: null } as const;
      await audit(tx, { at, actor, action: 'staff.sign_in_failed', facts: { by: 'provider' } });
      return null;
    }
    // Coming in is accepting the invitation.
    await tx.staff.updateMany({ where: { id: staff.id, joinedAt: null }, data: { joinedAt: at } });
    if (twoFactors(claims)) return beginSession(tx, staff, { at, device, by: 'provider' });
    return beginHalfWay(tx, staff.id, { at, device });
  });
}
