// The first member of staff, made by whoever holds the set-up link from the log. Refused once there is anyone.
import { consumeLink, createLink } from '@/lib/auth/links';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/rules/bilingual';
import { emailKey } from '@/lib/rules/email-address';
import { hashChosen } from './chosen-password';
import { beginHalfWay } from './staff-sessions';

/** Any constant: two set-ups at the same moment come one after the other. */
const SETUP_LOCK = 7_240_520;

export interface FirstStaff {
  name: string;
  email: string;
  password: string;
  /** An administrator runs the house and reads no case; the DPO may do both. */
  role: 'administrator' | 'dpo';
  locale: Locale;
}

/**
 * Throws `link_invalid` for a link that was used, has expired or comes too late, and a FieldRefusal for a password that is
 * guessed. Gives the id of their session, which owes the second factor.
 */
export async function createFirstAdministrator(
  secret: string,
  person: FirstStaff,
  device: string | null,
): Promise<string> {
  const { password, email, ...rest } = person;
  const at = now();
  const passwordHash = await hashChosen('password', password, { name: person.name, email });
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETUP_LOCK})`;
    await consumeLink(tx, secret, at, ['setup']);
    if ((await tx.staff.count()) > 0) throw new AppError('link_invalid');
    const staff = await tx.staff.create({
      data: { ...rest, email: emailKey(email), passwordHash, createdAt: at, joinedAt: at },
    });
    await audit(tx, {
      at,
      actor: { kind: 'system', job: 'setup' },
      action: 'staff.created',
      facts: { staffId: staff.id, role: staff.role },
    });
    return beginHalfWay(tx, staff.id, { at, device });
  });
}

/** A new one-time link, the only one that works; null when there is somebody already. */
export async function newSetupLink(locale: Locale): Promise<string | null> {
  const at = now();
  return transaction(async (tx) => {
    if ((await tx.staff.count()) > 0) return null;
    await tx.link.updateMany({ where: { purpose: 'setup', usedAt: null }, data: { usedAt: at } });
    return createLink(tx, { purpose: 'setup', at, locale });
  });
}
