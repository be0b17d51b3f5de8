// The letter of an answer, from the case, the DPO's words and the charter; and what the law wants to find in it.
import { fromColumn } from '@/lib/db/dates';
import type { Answer, RightsRequest, StoredFile } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { type AccessElement, accessElements, accessLetter } from '@/lib/documents/access-letter';
import type { Block } from '@/lib/documents/blocks';
import { plainLetter } from '@/lib/documents/plain-letter';
import { type GroundCode, groundsOf, needsGround, type Outcome } from '@/lib/rules/outcomes';
import type { Right } from '@/lib/rules/rights';
import { charter } from './charter-in-force';

/** 'result': what was done about the request. 'reasons': why not all of it, Art. 12(4). */
type ElementId = AccessElement | 'result' | 'reasons';

export interface Letter {
  blocks: Block[];
  elements: { id: ElementId; article: string; present: boolean }[];
  complete: boolean;
}

const PLAIN_ELEMENTS = [
  { id: 'result', article: '12(3)' },
  { id: 'complaint', article: '12(4), 77' },
  { id: 'remedy', article: '12(4), 79' },
] as const;
const REASONS = { id: 'reasons', article: '12(4)' } as const;

function demanded(right: Right, outcome: Outcome): { id: ElementId; article: string }[] {
  const elements = right === 'access' ? accessElements(outcome) : PLAIN_ELEMENTS;
  return needsGround(outcome) ? [REASONS, ...elements] : [...elements];
}

/** Null while no outcome is chosen. The letter is in the language of the request. */
export function composeLetter(
  request: RightsRequest,
  draft: Answer & { files: StoredFile[] },
): Letter | null {
  const { outcome } = draft;
  if (!outcome) return null;
  const words = sealed.answerWords.open(draft.id, draft.words);
  const files = draft.files.map((file) => sealed.fileName.open(file.id, file.name));
  const { right, reference, locale } = request;
  const { name } = sealed.requestPerson.open(request.id, request.person);
  const asked = groundsOf(right);
  // A ground that was ticked before the outcome changed no longer counts.
  const grounds = needsGround(outcome)
    ? asked.filter((ground: GroundCode) => draft.grounds.includes(ground))
    : [];
  const facts = {
    grounds,
    charter: charter(),
    locale,
    reference,
    name,
    receivedOn: fromColumn(request.receivedOn),
    words,
  };
  const blocks =
    right === 'access'
      ? accessLetter({ ...facts, outcome, files })
      : plainLetter({ ...facts, right, outcome });

  const held = new Set<string | undefined>(blocks.map(({ element }) => element));
  const said = words.trim() !== '';
  const present = (id: ElementId) => {
    // The ground with its article, and the facts of the case.
    if (id === 'reasons') return said && held.has(id);
    // A copy is in the files or in the words; a heading alone is none.
    return held.has(id) && (id !== 'copy' || said || files.length > 0);
  };
  const elements = demanded(right, outcome).map((element) => ({ ...element, present: present(element.id) }));
  return { blocks, elements, complete: elements.every((element) => element.present) };
}
