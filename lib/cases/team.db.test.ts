import { describe, expect, it } from 'vitest';
import { staffOfSession } from '@/lib/auth/staff';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import type { Role, StaffMember } from '@/lib/rules/actor';
import { makeStaff, PASSWORD } from '@/lib/testing/factories';
import { refusal } from '@/lib/testing/refusal';
import { acceptInvitation, readInvitation } from './accept-invitation';
import { changePassword, endOwnSession, readOwnAccount } from './own-account';
import { rescueMember } from './rescue-member';
import { checkPassword } from './sign-in';
import {
  changeRole,
  disableMember,
  enableMember,
  inviteMember,
  listTeam,
  resetSecondFactor,
  sendNewLink,
} from './team';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const member = (role: Role): Promise<StaffMember> =>
  transaction((tx) => makeStaff(tx, { role, totp: SECRET, at: now() }));
const signedIn = async ({ sessionId }: StaffMember) => (await staffOfSession(sessionId, now())) !== null;
const emailOf = async (staffId: string) =>
  (await db().staff.findUniqueOrThrow({ where: { id: staffId } })).email;

/** The secret in the last link mailed to an address. */
async function mailed(to: string): Promise<{ template: string; secret: string }> {
  const mails = await db().mail.findMany({ orderBy: { createdAt: 'desc' } });
  const mail = mails.find(({ id, to: sealedTo }) => sealed.mailTo.open(id, sealedTo) === to);
  if (!mail?.props) throw new Error(`No mail to ${to}`);
  const { url } = sealed.mailProps.open(mail.id, mail.props);
  return { template: mail.template, secret: String(url).split('/').at(-1) ?? '' };
}

let serial = 0;
const invitee = (role: Role = 'case_handler') =>
  ({ name: 'Lina Costa', email: `lina-${++serial}@desk.test`, role, locale: 'fr' }) as const;

describe('an invitation', () => {
  it('opens an account once, whose holder then owes the second factor', async () => {
    const admin = await member('administrator');
    const person = invitee();
    await inviteMember(admin, person);
    expect(await refusal(checkPassword({ ...person, password: '', device: null }))).toBe('sign_in_failed');
    const { secret, template } = await mailed(person.email);
    expect(template).toBe('staff-invitation');
    expect(await readInvitation(secret)).toMatchObject({ name: 'Lina Costa', joinedAt: null });
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => refusal(acceptInvitation(secret, 'une phrase assez longue', null))),
    );
    expect(tries.sort()).toEqual(['link_invalid', 'link_invalid', 'link_invalid', 'link_invalid', null]);
    const joined = (await listTeam(admin)).find(({ email }) => email === person.email);
    expect(joined).toMatchObject({ state: 'active', role: 'case_handler', secondFactor: false });
    const sessionId = await checkPassword({ ...person, password: 'une phrase assez longue', device: null });
    expect(await staffOfSession(sessionId, now())).toBeNull();
  });

  it('is replaced by the next one, and dies when the account is disabled', async () => {
    const admin = await member('administrator');
    const person = invitee();
    await inviteMember(admin, person);
    const first = await mailed(person.email);
    const { id } = await db().staff.findUniqueOrThrow({ where: { email: person.email } });
    await sendNewLink(admin, id);
    const second = await mailed(person.email);
    expect(await readInvitation(first.secret)).toBeNull();
    expect(await readInvitation(second.secret)).not.toBeNull();
    await disableMember(admin, id);
    expect(await refusal(acceptInvitation(second.secret, 'une phrase assez longue', null))).toBe(
      'link_invalid',
    );
    expect(await refusal(sendNewLink(admin, id))).toBe('status_not_allowed');
  });

  it('goes to one address once, however it is written', async () => {
    const admin = await member('administrator');
    const person = invitee();
    await inviteMember(admin, person);
    const again = { ...person, email: person.email.toUpperCase() };
    expect(await refusal(inviteMember(admin, again))).toBe('field.email_taken');
  });
});

