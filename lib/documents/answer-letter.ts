// The answer to a request: the wording of letter-template.ts or the DPO's own, its parts filled from the case and the
// charter as lib/rules/answer-elements.ts demands of this right and outcome. A block that holds an element carries its name, so that none can be missing unnoticed.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, type PlainDate } from '@/lib/rules/dates';
import { type ErasureItem, erasureLines } from '@/lib/rules/erasure-items';
import { type GroundCode, OUTCOME_NAMES, type Outcome } from '@/lib/rules/outcomes';
import { toldOf } from '@/lib/rules/recipients';
import { RIGHT_NAME } from '@/lib/rules/right-names';
import type { Right } from '@/lib/rules/rights';
import { accessParts } from './access-parts';
import { CONFIRMATION, COPY, DONE, NEED_WORDS, REASONS, REVIEW, TOLD } from './answer-words';
import type { Block } from './blocks';
import { erasurePart } from './erasure-part';
import { groundItems, remedies } from './letter-common';
import { type AnswerVariable, fillLetter } from './letter-template';
import { fillText } from './template';

export interface AnswerFacts {
  charter: Charter;
  locale: Locale;
  right: Right;
  outcome: Outcome;
  /** The answer to a request for review. */
  review?: boolean;
  reference: string;
  /** As the person gave it. */
  name: string;
  receivedOn: PlainDate;
  /** The day on which the letter leaves. */
  answeredOn: PlainDate;
  /** The DPO's own words: the facts of the case. */
  words: string;
  grounds: readonly GroundCode[];
  /** Erasure: what was decided of each. */
  items: readonly ErasureItem[];
  /** The names of the attached files. */
  files: readonly string[];
}

/** The letter, block by block, in the wording given or in the house's. Pure: the same facts give the same letter. */
export function answerLetter(facts: AnswerFacts, template?: string): Block[] {
  const { charter, locale, right, outcome, words } = facts;
  const variables: Record<AnswerVariable, string> = {
    name: facts.name,
    reference: facts.reference,
    right: RIGHT_NAME[right][locale],
    outcome: OUTCOME_NAMES[outcome][locale].toLowerCase(),
    receivedOn: formatDate(facts.receivedOn, locale),
    answeredOn: formatDate(facts.answeredOn, locale),
    controller: charter.controller.name,
    dpoEmail: charter.dpo.email,
  };
  const filled: Record<string, readonly Block[]> = {
    ...partsOf(facts),
    words: said(facts) ? [{ kind: 'quote', text: words }] : [],
    remedies: remedies(charter, locale),
  };
  const letter = fillLetter({ right, outcome }, locale, { variables, filled, template });
  return facts.review ? [{ kind: 'paragraph', text: REVIEW[locale] }, ...letter] : letter;
}

const said = ({ words }: AnswerFacts) => words.trim() !== '';

/** What each element says; those that share a block with another, and the remedies, have no entry of their own. */
function partsOf(facts: AnswerFacts): Partial<Record<string, Block[]>> {
  const { charter, locale, right, outcome, files } = facts;
  const answeredOn = formatDate(facts.answeredOn, locale);
  const sentences = Object.entries(DONE).map(([id, sentence]): [string, Block[]] => [
    id,
    [
      {
        kind: 'paragraph',
        text: fillText(sentence[locale], { answeredOn }),
        // Some hold only with the facts of the case beside them.
        element: said(facts) || !NEED_WORDS.has(id) ? id : undefined,
      },
    ],
  ]);
  return {
    ...Object.fromEntries(sentences),
    ...(right === 'access' ? accessParts({ charter, locale, files, said: said(facts) }) : {}),
    confirmation: [{ kind: 'paragraph', text: CONFIRMATION[outcome][locale], element: 'confirmation' }],
    items: erasurePart({
      locale,
      whole: outcome === 'granted',
      lines: erasureLines(charter.purposes),
      items: facts.items,
      answeredOn: facts.answeredOn,
    }),
    recipients_told: told(facts),
    portable_copy: portableCopy(facts),
    reasons: reasons(facts),
  };
}

function reasons(facts: AnswerFacts): Block[] {
  const { outcome, grounds, locale } = facts;
  if (grounds.length === 0 || (outcome !== 'refused' && outcome !== 'partly_granted')) return [];
  const { title, intro } = REASONS[outcome];
  return [
    { kind: 'heading', level: 2, text: title[locale] },
    { kind: 'paragraph', text: intro[locale] },
    {
      kind: 'list',
      ordered: false,
      items: groundItems(grounds, locale),
      // The ground with its article, and the facts of the case.
      element: said(facts) ? 'reasons' : undefined,
    },
  ];
}

function told({ charter, locale }: AnswerFacts): Block[] {
  const items = toldOf(charter.recipients).map(
    ({ name, provider }) => name[locale] + (provider ? ` (${provider})` : ''),
  );
  const element = 'recipients_told';
  return [
    { kind: 'heading', level: 2, text: TOLD.title[locale] },
    { kind: 'paragraph', text: TOLD[items.length > 0 ? 'some' : 'none'][locale], element },
    ...(items.length > 0 ? [{ kind: 'list', ordered: false, items } as const] : []),
  ];
}

/** A portable copy is a file: words cannot be read by a machine. */
function portableCopy({ files, locale }: AnswerFacts): Block[] {
  if (files.length === 0) return [];
  return [
    { kind: 'paragraph', text: COPY[locale], element: 'portable_copy' },
    { kind: 'list', ordered: false, items: [...files] },
  ];
}
