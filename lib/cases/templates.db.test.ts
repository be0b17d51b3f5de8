// The DPO's wordings: versions that never change, letters that keep what the law wants, replies filled in for a case.
import { beforeAll, describe, expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { houseLetter } from '@/lib/documents/letter-template';
import { plainText } from '@/lib/documents/plain-blocks';
import type { StaffMember } from '@/lib/rules/actor';
import type { Right } from '@/lib/rules/rights';
import { makeCase, makeSentAnswer, makeStaff } from '@/lib/testing/factories';
import { acknowledgeRequest } from './acknowledge-request';
import { askClarification, askIdentity } from './ask-person';
import { fillReply, listReplies, newSlug, saveReply } from './canned-replies';
import { exampleLetter } from './example-letter';
import { extendDeadline } from './extend-deadline';
import { readLetterTemplate, saveLetterTemplate } from './letter-templates';
import { letterDocument } from './letters';
import { previewNotice } from './preview-notice';
import { wordingOf } from './templates';

let dpo: StaffMember;
let handler: StaffMember;

beforeAll(async () => {
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: now() }));
  handler = await transaction((tx) => makeStaff(tx, { role: 'case_handler', at: now() }));
});

const open = (right: Right = 'access') =>
  transaction((tx) => makeCase(tx, { right, receivedAt: now(), at: now(), name: 'Zoé {reference}' }));

const LETTER = { right: 'access', outcome: 'granted' } as const;
const locale = 'fr';

/** The words of the letter that was sent. */
async function sentLetter(): Promise<string> {
  const { id } = await open();
  const sent = { requestId: id, actor: dpo, outcome: 'granted', words: 'Voici.', at: now() } as const;
  const answerId = await transaction((tx) => makeSentAnswer(tx, sent));
  const { letter } = await db().answer.findUniqueOrThrow({ where: { id: answerId } });
  return JSON.stringify(letter && sealed.answerLetter.open(answerId, letter));
}

