// The execution of a claim, item by item: what is erased, kept until a term, communicated, and to whom.
// What a law makes the controller keep is not erased before its term, whatever the directive wishes: no directive undoes
// a duty that binds the controller. The exceptions are those of GDPR Art. 17(3), applied by analogy, since the
// Regulation does not cover the dead (recital 27).
import type { Bilingual } from '../bilingual';
import type { PurposeFacts } from '../purpose';
import { frenchAct } from '../sources';
import type { Capacity } from './capacity';
import { type DirectiveContent, type HeirRight, wishFor } from './content';
import { heirMay, heirMayReceive } from './precedence';

export type PlanAction = 'erase' | 'keep' | 'communicate' | HeirRight;

export interface PlanItem {
  /** A category of the charter; null for what concerns the whole file. */
  readonly category: string | null;
  readonly action: PlanAction;
  readonly source: Bilingual;
  /** What stays, and until when, though the rest is erased: one sentence of the charter a purpose. */
  readonly kept: readonly { purpose: string; until: Bilingual }[];
}

export interface PlanPurpose extends Pick<PurposeFacts, 'retention' | 'rights' | 'basis'> {
  readonly id: string;
  /** Absent when the charter doesn't say: it may then be any of them. */
  readonly categories?: readonly string[];
}

export interface PlanFacts {
  readonly capacity: Capacity;
  readonly directive: DirectiveContent | null;
  readonly categories: readonly string[];
  readonly purposes: readonly PlanPurpose[];
  /** What the heir asks for; an executor asks for the directives. */
  readonly asked: readonly HeirRight[];
}

const I = frenchAct('85 I');

/** Purposes that keep some of a category though it is to be erased: those with an exception of Art. 17(3), or a duty. */
function keptBack(category: string, purposes: readonly PlanPurpose[]) {
  return purposes
    .filter(({ categories }) => !categories || categories.includes(category))
    .filter(
      ({ basis, rights: { erasure } }) =>
        basis === 'legal_obligation' || erasure.answer === 'no' || erasure.exceptions.length > 0,
    )
    .map(({ id, retention }) => ({ purpose: id, until: retention.text }));
}

/** Nothing for a claimant without capacity. */
export function executionPlan(facts: PlanFacts): PlanItem[] {
  const { capacity, directive, categories, purposes, asked } = facts;
  switch (capacity) {
    case 'none':
      return [];
    case 'executor':
    case 'heir_directive':
      if (!directive) return [];
      return categories.map((category) => {
        const action = wishFor(directive, category);
        const kept = action === 'erase' ? keptBack(category, purposes) : [];
        return { category, action, source: I, kept };
      });
    case 'heir_default':
      return asked.flatMap((right): PlanItem[] => {
        const { allowed, source } = heirMay(right, directive);
        if (!allowed) return [];
        if (right !== 'settle_estate' && right !== 'assets_and_memories')
          return [{ category: null, action: right, source, kept: [] }];
        return categories
          .filter((category) => heirMayReceive(category, directive))
          .map((category) => ({ category, action: right, source, kept: [] }));
      });
  }
}
