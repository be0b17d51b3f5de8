// The answer to a request under a right that has no letter of its own yet: the DPO's words between the reference and
// the remedies. Art. 15 has access-letter.ts.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, type PlainDate } from '@/lib/rules/dates';
import { type GroundCode, OUTCOME_NAMES, type Outcome } from '@/lib/rules/outcomes';
import { RIGHT_NAME } from '@/lib/rules/right-names';
import type { Right } from '@/lib/rules/rights';
import type { Block } from './blocks';
import { reasons, remedies } from './letter-common';

export interface PlainLetterFacts {
  charter: Charter;
  locale: Locale;
  right: Right;
  reference: string;
  name: string;
  receivedOn: PlainDate;
  outcome: Outcome;
  /** Why not all of it. */
  grounds: readonly GroundCode[];
  words: string;
}

const OPENING = {
  fr: (name: string, reference: string, date: string, right: string) =>
    `Bonjour ${name}, voici notre réponse à votre demande ${reference} (${right}), reçue le ${date}.`,
  en: (name: string, reference: string, date: string, right: string) =>
    `Dear ${name}, here is our answer to your request ${reference} (${right}), received on ${date}.`,
} as const;

const STATED = {
  fr: (outcome: string) => `Notre décision : ${outcome.toLowerCase()}.`,
  en: (outcome: string) => `Our decision: ${outcome.toLowerCase()}.`,
} as const;

/** Pure: the same facts give the same letter. */
export function plainLetter({ charter, locale, ...facts }: PlainLetterFacts): Block[] {
  const date = formatDate(facts.receivedOn, locale);
  const opening = OPENING[locale](facts.name, facts.reference, date, RIGHT_NAME[facts.right][locale]);
  return [
    { kind: 'paragraph', text: opening },
    { kind: 'paragraph', text: STATED[locale](OUTCOME_NAMES[facts.outcome][locale]) },
    ...(facts.words.trim() ? [{ kind: 'quote', text: facts.words, element: 'result' } as const] : []),
    ...reasons(facts.grounds, locale),
    ...remedies(charter, locale),
  ];
}
