// What heirs may do by themselves, and what a directive takes from it.
// Art. 85 II: « En l'absence de directives ou de mention contraire dans ces directives, les héritiers de la personne
// concernée peuvent exercer après son décès les droits mentionnés […] dans la mesure nécessaire : 1° à l'organisation
// et au règlement de la succession du défunt […] 2° à la prise en compte, par les responsables de traitement, de son
// décès. »
import type { Bilingual } from '../bilingual';
import { frenchAct } from '../sources';
import { type DirectiveContent, type HeirRight, wishFor } from './content';

export interface HeirAnswer {
  readonly allowed: boolean;
  readonly source: Bilingual;
  readonly why: Bilingual;
}

const SOURCE: Readonly<Record<HeirRight, Bilingual>> = {
  settle_estate: frenchAct('85 II, 1°'),
  assets_and_memories: frenchAct('85 II, 1°'),
  close_accounts: frenchAct('85 II, 2°'),
  stop_processing: frenchAct('85 II, 2°'),
  update_records: frenchAct('85 II, 2°'),
};

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
  const source = SOURCE[right];
  if (!directive) return { allowed: true, source, why: WHY.none };
  return directive.opposed.includes(right)
    ? { allowed: false, source, why: WHY.opposed }
    : { allowed: true, source, why: WHY.silent };
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
