// Every right and every outcome that it allows: answered, closed, with a letter that holds what the law wants of it.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import type { StaffMember } from '@/lib/rules/actor';
import { answerElements } from '@/lib/rules/answer-elements';
import { type ErasureItem, erasureLines } from '@/lib/rules/erasure-items';
import { GROUNDS, groundsOf, needsGround, OUTCOMES, outcomesOf } from '@/lib/rules/outcomes';
import { concernsRecipients } from '@/lib/rules/recipients';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { charter } from './charter-in-force';
import { announceLifting, liftRestriction } from './lift-restriction';
import { saveAnswer } from './save-answer';
import { sendAnswer } from './send-answer';

let dpo: StaffMember;
beforeAll(async () => {
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: new Date() }));
});

async function open(right: Right, locale: 'fr' | 'en' = 'fr') {
  const at = new Date();
  const receivedAt = new Date(at.getTime() - 86_400_000);
  const made = await transaction((tx) =>
    makeCase(tx, { receivedAt, at, right, locale, status: 'in_progress' }),
  );
  return { ...made, target: (version: number) => ({ reference: made.reference, version }) };
}

/** A file with the draft: what a portable copy is made of. */
async function attach(requestId: string) {
  const { id: answerId } = await db().answer.findFirstOrThrow({ where: { requestId, sentAt: null } });
  const id = randomUUID();
  const name = sealed.fileName.seal(id, 'export.json');
  await db().storedFile.create({
    data: {
      id,
      storageKey: id,
      requestId,
      answerId,
      name,
      mediaType: 'application/json',
      size: 2,
      sha256: '',
      author: 'staff',
    },
  });
}

/** The first line of the charter is kept. */
const ITEMS: ErasureItem[] = [{ key: erasureLines(charter().purposes)[0]?.key ?? '', decision: 'kept' }];

const EVERY = RIGHTS.flatMap((right) => outcomesOf(right).map((outcome) => ({ right, outcome })));
const words = 'Les faits de ce dossier.';

describe.each(EVERY)('$right, $outcome', ({ right, outcome }) => {
  it.each(['fr', 'en'] as const)('is answered in %s', async (locale) => {
    const { id, target } = await open(right, locale);
    const grounds = needsGround(outcome) ? groundsOf(right).slice(0, 2) : [];
    const items = right === 'erasure' && outcome === 'partly_granted' ? ITEMS : [];
    await saveAnswer(dpo, target(0), { outcome, grounds, items, words });
    if (right === 'portability') await attach(id);
    await sendAnswer(dpo, target(1));
    const row = await db().rightsRequest.findUniqueOrThrow({
      where: { id },
      include: { answers: true, mails: true, tasks: true },
    });
    expect(row).toMatchObject({ status: 'answered', outcome, mails: [{ template: 'answer-ready' }] });
    // Art. 19: each recipient that may hold what was changed is to be told, and no other.
    expect(row.tasks.length > 0).toBe(concernsRecipients(right, outcome));
    const [answer] = row.answers;
    const letter = answer?.letter ? JSON.stringify(sealed.answerLetter.open(answer.id, answer.letter)) : '';
    expect(letter).toContain(words);
    for (const { id: element } of answerElements(right, outcome)) expect(letter).toContain(`"${element}"`);
    for (const ground of grounds) expect(letter).toContain(GROUNDS[ground].article);
  });

  it('does not leave without its reasons', async () => {
    const { id, target } = await open(right);
    await saveAnswer(dpo, target(0), { outcome, words });
    if (right === 'portability') await attach(id);
    const sent = sendAnswer(dpo, target(1));
    if (needsGround(outcome)) await expect(sent).rejects.toMatchObject({ code: 'letter_incomplete' });
    else await expect(sent).resolves.toBeUndefined();
  });
});

it('a portable copy is a file: words alone do not leave', async () => {
  const { target } = await open('portability');
  await saveAnswer(dpo, target(0), { outcome: 'granted', words });
  await expect(sendAnswer(dpo, target(1))).rejects.toMatchObject({ code: 'letter_incomplete' });
});

it('an outcome or a ground of another right is refused', async () => {
  const { target } = await open('consent_withdrawal');
  for (const outcome of OUTCOMES.filter((one) => !outcomesOf('consent_withdrawal').includes(one))) {
    await expect(saveAnswer(dpo, target(0), { outcome, words })).rejects.toMatchObject({
      code: 'outcome_not_allowed',
    });
  }
  const access = await open('access');
  const wrong = saveAnswer(dpo, access.target(0), { outcome: 'refused', grounds: ['archives'], words });
  await expect(wrong).rejects.toMatchObject({ code: 'outcome_not_allowed' });
});

it('two who save from the same page: the second is told, and the first save stands', async () => {
  const { id, target } = await open('erasure');
  await saveAnswer(dpo, target(0), { outcome: 'granted', words: 'Premier texte.' });
  const second = saveAnswer(dpo, target(0), { outcome: 'granted', words: 'Second texte.' });
  await expect(second).rejects.toMatchObject({ code: 'conflict' });
  const draft = await db().answer.findFirstOrThrow({ where: { requestId: id } });
  expect(sealed.answerWords.open(draft.id, draft.words)).toBe('Premier texte.');
});

it('a restriction is lifted only after a notice, and once', async () => {
  const { id, target } = await open('restriction');
  await saveAnswer(dpo, target(0), { outcome: 'granted', words });
  await sendAnswer(dpo, target(1));
  await expect(liftRestriction(dpo, target(2))).rejects.toMatchObject({ code: 'status_not_allowed' });
  await announceLifting(dpo, target(2), { words: 'Les données sont exactes.' });
  await liftRestriction(dpo, target(3));
  await expect(liftRestriction(dpo, target(4))).rejects.toMatchObject({ code: 'status_not_allowed' });
  const row = await db().rightsRequest.findUniqueOrThrow({ where: { id }, include: { messages: true } });
  expect(row.liftedAt).toBeInstanceOf(Date);
  const told = row.messages.map((message) => sealed.messageBody.open(message.id, message.body));
  expect(told).toEqual([
    expect.stringContaining('Les données sont exactes.'),
    expect.stringContaining('est levée le'),
  ]);
});
