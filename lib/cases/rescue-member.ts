// For whoever holds the server, when nobody who manages the team can sign in any more: one member starts again.
import { createLink } from '@/lib/auth/links';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { notFound } from '@/lib/errors';
import { emailKey } from '@/lib/rules/email-address';
import { endSessions } from './staff-sessions';
import { forgetSecondFactor } from './team';

/**
 * Forgets the second factor, ends the sessions, and gives a one-time link to choose another password. Throws
 * `not_found` for whoever is not an active or invited member.
 */
export async function rescueMember(email: string): Promise<string> {
  const at = now();
  return transaction(async (tx) => {
    const staff = await tx.staff.findFirst({ where: { email: emailKey(email), disabledAt: null } });
    if (!staff) throw notFound();
    await forgetSecondFactor(tx, staff.id, at);
    await endSessions(tx, staff.id, at);
    const actor = { kind: 'system', job: 'rescue' } as const;
    await audit(tx, { at, actor, action: 'staff.second_factor_reset', facts: { staffId: staff.id } });
    return createLink(tx, { purpose: 'invitation', at, staffId: staff.id, locale: staff.locale });
  });
}