describe('the wording of a letter', () => {
  it('is in the next letter; those that were sent stay as they were', async () => {
    const before = await sentLetter();
    const body = houseLetter(LETTER, locale).replace('Bonjour', 'Chère cliente, cher client');
    expect(await saveLetterTemplate(dpo, LETTER, { locale, version: 0, body })).toBeNull();
    expect(before).toContain('Bonjour Zoé');
    expect(await sentLetter()).toContain('Chère cliente, cher client Zoé {reference}');
  });

  it('is refused when somebody else wrote the next version, and for whoever words no letters', async () => {
    const body = houseLetter(LETTER, locale);
    await expect(saveLetterTemplate(dpo, LETTER, { locale, version: 0, body })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(saveLetterTemplate(handler, LETTER, { locale, version: 1, body })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const twice = [1, 1].map((version) => saveLetterTemplate(dpo, LETTER, { locale, version, body }));
    expect((await Promise.allSettled(twice)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('cannot leave out what the law wants', async () => {
    const body = houseLetter(LETTER, locale).replace('[remedies]', '').replace('[copy]', '');
    const fault = await saveLetterTemplate(dpo, LETTER, { locale, version: 9, body });
    expect(fault?.missing.map(({ id }) => id)).toEqual(['copy', 'complaint', 'remedy']);
    expect(exampleLetter(LETTER, locale, body).flatMap(({ element }) => element ?? [])).not.toContain(
      'remedy',
    );
  });
});

describe('the wording of a notice', () => {
  const forAll = { right: null, notice: 'clarification' } as const;
  const forErasure = { right: 'erasure', notice: 'clarification' } as const;
  const words = 'Quel compte {reference} ?';

  /** What a person who asked for this right reads when the desk asks for more. */
  async function asked(right: Right): Promise<string> {
    const { id, reference } = await open(right);
    await askClarification(dpo, { reference, version: 0 }, { words });
    const { id: messageId, body } = await db().message.findFirstOrThrow({ where: { requestId: id } });
    return sealed.messageBody.open(messageId, body);
  }

  it('is that of its right, else that for every right, else the house’s', async () => {
    expect(await asked('erasure')).toMatch(
      /^Bonjour Zoé \{reference\},.*besoin d’une précision.*Quel compte \{reference\} \?/s,
    );
    const body = 'Cher {name},\n\nUn mot sur {reference} :\n\n[words]\n\n[clock]';
    expect(await saveLetterTemplate(dpo, forAll, { locale, version: 0, body })).toBeNull();
    expect(await asked('erasure')).toContain('Cher Zoé {reference},\n\nUn mot sur DR-');
    const ofErasure = body.replace('Un mot', 'Pour effacer');
    await saveLetterTemplate(dpo, forErasure, { locale, version: 0, body: ofErasure });
    expect(await asked('erasure')).toContain('Pour effacer');
    expect(await asked('access')).toContain('Un mot');
    expect((await readLetterTemplate(dpo, { ...forErasure, right: 'portability' }, locale)).house).toBe(body);
    await saveLetterTemplate(dpo, forErasure, { locale, version: 1, body: ofErasure, retired: true });
    expect(await asked('erasure')).toContain('Un mot');
  });

  it('cannot leave out what the law wants, nor the facts of the case', async () => {
    const letter = { right: null, notice: 'identity' } as const;
    const fault = await saveLetterTemplate(dpo, letter, { locale, version: 0, body: '[clock]\n\n{dueOn}' });
    expect(fault).toMatchObject({
      missing: [{ id: 'identity_means' }],
      wordless: true,
      unknown: ['{dueOn}'],
    });
  });

  it('is the DPO’s to change', async () => {
    const body = houseLetter(forAll, locale);
    const tried = saveLetterTemplate(handler, forAll, { locale, version: 1, body });
    await expect(tried).rejects.toMatchObject({ code: 'forbidden' });
    await expect(readLetterTemplate(handler, forAll, locale)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('acknowledges a request in the thread, with the date of its answer', async () => {
    const letter = { right: null, notice: 'acknowledgement' } as const;
    const body = 'Bien reçu, {name}.\n\n[due]';
    await saveLetterTemplate(dpo, letter, { locale, version: 0, body });
    const { id, reference } = await open();
    await acknowledgeRequest(handler, { reference, version: 0 });
    const [message] = await db().message.findMany({ where: { requestId: id } });
    const read = message ? sealed.messageBody.open(message.id, message.body) : '';
    expect(read).toMatch(/^Bien reçu, Zoé \{reference\}\.\n\nNous vous répondrons au plus tard le /);
  });

  it('is read over before the step is taken, and then leaves to the letter', async () => {
    const { id, reference } = await open();
    const step = { decision: 'extension', months: 2, ground: 'complexity', words: 'Six systèmes.' } as const;
    const blocks = await previewNotice(dpo, reference, step);
    expect(await db().message.count({ where: { requestId: id } })).toBe(0);
    await extendDeadline(dpo, { reference, version: 0 }, step);
    const { id: messageId, body } = await db().message.findFirstOrThrow({ where: { requestId: id } });
    expect(sealed.messageBody.open(messageId, body)).toBe(plainText(blocks));
    await expect(previewNotice(handler, reference, step)).rejects.toMatchObject({ code: 'forbidden' });
    const asked = await previewNotice(handler, reference, { decision: 'identity', words: 'Un doute.' });
    expect(plainText(asked)).toContain('suspend le délai');
  });

  it('is printed for whoever gave no address, and tells where to answer', async () => {
    const { id, reference } = await open();
    const person = { name: 'Paul', email: '', customerNumber: '', postalAddress: '1 rue du Port' };
    await db().rightsRequest.update({
      where: { id },
      data: { person: sealed.requestPerson.seal(id, person) },
    });
    await askIdentity(handler, { reference, version: 0 }, { words: 'Un doute.' });
    const printed = await db().letter.findFirstOrThrow({ where: { requestId: id } });
    const blocks = JSON.stringify(sealed.letterBlocks.open(printed.id, printed.blocks));
    expect(blocks).toContain('à l’adresse en tête de cette lettre');
    expect((await letterDocument(handler, printed.id)).pdf.length).toBeGreaterThan(1000);
  });

  it('to a recipient stays as it was once it was sent', async () => {
    const letter = { right: null, notice: 'recipient' } as const;
    const before = new Date(now().getTime() - 1000);
    const body = 'Cher sous-traitant,\n\n[recipient_person]\n\n[recipient_measure]';
    await saveLetterTemplate(dpo, letter, { locale, version: 0, body });
    const ofErasure = { right: 'erasure', notice: 'recipient' } as const;
    expect(await wordingOf(db(), ofErasure, locale)).toBe(body);
    expect(await wordingOf(db(), ofErasure, locale, before)).toBeUndefined();
  });
});

describe('a canned reply', () => {
  const reply = { locale: 'fr', title: 'Nous cherchons' } as const;

  it('is filled in for a case in its language, to the letter', async () => {
    const slug = newSlug(reply.title);
    expect(slug).toMatch(/^nous-cherchons-[0-9a-f]{4}$/);
    await saveReply(dpo, { ...reply, slug, body: 'Bonjour {name}, {reference}.' }, 0);
    const { reference } = await open();
    expect(await fillReply(handler, reference, slug)).toBe(`Bonjour Zoé {reference}, ${reference}.`);
    expect((await listReplies('en')).map((one) => one.slug)).not.toContain(slug);
  });

  it('is refused with a variable that nothing fills, and no longer offered once it is put away', async () => {
    const slug = newSlug('Autre');
    expect(await saveReply(dpo, { ...reply, slug, body: 'Bonjour {nom}.' }, 0)).toEqual(['{nom}']);
    await saveReply(dpo, { ...reply, slug, body: 'Bonjour.' }, 0);
    await saveReply(dpo, { ...reply, slug, body: 'Bonjour.', retired: true }, 1);
    expect((await listReplies('fr')).map((one) => one.slug)).not.toContain(slug);
    const { reference } = await open();
    await expect(fillReply(handler, reference, slug)).rejects.toMatchObject({ code: 'not_found' });
  });
});
