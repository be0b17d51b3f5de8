// What a requester does with a request of their own, and of nobody else's.
import { describe, expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { makeCase, makeSentAnswer, makeStaff } from '@/lib/testing/factories';
import { textOfFile } from '@/lib/testing/pdf-text';
import { extendDeadline } from './extend-deadline';
import { followRequest, listOwnRequests, markSeen } from './follow-request';
import { letterDocument } from './letters';
import { ownConsents, withdrawConsent } from './own-consents';
import { acceptFee, amendRequest, askReview, withdrawRequest } from './own-steps';
import { saveAnswer } from './save-answer';
import { sendAnswer } from './send-answer';

const at = now();
const DAY = 86_400_000;
const receivedAt = new Date(at.getTime() - 3 * DAY);
const read = (id: string) => db().rightsRequest.findUniqueOrThrow({ where: { id } });
const mailsOf = async (requestId: string) =>
  (await db().mail.findMany({ where: { requestId }, orderBy: { createdAt: 'asc' } })).map((m) => m.template);

describe('one’s own request', () => {
  it('is added to, then withdrawn, and the desk is told of both; closed, it takes nothing more', async () => {
    const { id, reference, requester } = await transaction((tx) => makeCase(tx, { receivedAt, at }));
    const stranger = (await transaction((tx) => makeCase(tx, { receivedAt, at }))).requester;
    await expect(withdrawRequest(stranger, reference)).rejects.toMatchObject({ code: 'not_found' });
    await amendRequest(requester, reference, 'Aussi l’année 2024.');
    expect((await followRequest(requester, reference)).messages).toMatchObject([
      { kind: 'amendment', body: 'Aussi l’année 2024.' },
    ]);
    await withdrawRequest(requester, reference);
    expect(await read(id)).toMatchObject({ status: 'withdrawn' });
    expect((await read(id)).closedAt).not.toBeNull();
    expect((await mailsOf(id)).sort()).toEqual([
      'request-withdrawn',
      'staff-new-message',
      'staff-new-message',
    ]);
    for (const late of [amendRequest, askReview]) {
      await expect(late(requester, reference, 'x')).rejects.toMatchObject({ code: 'status_not_allowed' });
    }
    await expect(withdrawRequest(requester, reference)).rejects.toMatchObject({ code: 'status_not_allowed' });
  });

  it('keeps each notice as a letter, which its requester reads again and nobody else', async () => {
    const { reference, requester, dpo } = await transaction(async (tx) => ({
      dpo: await makeStaff(tx, { role: 'dpo', at }),
      ...(await makeCase(tx, { receivedAt, at, status: 'in_progress' })),
    }));
    const stranger = (await transaction((tx) => makeCase(tx, { receivedAt, at }))).requester;
    const asked = { months: 1, ground: 'complexity', words: 'Quatre systèmes.' } as const;
    await extendDeadline(dpo, { reference, version: 0 }, asked);
    const { letters, messages } = await followRequest(requester, reference);
    expect(letters).toMatchObject([{ kind: 'extension' }]);
    const letterId = letters[0]?.id ?? '';
    const letter = textOfFile((await letterDocument(requester, letterId)).pdf);
    expect(letter).toContain('Quatre systèmes.');
    // Read on paper, it does not speak of a page.
    expect([messages[0]?.body.includes('sur cette page'), letter.includes('sur cette page')]).toEqual([
      true,
      false,
    ]);
    await expect(letterDocument(stranger, letterId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('goes on when the announced fee is accepted, and only then', async () => {
    const fee = { receivedAt, at, status: 'awaiting_fee' } as const;
    const { id, reference, requester } = await transaction((tx) => makeCase(tx, fee));
    await acceptFee(requester, reference);
    expect(await read(id)).toMatchObject({ status: 'in_progress', unreadByStaff: true });
    await expect(acceptFee(requester, reference)).rejects.toMatchObject({ code: 'status_not_allowed' });
  });

  it('has its answer looked at again, once at a time, and answered by a letter that replaces the first', async () => {
    const { made, dpo } = await transaction(async (tx) => {
      const dpo = await makeStaff(tx, { role: 'dpo', at });
      const made = await makeCase(tx, { receivedAt, at });
      await makeSentAnswer(tx, { requestId: made.id, actor: dpo, outcome: 'refused', words: 'Non.', at });
      return { made, dpo };
    });
    const { id, reference, requester } = made;
    const closedAt = (await read(id)).closedAt;
    expect((await listOwnRequests(requester))[0]).toMatchObject({ standing: 'answered', unread: 1 });
    await markSeen(requester, reference);
    expect((await listOwnRequests(requester))[0]).toMatchObject({ unread: 0 });
    // Without a request for review the case stays closed.
    const early = { reference, version: (await read(id)).version };
    const answer = { outcome: 'granted' as const, words: 'Voici vos données, après tout.' };
    await expect(saveAnswer(dpo, early, answer)).rejects.toMatchObject({ code: 'status_not_allowed' });

    await askReview(requester, reference, 'Vous avez oublié 2023.');
    await expect(askReview(requester, reference, 'Encore.')).rejects.toMatchObject({
      code: 'status_not_allowed',
    });
    expect((await followRequest(requester, reference)).standing).toBe('review');
    await saveAnswer(dpo, { reference, version: (await read(id)).version }, answer);
    await sendAnswer(dpo, { reference, version: (await read(id)).version });
    const after = await followRequest(requester, reference);
    expect(after.standing).toBe('reviewed');
    expect(after.answers.map(({ kind }) => kind)).toEqual(['review', 'answer']);
    expect(JSON.stringify(after.answers[0]?.letter)).toContain('cette lettre la remplace');
    expect(await read(id)).toMatchObject({ outcome: 'granted', status: 'answered', closedAt });
    expect((await listOwnRequests(requester))[0]).toMatchObject({ unread: 1 });
  });
});

describe('a consent', () => {
  it('is withdrawn by one press, at once, for the name already given, and once however often it is pressed', async () => {
    const { requester } = await transaction((tx) =>
      makeCase(tx, { receivedAt, at, name: 'Ana Ruiz', right: 'access' }),
    );
    const [consent] = await ownConsents(requester);
    if (!consent) throw new Error('The charter has a consent');
    expect(consent.withdrawn).toBeNull();
    const pressed = await Promise.all([1, 2, 3].map(() => withdrawConsent(requester, consent.id, 'fr')));
    expect(new Set(pressed.map(({ reference }) => reference)).size).toBe(1);
    const [first] = await ownConsents(requester);
    expect(first?.withdrawn).toMatchObject({ reference: pressed[0]?.reference });
    const request = await db().rightsRequest.findUniqueOrThrow({
      where: { reference: pressed[0]?.reference },
    });
    expect(request.confirmedAt).not.toBeNull();
    expect(request.purposes).toEqual([consent.id]);
    expect(sealed.requestPerson.open(request.id, request.person).name).toBe('Ana Ruiz');
    await expect(withdrawConsent(requester, 'none', 'fr')).rejects.toMatchObject({ code: 'not_found' });
  });
});
