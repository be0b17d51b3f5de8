// The second factor of every member of staff: a code of their application, or a recovery code. Each works once; five
// guesses a quarter of an hour, whatever the session, the process or the network they come from.
import { hashPassword, passwordMatches } from '@/lib/auth/password';
import type { HalfWay } from '@/lib/auth/staff';
import { now } from '@/lib/clock';
import { newCode } from '@/lib/crypto/secrets';
import { codeOf, fromBase32, stepAt, stepOfCode, totpUri } from '@/lib/crypto/totp';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { AppError, FieldRefusal } from '@/lib/errors';
import { forgive, limitSubject } from '@/lib/limits';
import type { StaffMember } from '@/lib/rules/actor';
import { charter } from './charter-in-force';
import { beginSession } from './staff-sessions';

const RECOVERY_CODES = 8;

type Proof = 'totp' | 'recovery_code';

/** As it is hashed, however it was typed. */
const bare = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

async function secretOf(tx: Tx, staffId: string): Promise<Buffer> {
  const { totpSecret } = await tx.staff.findUniqueOrThrow({ where: { id: staffId } });
  if (!totpSecret) throw new AppError('sign_in_again');
  return fromBase32(sealed.staffTotp.open(staffId, totpSecret));
}

/** Uses up a code; of twenty who try the same one at the same moment one succeeds. Null when it is not right. */
async function takeCode(tx: Tx, staffId: string, typed: string, at: Date): Promise<Proof | null> {
  const digits = typed.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) {
    const step = stepOfCode(await secretOf(tx, staffId), digits, at);
    if (step === null) return null;
    const { count } = await tx.staff.updateMany({
      where: { id: staffId, totpStep: { lt: step } },
      data: { totpStep: step },
    });
    return count === 1 ? 'totp' : null;
  }
  return takeRecoveryCode(tx, staffId, typed, at);
}

/** Hashed as passwords are, each under a salt of its own: the unused ones are tried one after the other. */
async function takeRecoveryCode(tx: Tx, staffId: string, typed: string, at: Date): Promise<Proof | null> {
  const unused = await tx.recoveryCode.findMany({ where: { staffId, usedAt: null } });
  for (const { id, codeHash } of unused) {
    if (!(await passwordMatches(codeHash, bare(typed)))) continue;
    const { count } = await tx.recoveryCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } });
    return count === 1 ? 'recovery_code' : null;
  }
  return null;
}

/** The half-way session ends where the whole one begins: a copy of the first cookie opens nothing. */
async function promote(tx: Tx, pending: HalfWay, by: Proof, at: Date): Promise<string> {
  const { count } = await tx.staffSession.updateMany({
    where: { id: pending.sessionId, revokedAt: null, expiresAt: { gt: at }, staff: { disabledAt: null } },
    data: { revokedAt: at },
  });
  if (count !== 1) throw new AppError('sign_in_again');
  const { staffId: id, role, device } = pending;
  return beginSession(tx, { id, role }, { at, device, by });
}

/**
 * Gives the id of a whole session. Throws a FieldRefusal for a wrong, used or old code, `too_many_attempts` for the
 * sixth guess even if it is right, and `sign_in_again` when the half-way session has ended meanwhile.
 */
export async function proveSecondFactor(pending: HalfWay, typed: string): Promise<string> {
  const { staffId } = pending;
  await limitSubject('second_factor', staffId);
  const at = now();
  const sessionId = await transaction(async (tx) => {
    const by = await takeCode(tx, staffId, typed, at);
    if (by) return promote(tx, pending, by, at);
    const actor = { kind: 'visitor', sessionId: null } as const;
    await audit(tx, { at, actor, action: 'staff.second_factor_failed', facts: { staffId } });
    return null;
  });
  if (!sessionId) throw new FieldRefusal('code', 'field.code_wrong');
  await forgive('second_factor', staffId);
  return sessionId;
}

/** What the enrolment page shows, for the picture and for the keyboard. Null once a code has been seen. */
export async function readEnrolment(pending: HalfWay): Promise<{ uri: string; secret: string } | null> {
  if (pending.enrolled) return null;
  const staff = await db().staff.findUniqueOrThrow({ where: { id: pending.staffId } });
  if (!staff.totpSecret) return null;
  const secret = sealed.staffTotp.open(staff.id, staff.totpSecret);
  const issuer = `Guichet ${charter().controller.name}`;
  return { secret, uri: totpUri(fromBase32(secret), { issuer, account: staff.email }) };
}

/** The first code proves the application: gives the id of a whole session, and the recovery codes, shown only now. */
export async function enrol(
  pending: HalfWay,
  typed: string,
): Promise<{ sessionId: string; codes: string[] }> {
  const { staffId, role } = pending;
  await limitSubject('second_factor', staffId);
  const at = now();
  const made = await newRecoveryCodes();
  return transaction(async (tx) => {
    const step = stepOfCode(await secretOf(tx, staffId), typed.replace(/\s/g, ''), at);
    if (step === null) throw new FieldRefusal('code', 'field.code_wrong');
    const { count } = await tx.staff.updateMany({
      where: { id: staffId, totpStep: null },
      data: { totpStep: step },
    });
    if (count !== 1) throw new AppError('sign_in_again');
    const sessionId = await promote(tx, pending, 'totp', at);
    const actor: StaffMember = { kind: 'staff', staffId, role, sessionId };
    await audit(tx, { at, actor, action: 'staff.second_factor_enrolled' });
    return { sessionId, codes: await writeRecoveryCodes(tx, staffId, made, at) };
  });
}

interface NewCode {
  code: string;
  codeHash: string;
}

/** Hashing takes its time: before anything is locked. */
const newRecoveryCodes = (): Promise<NewCode[]> =>
  Promise.all(
    Array.from({ length: RECOVERY_CODES }, newCode).map(async (code) => ({
      code,
      codeHash: await hashPassword(bare(code)),
    })),
  );

async function writeRecoveryCodes(tx: Tx, staffId: string, made: NewCode[], at: Date): Promise<string[]> {
  await tx.recoveryCode.deleteMany({ where: { staffId } });
  await tx.recoveryCode.createMany({
    data: made.map(({ codeHash }) => ({ staffId, codeHash, createdAt: at })),
  });
  return made.map(({ code }) => code);
}

/** New recovery codes instead of the old ones, for someone at the desk. Shown only now. */
export async function renewRecoveryCodes(actor: StaffMember): Promise<string[]> {
  const at = now();
  const made = await newRecoveryCodes();
  return transaction(async (tx) => {
    await audit(tx, { at, actor, action: 'staff.recovery_codes_renewed' });
    return writeRecoveryCodes(tx, actor.staffId, made, at);
  });
}

/** In the demo, the code that will be taken next, so that trying it needs no telephone. Null anywhere else. */
export async function demoCode(pending: HalfWay): Promise<string | null> {
  if (env().DEMO !== '1') return null;
  const staff = await db().staff.findUniqueOrThrow({ where: { id: pending.staffId } });
  if (!staff.totpSecret) return null;
  const secret = fromBase32(sealed.staffTotp.open(staff.id, staff.totpSecret));
  return codeOf(secret, Math.max(stepAt(now()), (staff.totpStep ?? 0) + 1));
}
