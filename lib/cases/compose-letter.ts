// The letter of an answer, from the case, the DPO's words and the charter that the request remembers; and what the law
// wants to find in it.
import type { Tx } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import type { Answer, RightsRequest, StoredFile } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { answerLetter } from '@/lib/documents/answer-letter';
import type { Block } from '@/lib/documents/blocks';
import { type AnswerElement, answerElements, missingFrom } from '@/lib/rules/answer-elements';
import { localDateOf } from '@/lib/rules/dates';
import { groundsOf, needsGround } from '@/lib/rules/outcomes';
import { charterFor } from './charter-versions';
import { wordingOf } from './templates';

export interface Letter {
  blocks: Block[];
  elements: (AnswerElement & { present: boolean })[];
  complete: boolean;
}

/**
 * As it would leave at `at`; null while no outcome is chosen. In the language of the request, and in the newest wording
 * of the DPO's.
 */
export async function composeLetter(
  tx: Tx,
  request: RightsRequest,
  draft: Answer & { files: StoredFile[] },
  at: Date,
): Promise<Letter | null> {
  const { outcome } = draft;
  if (!outcome) return null;
  const { right, reference, locale } = request;
  const template = await wordingOf(tx, { right, outcome }, locale);
  const facts = {
    charter: await charterFor(tx, request),
    locale,
    right,
    outcome,
    review: draft.kind === 'review',
    reference,
    name: sealed.requestPerson.open(request.id, request.person).name,
    receivedOn: fromColumn(request.receivedOn),
    answeredOn: localDateOf(at, request.timeZone),
    words: sealed.answerWords.open(draft.id, draft.words),
    // A ground that was ticked before the outcome changed no longer counts.
    grounds: needsGround(outcome) ? groundsOf(right).filter((ground) => draft.grounds.includes(ground)) : [],
    items: draft.items ? sealed.answerItems.open(draft.id, draft.items) : [],
    files: draft.files.map((file) => sealed.fileName.open(file.id, file.name)),
  };
  const blocks = answerLetter(facts, template);
  const held = blocks.flatMap(({ element }) => element ?? []);
  const missing = new Set(missingFrom(right, outcome, held).map(({ id }) => id));
  const elements = answerElements(right, outcome).map((one) => ({ ...one, present: !missing.has(one.id) }));
  return { blocks, elements, complete: missing.size === 0 };
}
