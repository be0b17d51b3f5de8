// The DPO's wordings: versions that never change, letters that keep what the law wants, replies filled in for a case.
import { beforeAll, describe, expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { houseLetter } from '@/lib/documents/letter-template';
import type { StaffMember } from '@/lib/rules/actor';
import { makeCase, makeSentAnswer, makeStaff } from '@/lib/testing/factories';
import { fillReply, listReplies, newSlug, saveReply } from './canned-replies';
import { exampleLetter, saveLetterTemplate } from './letter-templates';

let dpo: StaffMember;
let handler: StaffMember;

beforeAll(async () => {
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: now() }));
  handler = await transaction((tx) => makeStaff(tx, { role: 'case_handler', at: now() }));
});

const open = (right: 'access' | 'objection' = 'access') =>
  transaction((tx) => makeCase(tx, { right, receivedAt: now(), at: now(), name: 'Zoé {reference}' }));

const NAME = { right: 'access', outcome: 'granted', locale: 'fr' } as const;

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
    const body = houseLetter('access', 'granted', 'fr').replace('Bonjour', 'Chère cliente, cher client');
    expect(await saveLetterTemplate(dpo, NAME, { version: 0, body })).toBeNull();
    expect(before).toContain('Bonjour Zoé');
    expect(await sentLetter()).toContain('Chère cliente, cher client Zoé {reference}');
  });

  it('is refused when somebody else wrote the next version, and for whoever words no letters', async () => {
    const body = houseLetter('access', 'granted', 'fr');
    await expect(saveLetterTemplate(dpo, NAME, { version: 0, body })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(saveLetterTemplate(handler, NAME, { version: 1, body })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const twice = [1, 1].map((version) => saveLetterTemplate(dpo, NAME, { version, body }));
    expect((await Promise.allSettled(twice)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('cannot leave out what the law wants', async () => {
    const body = houseLetter('access', 'granted', 'fr').replace('[remedies]', '').replace('[copy]', '');
    const fault = await saveLetterTemplate(dpo, NAME, { version: 9, body });
    expect(fault?.missing.map(({ id }) => id)).toEqual(['copy', 'complaint', 'remedy']);
    expect(exampleLetter(NAME, body).flatMap(({ element }) => element ?? [])).not.toContain('remedy');
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
