// A letter around a claim after a death, as it leaves: the wording given, or the house's, its parts filled from the claim
// and what was decided of it.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay, type PlainDate } from '@/lib/rules/dates';
import type { Capacity } from '@/lib/rules/directives/capacity';
import type { ClaimLetter } from '@/lib/rules/directives/claim-letters';
import { REFUSALS, type Refusal } from '@/lib/rules/directives/refusal';
import type { Block } from './blocks';
import { CLAIM_PARTS } from './claim-words';
import { fillLetter } from './letter-template';

/** What the step itself says. Of the report, each line as item-text.ts says it. */
export type ClaimSaid =
  | { claim: 'proofs'; words: string }
  | { claim: 'frozen' }
  | { claim: 'refused'; ground: Refusal; words: string }
  | {
      claim: 'executed';
      capacity: Capacity | null;
      done: readonly string[];
      notDone: readonly string[];
      kept: readonly string[];
    }
  | { claim: 'told'; to: string }
  | { claim: 'handed'; to: string; category: string | null };

export interface ClaimFacts {
  charter: Charter;
  locale: Locale;
  reference: string;
  /** The claimant's. */
  name: string;
  /** The name of the person who died. */
  deceased: string;
  receivedOn: PlainDate;
  said: ClaimSaid;
}

/** Pure: the same facts give the same letter. */
export function claimLetter(facts: ClaimFacts, template?: string): Block[] {
  const { charter, locale, said } = facts;
  const variables = {
    name: facts.name,
    reference: facts.reference,
    receivedOn: formatDay(facts.receivedOn, locale),
    deceased: facts.deceased,
    authority: charter.authority.name[locale],
    controller: charter.controller.name,
    dpoEmail: charter.dpo.email,
  };
  const filled = { ...commonParts(facts), ...ownParts(facts) };
  return fillLetter({ claim: said.claim satisfies ClaimLetter }, locale, { variables, filled, template });
}

type Parts = Record<string, Block[]>;

const paragraph = (text: string): Block[] => [{ kind: 'paragraph', text }];
const list = (title: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', ordered: false, items: [...items] },
      ];

function commonParts({ charter: { authority }, locale, said, ...facts }: ClaimFacts): Parts {
  const text = CLAIM_PARTS[locale];
  const capacity = 'capacity' in said && said.capacity && said.capacity !== 'none' && said.capacity;
  const about = [
    { term: text.reference, description: facts.reference },
    { term: text.received, description: formatDay(facts.receivedOn, locale) },
    { term: text.deceased, description: facts.deceased },
    ...(capacity ? [{ term: text.capacity, description: text.capacities[capacity] }] : []),
  ];
  const { complaintUrl } = authority;
  const named = `${authority.name[locale]}, ${complaintUrl}`;
  return {
    about: [{ kind: 'definitions', items: about }],
    authority: [
      {
        kind: 'definitions',
        items: [{ term: text.authority, description: named, href: complaintUrl }],
      },
    ],
    court: paragraph(text.court),
    words: 'words' in said && said.words ? [{ kind: 'quote', text: said.words }] : [],
  };
}

function ownParts({ locale, said, ...facts }: ClaimFacts): Parts {
  const text = CLAIM_PARTS[locale];
  switch (said.claim) {
    case 'proofs':
    case 'frozen':
      return {};
    case 'refused':
      return { ground: paragraph(REFUSALS[said.ground][locale]) };
    case 'executed': {
      const { done, notDone, kept } = said;
      return {
        done: done.length + notDone.length === 0 ? paragraph(text.nothing) : list(text.done, done),
        not_done: list(text.not_done, notDone),
        kept: list(text.kept, kept),
        free: paragraph(text.free),
      };
    }
    case 'told':
    case 'handed': {
      const category = 'category' in said && said.category;
      const items = [
        { term: text.ours, description: facts.reference },
        { term: text.for, description: said.to },
        { term: text.deceased, description: facts.deceased },
        ...(category ? [{ term: text.enclosed, description: category }] : []),
      ];
      return {
        person: [{ kind: 'definitions', items }],
        measure: paragraph(text.measure),
        data: paragraph(text.data),
      };
    }
  }
}
