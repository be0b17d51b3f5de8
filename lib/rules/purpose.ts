// A purpose of processing, as far as the rules need to know it. The charter's own purposes are assignable to it.
// Source: GDPR Articles 6(1) (bases), 17(3) (exceptions to erasure), 20 (portability), 21 (objection), 22.
import type { Bilingual } from './bilingual';

/** The six lawful bases of Article 6(1), points (a) to (f), in the order of the law. */
export const BASES = [
  'consent',
  'contract',
  'legal_obligation',
  'vital_interests',
  'public_task',
  'legitimate_interest',
] as const;
export type LegalBasis = (typeof BASES)[number];

/** The five exceptions to erasure of Article 17(3). */
export const ERASURE_EXCEPTIONS = ['17(3)(a)', '17(3)(b)', '17(3)(c)', '17(3)(d)', '17(3)(e)'] as const;
export type ErasureException = (typeof ERASURE_EXCEPTIONS)[number];

/** 'limited': some of the data is kept, for the exceptions named, or while the contract still needs it. */
export const ERASURE_ANSWERS = ['yes', 'limited', 'no'] as const;
/** 'limited': only what the person provided or produced by use; the charter says that the purpose also infers data. */
export const PORTABILITY_ANSWERS = ['yes', 'limited', 'no'] as const;
/**
 * 'yes' and 'weighed' are both Article 21(1); 'weighed' announces that compelling grounds are expected to be
 * argued, 'weighed_claims' that those are legal claims. 'absolute' is direct marketing, Article 21(2)-(3).
 */
export const OBJECTION_ANSWERS = [
  'yes',
  'absolute',
  'absolute_for_marketing',
  'weighed',
  'weighed_claims',
  'no',
] as const;
export const WITHDRAWAL_ANSWERS = ['yes', 'no'] as const;

export interface PurposeFacts {
  readonly basis: LegalBasis;
  /** How long the data is kept, in whole sentences that can be quoted to the person. */
  readonly retention: { readonly text: Bilingual };
  /** What the charter answers about the four rights that depend on the purpose. The others are always open. */
  readonly rights: {
    readonly erasure: {
      readonly answer: (typeof ERASURE_ANSWERS)[number];
      readonly exceptions: readonly ErasureException[];
    };
    readonly portability: (typeof PORTABILITY_ANSWERS)[number];
    readonly objection: (typeof OBJECTION_ANSWERS)[number];
    readonly withdrawal: (typeof WITHDRAWAL_ANSWERS)[number];
  };
  /** The solely automated decision with legal or similar effect that this purpose takes, if any (Article 22). */
  readonly automatedDecision: { readonly logic: Bilingual; readonly consequences: Bilingual } | null;
}
