// Whether a restriction is in force. GDPR Article 18.
import type { Outcome } from './outcomes';
import type { Right } from './rights';

export interface RestrictionFacts {
  readonly right: Right;
  readonly outcome: Outcome | null;
  readonly liftedAt: Date | null;
}

/** From the answer that grants it until it is lifted. */
export const isRestricted = ({ right, outcome, liftedAt }: RestrictionFacts): boolean =>
  right === 'restriction' && (outcome === 'granted' || outcome === 'partly_granted') && liftedAt === null;
