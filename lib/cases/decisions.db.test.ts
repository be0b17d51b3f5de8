// The steps before the answer, on a real database: each moves the clock only as the law lets it, and loses nothing.
import { beforeAll, describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { sealed } from '@/lib/db/sealed';
import type { StaffMember } from '@/lib/rules/actor';
import { addDays, localDateOf } from '@/lib/rules/dates';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { type CaseSpec, makeCase, makeStaff } from '@/lib/testing/factories';
import { acknowledgeRequest } from './acknowledge-request';
import { askClarification, askIdentity } from './ask-person';
import { announceFee, settleFee } from './charge-fee';
import { decideIdentity, receiveClarification } from './decide-identity';
import { extendDeadline } from './extend-deadline';
import { recordWithdrawal } from './record-withdrawal';

const DAY = 86_400_000;
let dpo: StaffMember;
let handler: StaffMember;

beforeAll(async () => {
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: new Date() }));
  handler = await transaction((tx) => makeStaff(tx, { role: 'case_handler', at: new Date() }));
});

/** A case received so many days ago, taken in hand. */
async function received(daysAgo: number, right: Right = 'access', spec: Partial<CaseSpec> = {}) {
  const at = new Date();
  const receivedAt = new Date(at.getTime() - daysAgo * DAY);
  const made = await transaction((tx) =>
    makeCase(tx, { status: 'in_progress', ...spec, receivedAt, at, right }),
  );
  return { ...made, target: { reference: made.reference, version: 0 } };
}

const rowOf = (id: string) =>
  db().rightsRequest.findUniqueOrThrow({
    where: { id },
    include: { pauses: true, messages: true, mails: { select: { template: true } } },
  });

const today = () => localDateOf(new Date(), 'Europe/Paris');

describe('taking a request in hand', () => {
  it('tells its requester', async () => {
    const { id, target } = await received(1, 'access', { status: 'received' });
    await acknowledgeRequest(handler, target);
    const row = await rowOf(id);
    expect(row.status).toBe('in_progress');
    expect(row.mails.map(({ template }) => template)).toEqual(['request-acknowledged']);
  });

  it('works for a person without an address, and mails nobody', async () => {
    const { id, target } = await received(1, 'access', { status: 'received', channel: 'post' });
    const person = { name: 'Paul Roux', email: '', customerNumber: '', postalAddress: '1 rue du Port' };
    const sealedPerson = sealed.requestPerson.seal(id, person);
    await db().rightsRequest.update({ where: { id }, data: { person: sealedPerson } });
    await acknowledgeRequest(handler, target);
    await askIdentity(handler, { ...target, version: 1 }, { words: 'Doute.' });
    const row = await rowOf(id);
    expect(row.status).toBe('awaiting_identity');
    expect(row.mails).toEqual([]);
  });
});

describe('asking for identity', () => {
  it('stops the clock when asked promptly, says so, and mails nothing of it', async () => {
    const { id, target } = await received(2);
    const verdict = await askIdentity(handler, target, { words: 'L’adresse n’est pas celle du compte.' });
    const row = await rowOf(id);
    expect(verdict.stopsClock).toBe(true);
    expect(row.status).toBe('awaiting_identity');
    expect(row.pauses).toHaveLength(1);
    const [notice] = row.messages;
    const body = notice ? sealed.messageBody.open(notice.id, notice.body) : '';
    expect(body).toContain('L’adresse n’est pas celle du compte.');
    expect(body).toContain(verdict.why.fr);
    expect(row.mails.map(({ template }) => template)).toEqual(['identity-asked']);
  });

  it('keeps who asked, who decided, how and when', async () => {
    const { id, target } = await received(2);
    await askIdentity(handler, target, { words: 'Doute.' });
    await decideIdentity(dpo, { ...target, version: 1 }, { method: 'questions', established: false });
    expect(await db().identityCheck.findMany({ where: { requestId: id } })).toMatchObject([
      {
        suspends: true,
        staffId: handler.staffId,
        deciderId: dpo.staffId,
        method: 'questions',
        decision: 'not_established',
      },
    ]);
  });

  it('does not stop it when asked late, and says why', async () => {
    const { id, target } = await received(12);
    const verdict = await askIdentity(handler, target, { words: 'Doute.' });
    const row = await rowOf(id);
    expect(verdict.stopsClock).toBe(false);
    expect(row.pauses).toEqual([]);
    expect(row.messages).toHaveLength(1);
  });

  it.each(RIGHTS)('is open to Articles 15 to 21 only: %s', async (right) => {
    const { id, target } = await received(1, right);
    const asking = askIdentity(dpo, target, { words: 'Doute.' });
    if (right === 'automated_decision' || right === 'consent_withdrawal') {
      await expect(asking).rejects.toMatchObject({ code: 'identity_not_asked' });
      expect((await rowOf(id)).version).toBe(0);
    } else {
      await expect(asking).resolves.toMatchObject({ stopsClock: true });
    }
  });

  it('ends when identity is decided, and moves the due date by the days it took', async () => {
    const from = addDays(today(), -5);
    const pauses = [{ cause: 'identity' as const, from, to: null }];
    const { id, target } = await received(6, 'access', { status: 'awaiting_identity', pauses });
    await decideIdentity(handler, target, { method: 'customer_number', established: true });
    const row = await rowOf(id);
    expect(row.status).toBe('in_progress');
    expect(row.pauses.map(({ to }) => to && fromColumn(to))).toEqual([today()]);
    const { facts } = await db().auditEvent.findFirstOrThrow({
      where: { requestId: id, action: 'identity.decided' },
    });
    expect(facts).toMatchObject({ method: 'customer_number', established: true });
  });
});

