// In which capacity someone acts after a death, in the order of the law: the person named, then the heirs.
// Loi n° 78-17, art. 85 I: the directives may name someone to execute them; when nobody is named, or that person is
// dead, the heirs may learn of the directives and ask for their execution. House policy, where the law is silent:
// several people are named in order of preference, and one who declines counts as one who is dead.
import type { Bilingual } from '../bilingual';

export const CLAIMANTS = ['executor', 'heir', 'mandatary'] as const;
/** Who the claimant says they are. A mandatary (a notary, mostly) acts for the heirs, and has what they have. */
export type Claimant = (typeof CLAIMANTS)[number];

export const EXECUTOR_STATES = ['available', 'dead', 'declined'] as const;
/** What is known of a person named: 'declined' also when they cannot act. */
export type ExecutorState = (typeof EXECUTOR_STATES)[number];

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
  readonly why: Bilingual;
}

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

const decided = (capacity: Capacity, reason: keyof typeof REASONS): CapacityDecision => {
  const { fr, en } = REASONS[reason];
  return { capacity, why: { fr: fr.replaceAll(/ (?=[;:!?])/g, '\u00a0'), en } };
};

/** Which of those named acts now, from 0; null when none can. */
export function actingExecutor(executors: readonly ExecutorState[]): number | null {
  const index = executors.indexOf('available');
  return index < 0 ? null : index;
}

export function decideCapacity(facts: CapacityFacts): CapacityDecision {
  const { claimant, directive, executors, claimantIs, proven } = facts;
  if (!proven) return decided('none', 'unproven');
  const acting = directive ? actingExecutor(executors) : null;
  if (claimant === 'executor') {
    if (!directive) return decided('none', 'no_directive');
    if (claimantIs === null) return decided('none', 'not_named');
    if (executors[claimantIs] !== 'available') return decided('none', 'unavailable');
    return claimantIs === acting ? decided('executor', 'first') : decided('none', 'not_first');
  }
  if (!directive) return decided('heir_default', 'heirs_alone');
  return acting === null
    ? decided('heir_directive', 'heirs_of_directive')
    : decided('heir_default', 'executor_first');
}
