// What the desk has to do next in a claim, in one word: the page says it in a sentence.
import type { Capacity } from './capacity';
import type { ClaimStatus } from './claim-states';

export interface ClaimFacts {
  readonly status: ClaimStatus;
  /** The claimant's address is proved. */
  readonly confirmed: boolean;
  /** Every proof needed was accepted. */
  readonly proven: boolean;
  /** The DPO has looked for the person. */
  readonly matched: boolean;
  /** The person was found. */
  readonly known: boolean;
  readonly objectionOver: boolean;
  /** A directive was found and its seal is whole. */
  readonly sealed: boolean;
  readonly capacity: Capacity | null;
  readonly tasksDone: boolean;
}

function whileChecking({ proven, matched, known }: ClaimFacts) {
  if (!proven) return 'checking_proofs';
  if (!matched) return 'checking_match';
  return known ? 'checking_notice' : 'checking_nobody';
}

function onceVerified({ sealed, capacity }: ClaimFacts) {
  if (sealed) return 'verified_seal';
  if (!capacity) return 'verified_capacity';
  return capacity === 'none' ? 'verified_refuse' : 'verified_plan';
}

export function nextStep(facts: ClaimFacts) {
  const { status } = facts;
  switch (status) {
    case 'received':
      return facts.confirmed ? 'received' : 'received_unconfirmed';
    case 'checking':
      return whileChecking(facts);
    case 'notified':
      return facts.objectionOver ? 'notified_over' : 'notified';
    case 'verified':
      return onceVerified(facts);
    case 'executing':
      return facts.tasksDone ? 'executing_done' : 'executing';
    case 'awaiting_proof':
    case 'objected':
    case 'frozen':
      return status;
    case 'executed':
    case 'refused':
    case 'withdrawn':
    case 'erased':
      return 'ended';
  }
}
