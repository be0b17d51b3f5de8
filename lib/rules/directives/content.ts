// What a directive says: for each category of the charter a wish, who carries it out, what the heirs may not do.
// Loi n° 78-17, art. 85 I: directives say whether data is kept, erased or communicated after the death of their author.
import type { Bilingual } from '../bilingual';
import type { PlainDate } from '../dates';

export const WISHES = ['keep', 'erase', 'communicate'] as const;
export type Wish = (typeof WISHES)[number];

export const WISH_NAMES: Readonly<Record<Wish, Bilingual>> = {
  keep: { fr: 'Conserver jusqu’au terme normal', en: 'Keep until the normal term' },
  erase: { fr: 'Effacer', en: 'Erase' },
  communicate: { fr: 'Communiquer à quelqu’un', en: 'Communicate to someone' },
};

/** What heirs may do without a directive, or with one that says nothing against it: art. 85 II. */
export const HEIR_RIGHTS = [
  'settle_estate',
  'assets_and_memories',
  'close_accounts',
  'stop_processing',
  'update_records',
] as const;
export type HeirRight = (typeof HEIR_RIGHTS)[number];

export const HEIR_RIGHT_NAMES: Readonly<Record<HeirRight, Bilingual>> = {
  settle_estate: {
    fr: 'Obtenir ce qu’il faut pour régler la succession',
    en: 'Obtain what is needed to settle the estate',
  },
  assets_and_memories: {
    fr: 'Recevoir les biens numériques et les souvenirs de famille',
    en: 'Receive digital assets and family memories',
  },
  close_accounts: { fr: 'Faire fermer les comptes', en: 'Have accounts closed' },
  stop_processing: { fr: 'Faire cesser les traitements', en: 'Have processing stopped' },
  update_records: { fr: 'Faire mettre à jour les données', en: 'Have records updated' },
};

export interface Executor {
  readonly name: string;
  readonly bornOn: PlainDate | '';
  readonly contact: string;
  readonly relation: string;
}

/** At most so many people are named, in the order in which they are asked. */
export const MAX_EXECUTORS = 3;

export interface DirectiveContent {
  readonly person: { readonly name: string; readonly bornOn: PlainDate };
  /** By category id of the charter in force when it was written. A category without one keeps its normal term. */
  readonly wishes: Readonly<Record<string, Wish>>;
  /** To whom 'communicate' goes: name and how to reach them. Empty when nothing is communicated. */
  readonly recipient: string;
  readonly instructions: string;
  /** In order of preference. Empty: the heirs. */
  readonly executors: readonly Executor[];
  /** What the directive takes from the heirs, of what art. 85 II would give them. */
  readonly opposed: readonly HeirRight[];
  /** Where general directives were deposited, and under which reference. Empty when there are none. */
  readonly general: string;
}

/** The wish that counts for a category: what is not spoken of keeps its normal term. */
export const wishFor = ({ wishes }: Pick<DirectiveContent, 'wishes'>, category: string): Wish =>
  wishes[category] ?? 'keep';
