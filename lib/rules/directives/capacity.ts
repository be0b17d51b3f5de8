// In which capacity someone acts after a death, in the order of the law: the person named, then the next, then the heirs.
// Art. 85 I: the directives « peuvent désigner une personne chargée de leur exécution. Celle-ci a alors qualité, lorsque
// la personne est décédée, pour prendre connaissance des directives et demander leur mise en œuvre […]. A défaut de
// désignation ou, sauf directive contraire, en cas de décès de la personne désignée, ses héritiers ont qualité […]. »
import type { Bilingual } from '../bilingual';
import { frenchAct } from '../sources';

export const CLAIMANTS = ['executor', 'heir', 'mandatary'] as const;
/** Who the claimant says they are. A mandatary (a notary, mostly) acts for the heirs, and has what they have. */
export type Claimant = (typeof CLAIMANTS)[number];

/** What is known of a person named: 'declined' also when they cannot act. */
export type ExecutorState = 'available' | 'dead' | 'declined';

export const CAPACITIES = ['executor', 'heir_directive', 'heir_default', 'none'] as const;
/** 'heir_directive': learns of the directives and asks for them. 'heir_default': only what art. 85 II gives. */
export type Capacity = (typeof CAPACITIES)[number];

export interface CapacityFacts {
  readonly claimant: Claimant;
  /** Whether a directive is in force. */
  readonly directive: boolean;
  /** Those it names, in its order. */
  readonly executors: readonly ExecutorState[];
  /** Which of them the claimant is, from 0; null when none. */
  readonly claimantIs: number | null;
  /** Whether what each kind of claimant must prove was accepted (proofs.ts). */
  readonly proven: boolean;
}

export interface CapacityDecision {
  readonly capacity: Capacity;
  readonly source: Bilingual;
  readonly why: Bilingual;
}

const I = frenchAct('85 I');
const II = frenchAct('85 II');

const REASONS = {
  unproven: {
    fr: 'La qualité n’est pas établie par les pièces reçues.',
    en: 'The papers received do not establish it.',
  },
  no_directive: { fr: 'Aucune directive ne désigne cette personne.', en: 'No directive names this person.' },
  not_named: { fr: 'Les directives désignent quelqu’un d’autre.', en: 'The directives name someone else.' },
  unavailable: { fr: 'La personne désignée ne peut pas agir.', en: 'The person named cannot act.' },
  not_first: {
    fr: 'Une personne désignée avant elle peut encore agir.',
    en: 'Someone named before them can still act.',
  },
  first: {
    fr: 'C’est la première personne désignée qui puisse agir.',
    en: 'They are the first person named who can act.',
  },
  heirs_of_directive: {
    fr: 'Personne de désigné ne peut agir : les héritiers prennent connaissance des directives et en demandent l’exécution.',
    en: 'Nobody named can act: the heirs learn of the directives and ask for their execution.',
  },
  executor_first: {
    fr: 'Une personne désignée exécute les directives ; l’héritier garde ce qu’elles ne lui retirent pas.',
    en: 'Someone named executes the directives; the heir keeps what they do not take away.',
  },
  heirs_alone: {
    fr: 'Sans directive, l’héritier a ce que la loi lui donne.',
    en: 'Without a directive, the heir has what the law gives.',
  },
} as const satisfies Record<string, Bilingual>;

const decided = (capacity: Capacity, source: Bilingual, reason: keyof typeof REASONS): CapacityDecision => {
  const { fr, en } = REASONS[reason];
  return { capacity, source, why: { fr: fr.replaceAll(/ (?=[;:!?])/g, '\u00a0'), en } };
};

/** Which of those named acts now, from 0; null when none can. */
export function actingExecutor(executors: readonly ExecutorState[]): number | null {
  const index = executors.indexOf('available');
  return index < 0 ? null : index;
}

export function decideCapacity(facts: CapacityFacts): CapacityDecision {
  const { claimant, directive, executors, claimantIs, proven } = facts;
  if (!proven) return decided('none', claimant === 'executor' ? I : II, 'unproven');
  const acting = directive ? actingExecutor(executors) : null;
  if (claimant === 'executor') {
    if (!directive) return decided('none', I, 'no_directive');
    if (claimantIs === null) return decided('none', I, 'not_named');
    if (executors[claimantIs] !== 'available') return decided('none', I, 'unavailable');
    return claimantIs === acting ? decided('executor', I, 'first') : decided('none', I, 'not_first');
  }
  if (!directive) return decided('heir_default', II, 'heirs_alone');
  return acting === null
    ? decided('heir_directive', I, 'heirs_of_directive')
    : decided('heir_default', II, 'executor_first');
}
