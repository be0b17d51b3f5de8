// A whole journey through the use cases, in words that are nowhere else: for the tests that look at what remains of
// them (scanned tables, rotated keys, restored backups).
import { randomUUID } from 'node:crypto';
import { attachFile } from '@/lib/cases/attach-file';
import { addNote } from '@/lib/cases/case-work';
import { readDraft, saveStep } from '@/lib/cases/drafts';
import { postMessage } from '@/lib/cases/post-message';
import { saveAnswer } from '@/lib/cases/save-answer';
import { sendAnswer } from '@/lib/cases/send-answer';
import { submitRequest } from '@/lib/cases/submit-request';
import { hashSecret, newSecret } from '@/lib/crypto/secrets';
import { db, transaction } from '@/lib/db/client';
import { accountOf } from '@/lib/directives/account-of';
import { depositDirective } from '@/lib/directives/deposit-directive';
import { saveFiling } from '@/lib/directives/filing-drafts';
import type { Requester, StaffMember } from '@/lib/rules/actor';
import type { Step } from '@/lib/schemas/wizards';

/** What is typed on the way, a word a field; nothing of it may lie in the database as it is. */
export const typedWords = (mark: string) => ({
  name: `Zephyrine${mark}`,
  email: `zephyrine-${mark}@personne.test`,
  more: `circonstance${mark}`,
  message: `bavardage${mark}`,
  note: `aparte${mark}`,
  words: `conclusion${mark}`,
  file: `contenu${mark}`,
  fileName: `piece${mark}.txt`,
  executor: `Executrice${mark}`,
});
export type Typed = ReturnType<typeof typedWords>;

async function* once(text: string) {
  yield Buffer.from(text);
}

async function visitor(): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const { id } = await db().portalSession.create({ data: { tokenHash: hashSecret(newSecret()), expiresAt } });
  return id;
}

/** Files an access request, and says its draft: sending it again is the same request. */
export async function fileRequest(typed: Pick<Typed, 'name' | 'email' | 'more'>) {
  const sessionId = await visitor();
  const pages: [Step, Record<string, unknown>][] = [
    ['who', { filedAs: 'self' }],
    ['client', { forClient: 'no', clientName: '' }],
    ['identity', { name: typed.name, email: typed.email, customerNumber: '', postalAddress: '' }],
    ['scope', { scope: 'all', categories: [] }],
    ['format', { format: 'readable' }],
    ['more', { more: typed.more }],
  ];
  for (const [step, answers] of pages)
    await saveStep(sessionId, { right: 'access', step, locale: 'fr', answers });
  const actor = { kind: 'visitor', sessionId } as const;
  const draft = await readDraft(actor, 'access');
  if (!draft) throw new Error('The draft is gone');
  const submission = { draftId: draft.id, version: draft.version, locale: 'fr' } as const;
  const { reference } = await submitRequest(actor, submission);
  return { reference, actor, submission };
}

/** Files, writes, notes, attaches, answers; deposits a directive. Gives the reference and the requester. */
export async function wholeJourney(dpo: StaffMember, typed: Typed) {
  const { reference } = await fileRequest(typed);
  const found = await db().rightsRequest.findUniqueOrThrow({ where: { reference } });
  const requester: Requester = {
    kind: 'requester',
    accountId: found.accountId ?? '',
    sessionId: randomUUID(),
  };
  await postMessage(requester, reference, typed.message);
  await addNote(dpo, reference, { body: typed.note, mentions: [] });
  const version = async () =>
    (await db().rightsRequest.findUniqueOrThrow({ where: { reference }, select: { version: true } })).version;
  const target = async () => ({ reference, version: await version() });
  await saveAnswer(dpo, await target(), { outcome: 'granted', words: typed.words });
  await attachFile(dpo, await target(), { name: typed.fileName, content: once(typed.file) });
  await sendAnswer(dpo, await target());
  await directive(typed);
  return { reference, requestId: found.id, requester };
}

async function directive({ name, email, executor, words }: Typed): Promise<void> {
  const accountId = await transaction((tx) => accountOf(tx, email, 'fr'));
  const actor = { kind: 'requester', accountId, sessionId: randomUUID() } as const;
  await saveFiling(
    'directive',
    { accountId },
    {
      you: { name, bornOn: '1950-02-03' },
      data: { recipient: '', wishes: { identification: 'erase' } },
      people: { executors: [{ name: executor, bornOn: '', contact: email, relation: '' }] },
      heirs: { opposed: [] },
      words: { instructions: words },
      general: { general: '' },
    },
  );
  await depositDirective(actor, { version: 0, locale: 'fr' });
}
