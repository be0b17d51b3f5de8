// Why a claim is refused, in words that the claimant reads. Before the death is established nothing may tell whether the
// person was known or had a directive: those grounds are the same whatever was found.
import type { Bilingual } from '../bilingual';
import type { ClaimStatus } from './claim-states';

export const REFUSALS = {
  death_not_established: {
    fr: 'Les éléments reçus ne nous permettent pas de tenir le décès pour établi.',
    en: 'What we have received does not let us hold the death as established.',
  },
  capacity_not_established: {
    fr: 'Les éléments reçus n’établissent pas votre qualité pour agir.',
    en: 'What we have received does not establish your capacity to act.',
  },
  not_named: {
    fr: 'Aucune directive déposée ici ne vous charge d’agir.',
    en: 'No directive deposited here asks you to act.',
  },
  against_directive: {
    fr: 'La personne s’est opposée, de son vivant, à ce que vous demandez (loi n° 78-17, art. 85 II).',
    en: 'While alive, the person was against what you ask (French Act No 78-17, Art. 85 II).',
  },
  nothing_held: {
    fr: 'Nous ne détenons aucune donnée sur cette personne.',
    en: 'We hold no data about this person.',
  },
} as const satisfies Record<string, Bilingual>;
export type Refusal = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as [Refusal, ...Refusal[]];

/** Grounds that say nothing of what was found. */
const DISCREET: readonly Refusal[] = ['death_not_established', 'capacity_not_established'];

/** What may be said at this point. After a verification, all of it: the claimant has shown who they are. */
export const refusalsFor = (status: ClaimStatus): readonly Refusal[] =>
  status === 'verified' ? REFUSAL_CODES : DISCREET;
