// The execution of a claim, item by item: what is erased, kept until a term, communicated, and to whom.
// What a law makes the controller keep is not erased before its term, whatever the directive wishes: no directive undoes
// a duty that binds the controller. The exceptions are those of GDPR Art. 17(3), applied by analogy, since the
// Regulation does not cover the dead (recital 27).
import type { Bilingual } from '../bilingual';
import type { PurposeFacts } from '../purpose';
import { frenchAct, HOUSE_POLICY } from '../sources';
import type { Capacity } from './capacity';
import { type DirectiveContent, type HeirRight, wishFor } from './content';
import { HEIRS_SOURCE, heirMay, heirMayReceive } from './precedence';

export type PlanAction = 'erase' | 'keep' | 'communicate' | HeirRight;

const DIRECTIVES = frenchAct('85 I');

export interface PlanItem {
  /** A category of the charter; null for what concerns the whole file. */
  readonly category: string | null;
  /** As its charter called the category when the plan was made. */
  readonly name?: Bilingual;
  readonly action: PlanAction;
  readonly source: Bilingual;
  /** What stays, and until when, though the rest is erased: one sentence of the charter a purpose. */
  readonly kept: readonly { purpose: string; name?: Bilingual; until: Bilingual }[];
}

export interface PlanPurpose extends Pick<PurposeFacts, 'retention' | 'rights' | 'basis'> {
  readonly id: string;
  /** Absent when the charter doesn't say: it may then be any of them. */
  readonly categories?: readonly string[];
}

export interface PlanFacts {
  readonly capacity: Capacity;
  readonly directive: DirectiveContent | null;
  /** Of the charters that count: plan-terms.ts. */
  readonly categories: readonly string[];
  readonly purposes: readonly PlanPurpose[];
  /** What an heir asks for by themselves; an executor asks for the directives alone. */
  readonly asked: readonly HeirRight[];
}

/** Whether some of what serves a purpose stays though it is to be erased: an exception of Art. 17(3), or a duty. */
const keepsBack = ({ basis, rights: { erasure } }: PlanPurpose): boolean =>
  basis === 'legal_obligation' || erasure.answer === 'no' || erasure.exceptions.length > 0;

/** The purposes of the charter that erasure does not end at once. */
export const purposesKept = <P extends PlanPurpose>(purposes: readonly P[]): P[] =>
  purposes.filter(keepsBack);

const keptOf = (category: string, purposes: readonly PlanPurpose[]) =>
  purposesKept(purposes)
    .filter(({ categories }) => !categories || categories.includes(category))
    .map(({ id, retention }) => ({ purpose: id, until: retention.text }));

/** GDPR Art. 19 is for the living: to tell recipients of an erasure all the same is the house's own rule. */
export const RECIPIENT_NOTICE: PlanItem = {
  category: null,
  action: 'erase',
  source: HOUSE_POLICY,
  kept: [],
};

function asDirected({ directive, categories, purposes }: PlanFacts): PlanItem[] {
  if (!directive) return [];
  return categories.map((category) => {
    const action = wishFor(directive, category);
    const kept = action === 'erase' ? keptOf(category, purposes) : [];
    return { category, action, source: DIRECTIVES, kept };
  });
}

/** What heirs ask for and art. 85 II gives, less what the directive is against. */
function asHeirs({ directive, categories, asked }: PlanFacts): PlanItem[] {
  return asked.flatMap((action): PlanItem[] => {
    if (!heirMay(action, directive).allowed) return [];
    if (action !== 'settle_estate' && action !== 'assets_and_memories')
      return [{ category: null, action, source: HEIRS_SOURCE, kept: [] }];
    return categories
      .filter((category) => heirMayReceive(category, directive))
      .map((category) => ({ category, action, source: HEIRS_SOURCE, kept: [] }));
  });
}

/** Nothing for a claimant without capacity. */
export function executionPlan(facts: PlanFacts): PlanItem[] {
  switch (facts.capacity) {
    case 'none':
      return [];
    case 'executor':
      return asDirected(facts);
    case 'heir_directive':
      return [...asDirected(facts), ...asHeirs(facts)];
    case 'heir_default':
      return asHeirs(facts);
  }
}