describe('asking for clarification', () => {
  it('stops the clock for a large quantity of data only', async () => {
    const many = await received(1);
    const few = await received(1);
    await askClarification(handler, many.target, { words: 'Quelle période ?', largeQuantity: true });
    await askClarification(handler, few.target, { words: 'Quelle période ?', largeQuantity: false });
    expect((await rowOf(many.id)).pauses).toHaveLength(1);
    expect((await rowOf(few.id)).pauses).toHaveLength(0);
    await receiveClarification(handler, { ...many.target, version: 1 });
    expect((await rowOf(many.id)).pauses[0]?.to).not.toBeNull();
  });
});

describe('extending', () => {
  const words = 'Vos données sont dans quatre systèmes.';

  it('moves the due date from receipt, tells the person why, and records it', async () => {
    const { id, target } = await received(3);
    const before = await rowOf(id);
    await extendDeadline(dpo, target, { months: 2, ground: 'complexity', words });
    const row = await rowOf(id);
    expect(row.extendedByMonths).toBe(2);
    expect(fromColumn(row.dueOn) > fromColumn(before.dueOn)).toBe(true);
    expect(row.mails.map(({ template }) => template)).toEqual(['deadline-extended']);
    const [notice] = row.messages;
    expect(notice && sealed.messageBody.open(notice.id, notice.body)).toContain(words);
  });

  it('is refused after the first month, and changes nothing', async () => {
    const { id, target } = await received(40);
    const late = extendDeadline(dpo, target, { months: 1, ground: 'number', words });
    await expect(late).rejects.toMatchObject({ code: 'extension_not_allowed' });
    expect(await rowOf(id)).toMatchObject({ extendedByMonths: 0, version: 0, messages: [], mails: [] });
  });

  it('is the DPO’s, not a handler’s', async () => {
    const { target } = await received(3);
    const tried = extendDeadline(handler, target, { months: 1, ground: 'number', words });
    await expect(tried).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('made twice from the same page, is made once', async () => {
    const { id, target } = await received(3);
    const extension = { months: 1, ground: 'number', words } as const;
    const both = await Promise.allSettled([
      extendDeadline(dpo, target, extension),
      extendDeadline(dpo, target, extension),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await rowOf(id)).messages).toHaveLength(1);
  });
});

describe('a fee', () => {
  it('is announced first, then accepted', async () => {
    const { id, target } = await received(3);
    await announceFee(dpo, target, { cents: 1250, words: 'Sixième demande en deux mois.' });
    const row = await rowOf(id);
    expect(row.status).toBe('awaiting_fee');
    const [notice] = row.messages;
    expect(notice && sealed.messageBody.open(notice.id, notice.body)).toMatch(/12,50\s€/);
    await settleFee(handler, { ...target, version: 1 }, { accepted: true });
    expect((await rowOf(id)).status).toBe('in_progress');
  });
});

it('a withdrawal closes the case, from every open status', async () => {
  for (const status of ['received', 'in_progress', 'awaiting_identity', 'awaiting_fee'] as const) {
    const { id, target } = await received(3, 'erasure', { status });
    await recordWithdrawal(handler, target);
    expect(await rowOf(id)).toMatchObject({
      status: 'withdrawn',
      mails: [{ template: 'request-withdrawn' }],
    });
  }
});
