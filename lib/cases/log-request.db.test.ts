// Requests that came by another way than the portal: the clock counts from the day they came, and each is acknowledged.
import { beforeAll, describe, expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { FieldRefusal } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { addDays, localDateOf } from '@/lib/rules/dates';
import { computeDeadline } from '@/lib/rules/deadline';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { loggedRequest } from '@/lib/schemas/logged-request';
import { type Answers, WIZARDS } from '@/lib/schemas/wizards';
import { makeStaff } from '@/lib/testing/factories';
import { askClarification } from './ask-person';
import { charter } from './charter-in-force';
import { letterDocument } from './letters';
import { listQueue } from './list-queue';
import { logRequest } from './log-request';
import { readCase } from './read-case';

let handler: StaffMember;
let auditor: StaffMember;
const today = () => localDateOf(now(), charter().timeZone);

beforeAll(async () => {
  handler = await transaction((tx) => makeStaff(tx, { role: 'case_handler', at: now() }));
  auditor = await transaction((tx) => makeStaff(tx, { role: 'auditor', at: now() }));
});

const asked = (more: Record<string, string | string[]> = {}, right: Right = 'erasure') =>
  loggedRequest(right).parse({
    channel: 'post',
    receivedOn: addDays(today(), -12),
    locale: 'fr',
    name: 'Odile Kerjean',
    postalAddress: '3 quai des Brumes\n29200 Brest',
    filedAs: 'self',
    more: 'Effacez <tout>.',
    ...more,
  });

const rowOf = (reference: string) =>
  db().rightsRequest.findUniqueOrThrow({
    where: { reference },
    include: { letters: true, mails: { select: { template: true } } },
  });

describe('a request by post', () => {
  it('counts from the day it came, and is acknowledged by a letter', async () => {
    const { reference } = await logRequest(handler, asked());
    const row = await rowOf(reference);
    const receivedOn = addDays(today(), -12);
    const facts = { receivedOn, calendar: charter().calendar, timeZone: charter().timeZone };
    const expected = computeDeadline({
      ...facts,
      receivedAt: row.receivedAt,
      extendedByMonths: 0,
      pauses: [],
      asOf: today(),
    });
    expect(fromColumn(row.receivedOn)).toBe(receivedOn);
    expect(fromColumn(row.dueOn)).toBe(expected.dueOn);
    expect(row.mails).toEqual([]);
    expect(row.letters.map(({ kind }) => kind)).toEqual(['acknowledgement']);
    const { pdf } = await letterDocument(handler, row.letters[0]?.id ?? '');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const queue = await listQueue(handler, { view: 'open', channel: 'post' }, now());
    expect(queue.rows.map((found) => found.reference)).toContain(reference);
  });

  it('has every notice as a letter too, since no mail can tell of it', async () => {
    const { reference } = await logRequest(handler, asked());
    await askClarification(handler, { reference, version: 0 }, { words: 'Quel compte ?' });
    const { letters } = await readCase(handler, reference, now());
    expect(letters.map(({ kind }) => kind)).toEqual(['acknowledgement', 'clarification']);
  });

  it('is refused on a day that has not come, and taken today', async () => {
    const tomorrow = logRequest(handler, asked({ receivedOn: addDays(today(), 1) }));
    await expect(tomorrow).rejects.toBeInstanceOf(FieldRefusal);
    const { reference } = await logRequest(handler, asked({ receivedOn: today() }));
    expect(fromColumn((await rowOf(reference)).receivedOn)).toBe(today());
  });
});

it('a request by e-mail gets its receipt by mail, and joins what the address has filed', async () => {
  const email = 'odile@personne.test';
  const first = await logRequest(handler, asked({ channel: 'email', email }));
  const second = await logRequest(handler, asked({ channel: 'phone', email }));
  const row = await rowOf(second.reference);
  expect(row.mails.map(({ template }) => template)).toEqual(['request-received']);
  expect(row.letters).toEqual([]);
  expect(row.accountId).toBe((await rowOf(first.reference)).accountId);
});

it('whoever only reads logs nothing, and a represented person has a name', async () => {
  await expect(logRequest(auditor, asked())).rejects.toMatchObject({ code: 'forbidden' });
  expect(() => asked({ filedAs: 'mandate' })).toThrow('field.represented_missing');
  const { reference } = await logRequest(handler, asked({ filedAs: 'mandate', representedName: 'Yann K.' }));
  const { details } = await readCase(handler, reference, now());
  expect(details.represented).toMatchObject({ representedName: 'Yann K.' });
});

describe('the questions of a right', () => {
  it.each(RIGHTS)('are those of its public form, and none must be answered: %s', async (right) => {
    const { reference } = await logRequest(handler, asked({ more: '' }, right));
    const { details } = await readCase(handler, reference, now());
    expect(details).toEqual({ who: { filedAs: 'self' }, more: { more: '' } });
  });

  it('are kept as the portal keeps its answers, and found by their purpose', async () => {
    const [purpose] = charter().purposes;
    const erased = { erase: 'some', purposes: purpose?.id ?? '', ground: 'consent', forClient: '' };
    const { reference } = await logRequest(handler, asked(erased));
    const { details, purposes } = await readCase(handler, reference, now());
    expect(details).toMatchObject({
      erase: { erase: 'some', purposes: [purpose?.id] },
      ground: { ground: 'consent' },
    });
    expect(details.client).toBeUndefined();
    expect(purposes).toEqual([purpose?.id]);
    const kept: Answers = details;
    for (const { step, schema } of WIZARDS.erasure)
      if (kept[step]) expect(schema.safeParse(kept[step]).success).toBe(true);
  });

  it('refuse what no form of the portal offers', () => {
    expect(() => asked({ ground: 'because' })).toThrow('field.ground');
  });

  it('can ask for a second request, which is filed and acknowledged with the first', async () => {
    const objection = { purposes: 'marketing', situation: 'Je suis suivi.', freeze: 'yes' };
    const { reference } = await logRequest(handler, asked(objection, 'objection'));
    const { submissionId } = await rowOf(reference);
    const together = await db().rightsRequest.findMany({
      where: { submissionId },
      include: { letters: true },
    });
    expect(together.map(({ right }) => right).sort()).toEqual(['objection', 'restriction']);
    expect(together.map(({ letters }) => letters.length)).toEqual([1, 1]);
  });
});