describe('a change to the team', () => {
  it('is for those who manage it', async () => {
    const other = await member('auditor');
    for (const role of ['case_handler', 'auditor'] as const) {
      const actor = await member(role);
      expect(await refusal(listTeam(actor))).toBe('forbidden');
      expect(await refusal(inviteMember(actor, invitee()))).toBe('forbidden');
      expect(await refusal(changeRole(actor, other.staffId, 'dpo'))).toBe('forbidden');
      expect(await refusal(disableMember(actor, other.staffId))).toBe('forbidden');
      expect(await refusal(enableMember(actor, other.staffId))).toBe('forbidden');
      expect(await refusal(sendNewLink(actor, other.staffId))).toBe('forbidden');
      expect(await refusal(resetSecondFactor(actor, other.staffId))).toBe('forbidden');
    }
  });

  it('puts a disabled member out at once, and for as long as it lasts', async () => {
    const admin = await member('administrator');
    const out = await member('dpo');
    await disableMember(admin, out.staffId);
    expect(await signedIn(out)).toBe(false);
    const credentials = { email: await emailOf(out.staffId), password: PASSWORD, device: null };
    expect(await refusal(checkPassword(credentials))).toBe('sign_in_failed');
    await enableMember(admin, out.staffId);
    // The old session stays dead; the password works again.
    expect(await signedIn(out)).toBe(false);
    expect(await refusal(checkPassword(credentials))).toBeNull();
  });

  it('never touches oneself, so that somebody is left to manage it', async () => {
    const admin = await member('administrator');
    expect(await refusal(changeRole(admin, admin.staffId, 'dpo'))).toBe('not_yourself');
    expect(await refusal(disableMember(admin, admin.staffId))).toBe('not_yourself');
  });

  it('is refused to someone who was disabled a moment ago: two who disable each other leave one', async () => {
    const [one, two] = [await member('administrator'), await member('administrator')];
    const seen = await Promise.all([
      refusal(disableMember(one, two.staffId)),
      refusal(disableMember(two, one.staffId)),
    ]);
    expect(seen.sort()).toEqual(['forbidden', null]);
    expect(
      await db().staff.count({ where: { id: { in: [one.staffId, two.staffId] }, disabledAt: null } }),
    ).toBe(1);
  });

  it('of a role counts in the session that is open', async () => {
    const handler = await member('case_handler');
    await changeRole(await member('dpo'), handler.staffId, 'auditor');
    expect((await staffOfSession(handler.sessionId, now()))?.actor.role).toBe('auditor');
  });

  it('can be forced from the server, when nobody can sign in any more', async () => {
    const lost = await member('administrator');
    const email = await emailOf(lost.staffId);
    const secret = (await rescueMember(email.toUpperCase())).split('/').at(-1) ?? '';
    expect(await signedIn(lost)).toBe(false);
    expect(await refusal(acceptInvitation(secret, 'une phrase assez longue', null))).toBeNull();
    await disableMember(await member('dpo'), lost.staffId);
    expect(await refusal(rescueMember(email))).toBe('not_found');
  });

  it('of the second factor ends the sessions and the recovery codes', async () => {
    const lost = await member('dpo');
    await resetSecondFactor(await member('administrator'), lost.staffId);
    expect(await signedIn(lost)).toBe(false);
    expect(await db().staff.findUniqueOrThrow({ where: { id: lost.staffId } })).toMatchObject({
      totpSecret: null,
      totpStep: null,
    });
  });
});

describe('one’s own account', () => {
  it('loses every session with a new password, which asks for the old one', async () => {
    const self = await member('dpo');
    const typed = { password: PASSWORD, newPassword: 'une autre phrase assez longue' };
    const guessed = await refusal(changePassword(self, { ...typed, newPassword: 'Azerty123456!' }));
    expect(guessed).toBe('field.password_guessable');
    const wrong = await refusal(changePassword(self, { ...typed, password: 'non' }));
    expect(wrong).toBe('field.password_wrong');
    expect(await signedIn(self)).toBe(true);
    await changePassword(self, typed);
    expect(await signedIn(self)).toBe(false);
    const email = await emailOf(self.staffId);
    expect(await refusal(checkPassword({ email, password: PASSWORD, device: null }))).toBe('sign_in_failed');
    expect(await refusal(checkPassword({ email, password: typed.newPassword, device: null }))).toBeNull();
  });

  it('ends its own sessions, and nobody else’s', async () => {
    const [self, other] = [await member('dpo'), await member('dpo')];
    expect(await refusal(endOwnSession(self, other.sessionId, PASSWORD))).toBe('not_found');
    expect(await signedIn(other)).toBe(true);
    const elsewhere = await db().staffSession.create({
      data: {
        staffId: self.staffId,
        device: 'Firefox, Linux',
        provenAt: now(),
        expiresAt: new Date(Date.now() + 1e6),
      },
    });
    expect((await readOwnAccount(self)).sessions.map(({ here }) => here)).toEqual([true, false]);
    const wrong = await refusal(endOwnSession(self, elsewhere.id, 'non'));
    expect(wrong).toBe('field.password_wrong');
    expect((await readOwnAccount(self)).sessions).toHaveLength(2);
    await endOwnSession(self, elsewhere.id, PASSWORD);
    await endOwnSession(self, 'others', PASSWORD);
    expect((await readOwnAccount(self)).sessions.map(({ id }) => id)).toEqual([self.sessionId]);
  });
});

describe('a session', () => {
  it('of whoever comes in by the provider, and has no password, is ended without one', async () => {
    const self = await member('dpo');
    await db().staff.update({ where: { id: self.staffId }, data: { passwordHash: null } });
    await endOwnSession(self, self.sessionId, '');
    expect(await signedIn(self)).toBe(false);
  });

  it('ends after half an hour without a sign, and after ten hours in any case', async () => {
    const self = await member('dpo');
    const start = now().getTime();
    const at = (minutes: number) => new Date(start + minutes * 60_000);
    expect(await staffOfSession(self.sessionId, at(29))).not.toBeNull();
    // Seen at 29: alive until 59.
    expect(await staffOfSession(self.sessionId, at(58))).not.toBeNull();
    expect(await staffOfSession(self.sessionId, at(88.1))).toBeNull();
    await db().staffSession.update({ where: { id: self.sessionId }, data: { seenAt: at(599) } });
    expect(await staffOfSession(self.sessionId, at(599.9))).not.toBeNull();
    expect(await staffOfSession(self.sessionId, at(600.1))).toBeNull();
  });
});
