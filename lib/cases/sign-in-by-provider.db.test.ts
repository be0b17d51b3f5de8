import { describe, expect, it } from 'vitest';
import { staffOfSession } from '@/lib/auth/staff';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { makeStaff } from '@/lib/testing/factories';
import { signInByProvider } from './sign-in-by-provider';

let serial = 0;
async function member(): Promise<{ email: string; id: string }> {
  const email = `sso-${++serial}@desk.test`;
  const { staffId } = await transaction((tx) => makeStaff(tx, { role: 'dpo', email, at: now() }));
  return { email, id: staffId };
}

describe('signing in through a provider', () => {
  it('owes the second factor, unless the provider says that it asked for two', async () => {
    const { email } = await member();
    const half = await signInByProvider({ email, email_verified: true, amr: ['pwd'] }, null);
    expect(await staffOfSession(half ?? '', now())).toBeNull();
    const whole = await signInByProvider({ email, email_verified: true, amr: ['pwd', 'mfa'] }, null);
    expect((await staffOfSession(whole ?? '', now()))?.name).toBe('Test dpo');
  });

  it('takes an address that the provider has verified, in any case of letters', async () => {
    const { email } = await member();
    expect(await signInByProvider({ email: email.toUpperCase(), email_verified: true }, null)).not.toBeNull();
    for (const email_verified of [false, undefined, 'true', 1]) {
      expect(await signInByProvider({ email, email_verified }, null)).toBeNull();
    }
    expect(await signInByProvider({ email: `"a@evil"@${email}`, email_verified: true }, null)).toBeNull();
    expect(await signInByProvider({ email_verified: true }, null)).toBeNull();
  });

  it('is for active members, and makes an invited one active', async () => {
    const [out, invited] = [await member(), await member()];
    await db().staff.update({ where: { id: out.id }, data: { disabledAt: now() } });
    expect(await signInByProvider({ email: out.email, email_verified: true, amr: ['mfa'] }, null)).toBeNull();
    await db().staff.update({ where: { id: invited.id }, data: { joinedAt: null, passwordHash: null } });
    expect(await signInByProvider({ email: invited.email, email_verified: true }, null)).not.toBeNull();
    const { joinedAt } = await db().staff.findUniqueOrThrow({ where: { id: invited.id } });
    expect(joinedAt).not.toBeNull();
    const unknown = { email: 'nobody@desk.test', email_verified: true };
    expect(await signInByProvider(unknown, null)).toBeNull();
    expect(await db().staff.count({ where: { email: unknown.email } })).toBe(0);
  });
});
