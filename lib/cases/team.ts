// The team, for whoever manages it: who is in, who is invited, who is out, and every change to that. Nobody changes
// their own account here, so that there is always somebody left to manage it.
import { createLink } from '@/lib/auth/links';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { AppError, FieldRefusal, notFound } from '@/lib/errors';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Role, StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { addDays, localDateOf } from '@/lib/rules/dates';
import { emailKey } from '@/lib/rules/email-address';
import { INVITATION_DAYS } from '@/lib/rules/periods';
import { may } from '@/lib/rules/permissions';
import { charter } from './charter-in-force';
import { type Letterhead, letterhead } from './letterhead';
import { endSessions } from './staff-sessions';

/** Any constant: changes to the team come one after the other. */
const TEAM_LOCK = 7_240_521;

export type MemberState = 'active' | 'invited' | 'disabled';

const stateOf = (member: { disabledAt: Date | null; joinedAt: Date | null }): MemberState =>
  member.disabledAt ? 'disabled' : member.joinedAt ? 'active' : 'invited';

const SHOWN = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  joinedAt: true,
  totpStep: true,
} as const;

function permit(actor: StaffMember): void {
  if (!may(actor, 'team.manage')) throw new AppError('forbidden');
}

/** Everyone, by name; `seenAt` is their last sign at the desk, to the minute. */
export async function listTeam(actor: StaffMember) {
  permit(actor);
  const members = await db().staff.findMany({
    select: { ...SHOWN, sessions: { orderBy: { seenAt: 'desc' }, take: 1, select: { seenAt: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return members.map(({ disabledAt, joinedAt, totpStep, sessions, ...member }) => ({
    ...member,
    state: stateOf({ disabledAt, joinedAt }),
    secondFactor: totpStep !== null,
    seenAt: sessions[0]?.seenAt ?? null,
    self: member.id === actor.staffId,
  }));
}

export type Member = Awaited<ReturnType<typeof listTeam>>[number];

export async function readMember(actor: StaffMember, staffId: string): Promise<Member> {
  const member = (await listTeam(actor)).find(({ id }) => id === staffId);
  if (!member) throw notFound();
  return member;
}

/** A change to another member, one at a time, by somebody who still manages the team. */
async function change<T>(
  actor: StaffMember,
  staffId: string,
  work: (
    tx: Tx,
    member: { id: string; email: string; role: Role; locale: Locale; state: MemberState },
  ) => Promise<T>,
): Promise<T> {
  if (staffId === actor.staffId) throw new AppError('not_yourself');
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${TEAM_LOCK})`;
    const self = await tx.staff.findFirst({ where: { id: actor.staffId, disabledAt: null } });
    if (!self || !may({ ...actor, role: self.role }, 'team.manage')) throw new AppError('forbidden');
    const member = await tx.staff.findUnique({ where: { id: staffId } });
    if (!member) throw notFound();
    return work(tx, { ...member, state: stateOf(member) });
  });
}

/** Throws a FieldRefusal for an address that belongs to a member already, whatever their state. */
export async function inviteMember(
  actor: StaffMember,
  person: { name: string; email: string; role: Role; locale: Locale },
): Promise<void> {
  permit(actor);
  const at = now();
  const head = await letterhead(person.locale);
  const email = emailKey(person.email);
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${TEAM_LOCK})`;
    if (await tx.staff.findUnique({ where: { email } })) throw new FieldRefusal('email', 'field.email_taken');
    const { id, role, locale } = await tx.staff.create({ data: { ...person, email, createdAt: at } });
    await audit(tx, { at, actor, action: 'staff.invited', facts: { staffId: id, role } });
    await sendLink(tx, actor, { id, email, role, locale, state: 'invited' }, head, at);
  });
}

/** A new one-time link, the only one that works: to accept the invitation, or to choose another password. */
export async function sendNewLink(actor: StaffMember, staffId: string): Promise<void> {
  const at = now();
  const heads = { fr: await letterhead('fr'), en: await letterhead('en') };
  await change(actor, staffId, async (tx, member) => {
    if (member.state === 'disabled') throw new AppError('status_not_allowed');
    await tx.link.updateMany({ where: { staffId, usedAt: null }, data: { usedAt: at } });
    await audit(tx, { at, actor, action: 'staff.link_sent', facts: { staffId } });
    await sendLink(tx, actor, member, heads[member.locale], at);
  });
}

async function sendLink(
  tx: Tx,
  actor: StaffMember,
  member: { id: string; email: string; role: Role; locale: Locale; state: MemberState },
  head: Letterhead,
  at: Date,
): Promise<void> {
  const { id, email, role, locale, state } = member;
  const url = await createLink(tx, { purpose: 'invitation', at, staffId: id, locale });
  // The last whole day: the link ends at the hour it was made.
  const expiresOn = addDays(localDateOf(at, charter().timeZone), INVITATION_DAYS - 1);
  const inviter = (await tx.staff.findUniqueOrThrow({ where: { id: actor.staffId } })).name;
  const props = { ...head, inviter, expiresOn, url };
  if (state === 'invited') {
    await enqueueMail(tx, { template: 'staff-invitation', to: email, at, props: { ...props, role } });
  } else {
    await enqueueMail(tx, { template: 'staff-new-password', to: email, at, props });
  }
}

/** Counts from the next request on: the role is read with each session. */
export const changeRole = (actor: StaffMember, staffId: string, role: Role): Promise<void> =>
  change(actor, staffId, async (tx, member) => {
    if (member.role === role) return;
    await tx.staff.update({ where: { id: staffId }, data: { role } });
    const facts = { staffId, from: member.role, to: role };
    await audit(tx, { at: now(), actor, action: 'staff.role_changed', facts });
  });

/** Out at once: the sessions end in the same transaction. What they wrote keeps their name. */
export const disableMember = (actor: StaffMember, staffId: string): Promise<void> =>
  change(actor, staffId, async (tx, member) => {
    if (member.state === 'disabled') return;
    const at = now();
    await tx.staff.update({ where: { id: staffId }, data: { disabledAt: at } });
    await endSessions(tx, staffId, at);
    await audit(tx, { at, actor, action: 'staff.disabled', facts: { staffId } });
  });

export const enableMember = (actor: StaffMember, staffId: string): Promise<void> =>
  change(actor, staffId, async (tx, member) => {
    if (member.state !== 'disabled') return;
    await tx.staff.update({ where: { id: staffId }, data: { disabledAt: null } });
    await audit(tx, { at: now(), actor, action: 'staff.enabled', facts: { staffId } });
  });

/** For someone who lost the telephone and the recovery codes: they enrol again at their next sign-in. */
export const resetSecondFactor = (actor: StaffMember, staffId: string): Promise<void> =>
  change(actor, staffId, async (tx) => {
    const at = now();
    await forgetSecondFactor(tx, staffId, at);
    await audit(tx, { at, actor, action: 'staff.second_factor_reset', facts: { staffId } });
  });

export async function forgetSecondFactor(tx: Tx, staffId: string, at: Date): Promise<void> {
  await tx.staff.update({ where: { id: staffId }, data: { totpSecret: null, totpStep: null } });
  await tx.recoveryCode.deleteMany({ where: { staffId } });
  await tx.staffSession.updateMany({ where: { staffId, revokedAt: null }, data: { revokedAt: at } });
}
