// Small files for the tests of the use cases.
import { randomUUID } from 'node:crypto';
import { recordFile } from '@/lib/cases/record-file';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { takeInPaper } from '@/lib/files/take-in';
import type { FilePurpose } from '@/lib/rules/files';
import type { Right } from '@/lib/rules/rights';
import type { Answers } from '@/lib/schemas/wizards';

/** A PDF of one empty object, as a browser sends it. */
export const paper = (name = 'pièce.pdf') => ({
  name,
  content: (async function* () {
    yield Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
  })(),
});

type Owner = Parameters<typeof recordFile>[2]['of'];

/** One that the person sent at `at`. */
export async function makeFile(
  of: Owner,
  { purpose = 'evidence', at = new Date() }: { purpose?: FilePurpose; at?: Date } = {},
) {
  const taken = await takeInPaper(paper());
  const id = await transaction((tx) => recordFile(tx, taken, { of, purpose, author: 'requester', at }));
  return { id, storageKey: taken.storageKey };
}

/** A browser's draft of a right. */
export async function makeDraft(right: Right, answers: Answers, expiresAt: Date) {
  const session = await db().portalSession.create({ data: { tokenHash: randomUUID(), expiresAt } });
  const id = randomUUID();
  const sealedAnswers = sealed.draftAnswers.seal(id, answers);
  await db().draft.create({
    data: { id, sessionId: session.id, right, locale: 'fr', answers: sealedAnswers, expiresAt },
  });
  return { id, actor: { kind: 'visitor' as const, sessionId: session.id } };
}
