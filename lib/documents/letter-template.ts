// The wording of a letter as a template: the house's own, and what every wording must keep. What the law demands is in
// parts that the house fills from the case and the charter, so that no wording can leave it out or say it wrongly.
import { type AnswerElement, answerElements } from '@/lib/rules/answer-elements';
import type { Locale } from '@/lib/rules/bilingual';
import {
  CLAIM_LETTER_ELEMENTS,
  type ClaimElement,
  type ClaimLetter,
  isClaimLetter,
  toClaimant,
  wordsClaim,
} from '@/lib/rules/directives/claim-letters';
import {
  isNotice,
  isWorded,
  NOTICE_ELEMENTS,
  type NoticeElement,
  type NoticeName,
  rightsWith,
} from '@/lib/rules/notices';
import { type Outcome, outcomesOf } from '@/lib/rules/outcomes';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { DECISION, OPENING } from './answer-words';
import type { Block } from './blocks';
import { CLAIM_WORDINGS } from './claim-words';
import { NOTICES } from './notices';
import { type Filling, fillTemplate, partsIn, unknownIn } from './template';

/**
 * Which letter: the answer to a right with an outcome; a notice of a step, of one right or, with null, of each; or one
 * around a claim after a death.
 */
export type LetterOf =
  | { right: Right; outcome: Outcome }
  | { right: Right | null; notice: NoticeName }
  | { claim: ClaimLetter };

/** How addresses and keys name it: a right, 'any' for each of them or 'claim' for none, then the outcome or the step. */
export function nameOf(letter: LetterOf): { right: string; step: string } {
  if ('claim' in letter) return { right: 'claim', step: letter.claim };
  if ('outcome' in letter) return { right: letter.right, step: letter.outcome };
  return { right: letter.right ?? 'any', step: letter.notice };
}

/** The letter that was named so; undefined for one that does not exist. */
export function letterNamed(rightName: string, step: string): LetterOf | undefined {
  if (rightName === 'claim') return isClaimLetter(step) ? { claim: step } : undefined;
  const right = RIGHTS.find((known) => known === rightName);
  if (isNotice(step)) {
    if (rightName === 'any') return { right: null, notice: step };
    return right && rightsWith(step).includes(right) ? { right, notice: step } : undefined;
  }
  const outcome = right && outcomesOf(right).find((known) => known === step);
  return outcome && { right, outcome };
}

const ANSWER_VARIABLES = [
  'name',
  'reference',
  'right',
  'outcome',
  'receivedOn',
  'answeredOn',
  'controller',
  'dpoEmail',
] as const;
const NOTICE_VARIABLES = [
  'name',
  'reference',
  'right',
  'receivedOn',
  'where',
  'authority',
  'court',
  'controller',
  'dpoEmail',
] as const;
const CLAIMANT_VARIABLES = [
  'name',
  'reference',
  'receivedOn',
  'deceased',
  'authority',
  'controller',
  'dpoEmail',
] as const;
const CONCERNED_VARIABLES = ['reference', 'deceased', 'controller', 'dpoEmail'] as const;
const RECIPIENT_VARIABLES = ['name', 'reference', 'right', 'answeredOn', 'controller', 'dpoEmail'] as const;

export type AnswerVariable = (typeof ANSWER_VARIABLES)[number];
export type LetterVariable =
  | AnswerVariable
  | (typeof NOTICE_VARIABLES)[number]
  | (typeof CLAIMANT_VARIABLES)[number]
  | 'dueOn';

/** What a sentence of a letter may name. */
export function variablesOf(letter: LetterOf): readonly LetterVariable[] {
  if ('outcome' in letter) return ANSWER_VARIABLES;
  if ('claim' in letter) return toClaimant(letter.claim) ? CLAIMANT_VARIABLES : CONCERNED_VARIABLES;
  if (letter.notice === 'recipient') return RECIPIENT_VARIABLES;
  // The others leave while the due date may still move.
  const dated = letter.notice === 'acknowledgement' || letter.notice === 'extension';
  return dated ? [...NOTICE_VARIABLES, 'dueOn'] : NOTICE_VARIABLES;
}

export type LetterElement = AnswerElement | NoticeElement | ClaimElement;

/** What the law wants in it, in the order of the house. */
export function elementsOf(letter: LetterOf): readonly LetterElement[] {
  if ('claim' in letter) return CLAIM_LETTER_ELEMENTS[letter.claim];
  return 'outcome' in letter ? answerElements(letter.right, letter.outcome) : NOTICE_ELEMENTS[letter.notice];
}

/** Elements that share a part with others; each of the rest has a part of its own name. */
const SHARED: Readonly<Record<string, string>> = {
  retention: 'purposes',
  complaint: 'remedies',
  remedy: 'remedies',
};

/** The part of a letter that holds an element. */
export const partOf = (element: LetterElement['id']): string => SHARED[element] ?? element;

/** The parts of a letter, in the order of the house. `words` are the facts of the case. */
export function partsOfLetter(letter: LetterOf): string[] {
  const words = holdsWords(letter) ? ['words'] : [];
  return [...new Set([...words, ...elementsOf(letter).map(({ id }) => partOf(id))])];
}

function holdsWords(letter: LetterOf): boolean {
  if ('claim' in letter) return wordsClaim(letter.claim);
  return 'outcome' in letter || isWorded(letter.notice);
}

/** How the house says it, where the DPO has written nothing else. */
export function houseLetter(letter: LetterOf, locale: Locale): string {
  if ('notice' in letter) return NOTICES[letter.notice][locale];
  if ('claim' in letter) return CLAIM_WORDINGS[letter.claim][locale];
  const parts = partsOfLetter(letter).map((part) => `[${part}]`);
  return [OPENING[locale], DECISION[locale], ...parts].join('\n\n');
}

interface LetterFilling {
  variables: Filling['variables'];
  /** By part; more than the letter has, or less. */
  filled: Readonly<Partial<Record<string, readonly Block[]>>>;
  /** Without it, as the house says it. */
  template?: string;
}

/** Only with the parts of this letter: a wording cannot call for another's. */
export function fillLetter(
  letter: LetterOf,
  locale: Locale,
  { variables, filled, template }: LetterFilling,
): Block[] {
  const parts = Object.fromEntries(partsOfLetter(letter).map((part) => [part, filled[part] ?? []]));
  return fillTemplate(template ?? houseLetter(letter, locale), { variables, parts });
}

export interface LetterFault {
  /** What it names and nothing fills: '{nom}', '[raisons]'. */
  unknown: string[];
  /** What the law wants and no part of it holds. */
  missing: LetterElement[];
  /** The facts of the case have no place. */
  wordless: boolean;
}

/** What is wrong with a wording; null when it can be used. GDPR Art. 12 and the elements of each right. */
export function faultOf(letter: LetterOf, body: string): LetterFault | null {
  const named = partsOfLetter(letter);
  const parts = Object.fromEntries(named.map((part) => [part, []]));
  const variables = Object.fromEntries(variablesOf(letter).map((name) => [name, '']));
  const there = new Set(partsIn(body));
  const fault: LetterFault = {
    unknown: unknownIn(body, { variables, parts }),
    missing: elementsOf(letter).filter(({ id }) => !there.has(partOf(id))),
    wordless: named.includes('words') && !there.has('words'),
  };
  return fault.unknown.length > 0 || fault.missing.length > 0 || fault.wordless ? fault : null;
}
