// The wording of an answer as a template: the house's own, and what every wording must keep. What the law demands is in
// parts that the house fills from the case and the charter, so that no wording can leave it out or say it wrongly.
import { type AnswerElement, answerElements } from '@/lib/rules/answer-elements';
import type { Locale } from '@/lib/rules/bilingual';
import type { Outcome } from '@/lib/rules/outcomes';
import type { Right } from '@/lib/rules/rights';
import { DECISION, OPENING } from './answer-words';
import { partsIn, unknownIn } from './template';

/** What a sentence of a letter may name. */
export const LETTER_VARIABLES = [
  'name',
  'reference',
  'right',
  'outcome',
  'receivedOn',
  'answeredOn',
  'controller',
  'dpoEmail',
] as const;
export type LetterVariable = (typeof LETTER_VARIABLES)[number];

/** Elements that share a part with others; each of the rest has a part of its own name. */
const SHARED: Readonly<Record<string, string>> = {
  retention: 'purposes',
  complaint: 'remedies',
  remedy: 'remedies',
};

/** The part of a letter that holds an element. */
export const partOf = (element: AnswerElement['id']): string => SHARED[element] ?? element;

/** The parts of a letter, in the order of the house. `words` are the facts of the case. */
export function partsOfLetter(right: Right, outcome: Outcome): string[] {
  return [...new Set(['words', ...answerElements(right, outcome).map(({ id }) => partOf(id))])];
}

/** How the house says it, where the DPO has written nothing else. */
export function houseLetter(right: Right, outcome: Outcome, locale: Locale): string {
  const parts = partsOfLetter(right, outcome).map((part) => `[${part}]`);
  return [OPENING[locale], DECISION[locale], ...parts].join('\n\n');
}

export interface LetterFault {
  /** What it names and nothing fills: '{nom}', '[raisons]'. */
  unknown: string[];
  /** What the law wants and no part of it holds. */
  missing: AnswerElement[];
  /** The facts of the case have no place. */
  wordless: boolean;
}

/** What is wrong with a wording; null when it can be used. GDPR Art. 12(4) and the elements of each right. */
export function faultOf(right: Right, outcome: Outcome, body: string): LetterFault | null {
  const parts = Object.fromEntries(partsOfLetter(right, outcome).map((part) => [part, []]));
  const variables = Object.fromEntries(LETTER_VARIABLES.map((name) => [name, '']));
  const there = new Set(partsIn(body));
  const fault: LetterFault = {
    unknown: unknownIn(body, { variables, parts }),
    missing: answerElements(right, outcome).filter(({ id }) => !there.has(partOf(id))),
    wordless: !there.has('words'),
  };
  return fault.unknown.length > 0 || fault.missing.length > 0 || fault.wordless ? fault : null;
}
