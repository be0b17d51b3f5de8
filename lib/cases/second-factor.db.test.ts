import { describe, expect, it } from 'vitest';
import { type HalfWay, staffOfSession } from '@/lib/auth/staff';
import { now } from '@/lib/clock';
import { codeOf, fromBase32, stepAt } from '@/lib/crypto/totp';
import { db, transaction } from '@/lib/db/client';
import { makeStaff, PASSWORD } from '@/lib/testing/factories';
import { enrol, proveSecondFactor, readEnrolment, renewRecoveryCodes } from './second-factor';
import { checkPassword } from './sign-in';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
let serial = 0;

/** Someone who has just given the password. */
async function afterPassword(totp?: string): Promise<HalfWay> {
  const email = `second-${++serial}@desk.test`;
  const { staffId } = await transaction((tx) => makeStaff(tx, { role: 'dpo', email, totp, at: new Date() }));
  return passwordAgain(email, staffId, totp !== undefined);
}

async function passwordAgain(email: string, staffId: string, enrolled: boolean): Promise<HalfWay> {
  const sessionId = await checkPassword({ email, password: PASSWORD, device: null });
  return { staffId, sessionId, role: 'dpo', device: null, enrolled };
}

const code = (secret = SECRET, away = 0) => codeOf(fromBase32(secret), stepAt(now()) + away);
const failures = (staffId: string) =>
  db().auditEvent.count({
    where: { action: 'staff.second_factor_failed', facts: { path: ['staffId'], equals: staffId } },
  });
const outcome = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'in',
    (error: { code?: string; key?: string }) => error.code ?? error.key,
  );

describe('the second factor', () => {
  it('is owed: the password alone opens nothing', async () => {
    const pending = await afterPassword(SECRET);
    expect(await staffOfSession(pending.sessionId, now())).toBeNull();
    const sessionId = await proveSecondFactor(pending, ` ${code().replace(/^.../, '$& ')}`);
    expect(await staffOfSession(sessionId, now())).toMatchObject({ actor: { staffId: pending.staffId } });
    // The first cookie is worth nothing any more, even with another code.
    expect(await outcome(proveSecondFactor(pending, code(SECRET, 1)))).toBe('sign_in_again');
  });

  it('takes a code once, of twenty who try it at the same moment and ever after', async () => {
    const pending = await afterPassword(SECRET);
    const typed = code();
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => outcome(proveSecondFactor(pending, typed))),
    );
    expect(tries.filter((seen) => seen === 'in')).toHaveLength(1);
    const { email } = await db().staff.findUniqueOrThrow({ where: { id: pending.staffId } });
    const again = await passwordAgain(email, pending.staffId, true);
    expect(await outcome(proveSecondFactor(again, typed))).not.toBe('in');
  });

  it('evaluates five guesses, counted together, and then not even the right one', async () => {
    const pending = await afterPassword(SECRET);
    const guesses = await Promise.all(
      Array.from({ length: 20 }, () => outcome(proveSecondFactor(pending, '000000'))),
    );
    expect(guesses.filter((seen) => seen === 'field.code_wrong')).toHaveLength(5);
    expect(guesses.filter((seen) => seen === 'too_many_attempts')).toHaveLength(15);
    expect(await failures(pending.staffId)).toBe(5);
    expect(await outcome(proveSecondFactor(pending, code()))).toBe('too_many_attempts');
  });

  it('has recovery codes, hashed, each good once, the old ones dead when renewed', async () => {
    const pending = await afterPassword(SECRET);
    const actor = { kind: 'staff', role: 'dpo', staffId: pending.staffId, sessionId: 'x' } as const;
    const [old = ''] = await renewRecoveryCodes(actor);
    const [first = '', second = ''] = await renewRecoveryCodes(actor);
    const kept = await db().recoveryCode.findMany({ where: { staffId: pending.staffId } });
    expect(kept).toHaveLength(8);
    expect(JSON.stringify(kept)).not.toContain(first);
    expect(kept.every(({ codeHash }) => codeHash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true);
    expect(await outcome(proveSecondFactor(pending, old))).toBe('field.code_wrong');
    const { email } = await db().staff.findUniqueOrThrow({ where: { id: pending.staffId } });
    expect(await outcome(proveSecondFactor(pending, first.toLowerCase().replaceAll('-', ' ')))).toBe('in');
    const again = await passwordAgain(email, pending.staffId, true);
    expect(await outcome(proveSecondFactor(again, first))).toBe('field.code_wrong');
    expect(await outcome(proveSecondFactor(again, second))).toBe('in');
  });

  it('is not given by someone disabled between the two steps', async () => {
    const pending = await afterPassword(SECRET);
    await db().staff.update({ where: { id: pending.staffId }, data: { disabledAt: now() } });
    expect(await outcome(proveSecondFactor(pending, code()))).toBe('sign_in_again');
  });
});

describe('enrolment', () => {
  it('pairs an application with its first code, once, and gives eight recovery codes', async () => {
    const pending = await afterPassword();
    const offer = await readEnrolment(pending);
    expect(await outcome(enrol(pending, '000000'))).toBe('field.code_wrong');
    const { sessionId, codes } = await enrol(pending, code(offer?.secret));
    expect(new Set(codes).size).toBe(8);
    expect((await staffOfSession(sessionId, now()))?.actor.staffId).toBe(pending.staffId);
    expect(await readEnrolment({ ...pending, enrolled: true })).toBeNull();
    expect(await outcome(enrol(pending, code(offer?.secret, 1)))).toBe('sign_in_again');
  });

  it('draws a new secret at each sign-in until one is proved, and seals it', async () => {
    const pending = await afterPassword();
    const { email } = await db().staff.findUniqueOrThrow({ where: { id: pending.staffId } });
    const first = await readEnrolment(pending);
    const second = await readEnrolment(await passwordAgain(email, pending.staffId, false));
    expect(second?.secret).not.toBe(first?.secret);
    const row = await db().staff.findUniqueOrThrow({ where: { email } });
    expect(Buffer.from(row.totpSecret ?? []).toString('latin1')).not.toContain(second?.secret);
  });

  it('is for those who have none: an enrolled member owes a code of theirs', async () => {
    const pending = await afterPassword(SECRET);
    expect(await outcome(enrol(pending, code()))).toBe('sign_in_again');
    expect(await readEnrolment(pending)).toBeNull();
  });
});
