// Where a request stands, for the person who made it: what is happening, whose turn it is, and by when.
import type { PlainDate } from './dates';
import type { Outcome } from './outcomes';
import type { Right } from './rights';
import { isOpen, type Status } from './states';

export interface StandingFacts {
  right: Right;
  status: Status;
  outcome: Outcome | null;
  confirmed: boolean;
  /** The clock is stopped while the person is waited for. */
  paused: boolean;
  forClient: boolean;
  reviewAsked: boolean;
  reviewed: boolean;
  liftingAnnounced: boolean;
  lifted: boolean;
  dueOn: PlainDate;
  /** The present day, in the controller's zone. */
  today: PlainDate;
}

/** Who must act next. */
export type Turn = 'person' | 'controller' | 'client' | 'nobody';

/** Each standing has a sentence (`follow.standing.*`) and one who must act next. */
export const TURN_OF = {
  unconfirmed: 'person',
  received: 'controller',
  for_client: 'controller',
  withdrawal: 'controller',
  in_progress: 'controller',
  overdue: 'controller',
  identity: 'person',
  identity_paused: 'person',
  clarification: 'person',
  clarification_paused: 'person',
  fee: 'person',
  answered: 'nobody',
  forwarded: 'client',
  review: 'controller',
  reviewed: 'nobody',
  lifting: 'controller',
  lifted: 'nobody',
  withdrawn: 'nobody',
  erased: 'nobody',
} as const satisfies Record<string, Turn>;

export type Standing = keyof typeof TURN_OF;

/** Facts in, standing out. A closed request is never overdue, nor is one that waits for its author. */
export function standingOf(facts: StandingFacts): Standing {
  const { status, paused } = facts;
  if (isOpen(status) && !facts.confirmed) return 'unconfirmed';
  switch (status) {
    case 'awaiting_identity':
      return paused ? 'identity_paused' : 'identity';
    case 'awaiting_clarification':
      return paused ? 'clarification_paused' : 'clarification';
    case 'awaiting_fee':
      return 'fee';
    case 'received':
    case 'in_progress':
      return ours(facts, status);
    case 'answered':
      return answered(facts);
    case 'withdrawn':
    case 'erased':
      return status;
  }
}

function ours(facts: StandingFacts, status: 'received' | 'in_progress'): Standing {
  if (facts.today > facts.dueOn) return 'overdue';
  // Article 7(3): withdrawn is withdrawn, whatever is still to be answered.
  if (facts.right === 'consent_withdrawal') return 'withdrawal';
  return facts.forClient ? 'for_client' : status;
}

function answered(facts: StandingFacts): Standing {
  if (facts.reviewAsked && !facts.reviewed) return 'review';
  if (facts.lifted) return 'lifted';
  if (facts.liftingAnnounced) return 'lifting';
  if (facts.outcome === 'forwarded') return 'forwarded';
  return facts.reviewed ? 'reviewed' : 'answered';
}
