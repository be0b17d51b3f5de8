// The steps that the desk takes before the answer: each is one event of the case's life, with a page of its own.
import type { Actor } from './actor';
import { mayCause, next, type RequestEvent, type Status } from './states';

export const DECISIONS = [
  'identity',
  'identity-verdict',
  'clarification',
  'clarification-received',
  'extension',
  'fee',
  'fee-settled',
  'withdrawal',
  'lifting',
  'lifted',
] as const;
export type Decision = (typeof DECISIONS)[number];

export const EVENT_OF: Readonly<Record<Decision, RequestEvent>> = {
  identity: 'ask_identity',
  'identity-verdict': 'decide_identity',
  clarification: 'ask_clarification',
  'clarification-received': 'receive_clarification',
  extension: 'extend',
  fee: 'announce_fee',
  'fee-settled': 'settle_fee',
  withdrawal: 'withdraw',
  lifting: 'announce_lifting',
  lifted: 'lift_restriction',
};

/** What this actor can decide while the case is in this status. */
export function decisionsFor(actor: Actor, status: Status): Decision[] {
  return DECISIONS.filter((decision) => {
    const event = EVENT_OF[decision];
    return mayCause(actor, event) && next(status, event) !== null;
  });
}

/** How identity can be established, the least intrusive first; a document comes last (GDPR Art. 5(1)(c)). */
export const IDENTITY_METHODS = [
  'account',
  'confirmed_address',
  'customer_number',
  'questions',
  'in_person',
  'document',
] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];
