// What heirs may do by themselves, and what a directive takes from it.
// Loi n° 78-17, art. 85 II: without a directive, or with one that says nothing against it, the heirs may obtain what they
// need to organise and settle the estate, digital assets and family memories included, and have the death recorded:
// close accounts, oppose further processing, have data updated.
import type { Bilingual } from '../bilingual';
import { frenchAct } from '../sources';
import { type DirectiveContent, type HeirRight, wishFor } from './content';

export const HEIRS_SOURCE = frenchAct('85 II');

export interface HeirAnswer {
  readonly allowed: boolean;
  readonly source: Bilingual;
  readonly why: Bilingual;
}

const WHY = {
  none: { fr: 'Aucune directive en vigueur ne s’y oppose.', en: 'No directive in force is against it.' },
  silent: { fr: 'Les directives n’en disent rien.', en: 'The directives say nothing about it.' },
  opposed: {
    fr: 'La personne s’y est opposée dans ses directives.',
    en: 'The person’s directives are against it.',
  },
} as const satisfies Record<string, Bilingual>;

/** Whether an heir may exercise a right of art. 85 II. `directive` is the one in force at the death, or null. */
export function heirMay(right: HeirRight, directive: DirectiveContent | null): HeirAnswer {
  if (!directive) return { allowed: true, source: HEIRS_SOURCE, why: WHY.none };
  return directive.opposed.includes(right)
    ? { allowed: false, source: HEIRS_SOURCE, why: WHY.opposed }
    : { allowed: true, source: HEIRS_SOURCE, why: WHY.silent };
}

/**
 * Whether heirs may receive data of a category as what settles the estate, or as asset or memory. To have it erased, or
 * given to someone else, is to be against its going to them.
 */
export function heirMayReceive(category: string, directive: DirectiveContent | null): boolean {
  if (!directive) return true;
  if (!heirMay('settle_estate', directive).allowed && !heirMay('assets_and_memories', directive).allowed)
    return false;
  return wishFor(directive, category) === 'keep';
}
