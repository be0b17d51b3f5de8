// What members of staff do with their own account: password, second factor, sessions. Whatever weakens or changes it
// asks for the password again, so that a browser left open is not enough.
import { passwordMatches } from '@/lib/auth/password';
import { liveSession } from '@/lib/auth/staff';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { FieldRefusal, notFound } from '@/lib/errors';
import { forgive, limitSubject } from '@/lib/limits';
import type { StaffMember } from '@/lib/rules/actor';
import { hashChosen } from './chosen-password';
import { renewRecoveryCodes } from './second-factor';
import { endSessions } from './staff-sessions';
import { forgetSecondFactor } from './team';

/** Who one is, how many recovery codes are left, and the sessions that open something now, this one first. */
export async function readOwnAccount(actor: StaffMember) {
  const staff = await db().staff.findUniqueOrThrow({
    where: { id: actor.staffId },
    select: {
      name: true,
      email: true,
      passwordHash: true,
      recoveryCodes: { where: { usedAt: null }, select: { id: true } },
      sessions: {
        where: { ...liveSession(now()), provenAt: { not: null } },
        orderBy: { seenAt: 'desc' },
        select: { id: true, device: true, createdAt: true, seenAt: true },
      },
    },
  });
  const { sessions, recoveryCodes, passwordHash, ...who } = staff;
  const here = sessions.filter(({ id }) => id === actor.sessionId);
  const others = sessions.filter(({ id }) => id !== actor.sessionId);
  return {
    ...who,
    hasPassword: passwordHash !== null,
    codesLeft: recoveryCodes.length,
    sessions: [...here, ...others].map((session) => ({ ...session, here: session.id === actor.sessionId })),
  };
}

const passwordHashOf = async ({ staffId }: StaffMember) =>
  (await db().staff.findUniqueOrThrow({ where: { id: staffId }, select: { passwordHash: true } }))
    .passwordHash;

/** Throws a FieldRefusal for a wrong password, `too_many_attempts` for the sixth guess. */
async function confirmPassword(actor: StaffMember, password: string): Promise<void> {
  await limitSubject('own_password', actor.staffId);
  const passwordHash = await passwordHashOf(actor);
  if (!(await passwordMatches(passwordHash, password)))
    throw new FieldRefusal('password', 'field.password_wrong');
  await forgive('own_password', actor.staffId);
}

/** Ends every session, this one too: whoever had the old password is out. Throws a FieldRefusal for a new one that is guessed. */
export async function changePassword(actor: StaffMember, typed: { password: string; newPassword: string }) {
  await confirmPassword(actor, typed.password);
  const at = now();
  const who = await db().staff.findUnique({
    where: { id: actor.staffId },
    select: { name: true, email: true },
  });
  const passwordHash = await hashChosen('newPassword', typed.newPassword, who);
  await transaction(async (tx) => {
    await tx.staff.update({ where: { id: actor.staffId }, data: { passwordHash } });
    await endSessions(tx, actor.staffId, at);
    await audit(tx, { at, actor, action: 'staff.password_changed' });
  });
}

/** New recovery codes instead of the old ones; shown only now. */
export async function newRecoveryCodes(actor: StaffMember, password: string): Promise<string[]> {
  await confirmPassword(actor, password);
  return renewRecoveryCodes(actor);
}

/** For another telephone: every session ends, and the next sign-in pairs it. */
export async function changeTelephone(actor: StaffMember, password: string): Promise<void> {
  await confirmPassword(actor, password);
  const at = now();
  await transaction(async (tx) => {
    await forgetSecondFactor(tx, actor.staffId, at);
    const facts = { staffId: actor.staffId };
    await audit(tx, { at, actor, action: 'staff.second_factor_reset', facts });
  });
}

/**
 * Ends one of one's own sessions, or all but this one. Throws `not_found` for somebody else's. Whoever comes in by the
 * provider has no password here to give again.
 */
export async function endOwnSession(
  actor: StaffMember,
  which: string | 'others',
  password: string,
): Promise<void> {
  if ((await passwordHashOf(actor)) !== null) await confirmPassword(actor, password);
  const at = now();
  const one = which === 'others' ? { not: actor.sessionId } : which;
  await transaction(async (tx) => {
    const { count } = await tx.staffSession.updateMany({
      where: { id: one, staffId: actor.staffId, revokedAt: null },
      data: { revokedAt: at },
    });
    if (count === 0 && which !== 'others') throw notFound();
    await audit(tx, { at, actor, action: 'staff.sessions_ended', facts: { count } });
  });
}
