// The life of a rights request on one screen: status × event → next status, who may cause it, what it needs, what is
// sent. 'Confirmed', 'overdue' and 'paused' are no statuses: they are read from dates.

import type { Actor } from './actor';
import { may, type Permission } from './permissions';

export const STATUSES = [
  'received',
  'in_progress',
  'awaiting_identity',
  'awaiting_clarification',
  'awaiting_fee',
  'answered',
  'withdrawn',
  'erased',
] as const;
export type Status = (typeof STATUSES)[number];

/** One column a status, in the order of STATUSES: the next status, or null where the event cannot happen. */
type Columns<T extends readonly unknown[]> = { readonly [Column in keyof T]: Status | null };
type Row = Columns<typeof STATUSES>;

const [R, P, I, C, F, A, W, E] = STATUSES;
const _ = null;

// biome-ignore format: a table is read by its columns
const NEXT = {
  //                        R  P  I  C  F  A  W  E
  acknowledge:             [P, _, _, _, _, _, _, _],
  amend:                   [R, P, I, C, F, _, _, _],
  ask_identity:            [I, I, _, _, _, _, _, _],
  receive_identity:        [_, _, P, _, _, _, _, _],
  decide_identity:         [R, P, P, C, F, _, _, _],
  ask_clarification:       [C, C, _, _, _, _, _, _],
  receive_clarification:   [_, _, _, P, _, _, _, _],
  announce_fee:            [F, F, _, _, _, _, _, _],
  settle_fee:              [_, _, _, _, P, _, _, _],
  extend:                  [R, P, I, C, F, _, _, _],
  answer:                  [A, A, A, A, A, _, _, _],
  withdraw:                [W, W, W, W, W, _, _, _],
  ask_review:              [_, _, _, _, _, A, _, _],
  answer_review:           [_, _, _, _, _, A, _, _],
  announce_lifting:        [_, _, _, _, _, A, _, _],
  lift_restriction:        [_, _, _, _, _, A, _, _],
  erase:                   [E, _, _, _, _, E, E, _],
} as const satisfies Record<string, Row>;

export type RequestEvent = keyof typeof NEXT;
export const EVENTS = Object.keys(NEXT) as RequestEvent[];

/** The status that an event leads to; null where it cannot happen. */
export function next(status: Status, event: RequestEvent): Status | null {
  return NEXT[event][STATUSES.indexOf(status)] ?? null;
}

/** What can happen to a request in this status, in the order of the table. */
export function possible(status: Status): RequestEvent[] {
  return EVENTS.filter((event) => next(status, event) !== null);
}

/** Neither answered nor withdrawn: the clock of Article 12(3) is running, or paused. */
export const OPEN_STATUSES = [R, P, I, C, F] as const;
export function isOpen(status: Status): boolean {
  return next(status, 'answer') !== null;
}

type Cause = 'requester' | 'system' | Extract<Permission, 'case.write' | 'case.answer'>;

/** A fact that must be there before the event may happen. */
export type Need =
  | 'amount'
  | 'evidence_of_excess'
  | 'extension_in_time'
  | 'ground'
  | 'identity_method'
  | 'letter'
  | 'lifting_notice'
  | 'months'
  | 'outcome'
  | 'reason'
  | 'restriction'
  | 'retention_over'
  | 'review_asked';

/** A mail of `emails/`, to the requester unless its name begins with 'staff-'. */
export type Notice =
  | 'request-acknowledged'
  | 'identity-asked'
  | 'clarification-asked'
  | 'new-message'
  | 'deadline-extended'
  | 'answer-ready'
  | 'request-withdrawn'
  | 'staff-new-message';

export interface EventRule {
  /** Any of these: the person whose request it is, a job, or staff who hold the permission. */
  readonly by: readonly Cause[];
  readonly needs: readonly Need[];
  readonly sends: readonly Notice[];
}

export const EVENT_RULES: Readonly<Record<RequestEvent, EventRule>> = {
  acknowledge: { by: ['case.write'], needs: [], sends: ['request-acknowledged'] },
  amend: { by: ['requester', 'case.write'], needs: [], sends: ['staff-new-message'] },
  // Art. 12(6): only "where the controller has reasonable doubts", which are stated.
  ask_identity: { by: ['case.write'], needs: ['reason'], sends: ['identity-asked'] },
  receive_identity: { by: ['requester', 'case.write'], needs: [], sends: ['staff-new-message'] },
  // The document goes; how, when and by whom identity was decided stays.
  decide_identity: { by: ['case.write'], needs: ['identity_method'], sends: [] },
  ask_clarification: { by: ['case.write'], needs: ['reason'], sends: ['clarification-asked'] },
  receive_clarification: { by: ['requester', 'case.write'], needs: [], sends: ['staff-new-message'] },
  // Art. 12(5): "the controller shall bear the burden of demonstrating the manifestly unfounded or excessive character".
  announce_fee: {
    by: ['case.answer'],
    needs: ['amount', 'reason', 'evidence_of_excess'],
    sends: ['new-message'],
  },
  // The person accepts it on the tracking page, or the desk records what was said.
  settle_fee: { by: ['requester', 'case.write'], needs: [], sends: [] },
  // Art. 12(3): told "within one month of receipt of the request, together with the reasons for the delay".
  extend: {
    by: ['case.answer'],
    needs: ['months', 'reason', 'extension_in_time'],
    sends: ['deadline-extended'],
  },
  // A ground is needed for each outcome that asks for one (`needsGround` in outcomes.ts).
  answer: { by: ['case.answer'], needs: ['outcome', 'ground', 'letter'], sends: ['answer-ready'] },
  withdraw: { by: ['requester', 'case.write'], needs: [], sends: ['request-withdrawn', 'staff-new-message'] },
  ask_review: { by: ['requester', 'case.write'], needs: ['reason'], sends: ['staff-new-message'] },
  answer_review: { by: ['case.answer'], needs: ['review_asked', 'letter'], sends: ['answer-ready'] },
  // Art. 18(3): the person "shall be informed by the controller before the restriction of processing is lifted".
  announce_lifting: { by: ['case.answer'], needs: ['restriction', 'reason'], sends: ['new-message'] },
  lift_restriction: {
    by: ['case.answer'],
    needs: ['restriction', 'lifting_notice'],
    sends: ['new-message'],
  },
  // Only what retention.ts says is over: the file of a closed request, or a submission that nobody confirmed.
  erase: { by: ['system'], needs: ['retention_over'], sends: [] },
};

/** Whether this kind of actor may cause an event. Whose request it is, is decided in the query (lib/db/scope.ts). */
export function mayCause(actor: Actor, event: RequestEvent): boolean {
  return EVENT_RULES[event].by.some((cause) => {
    if (cause === 'requester' || cause === 'system') return actor.kind === cause;
    return may(actor, cause);
  });
}
