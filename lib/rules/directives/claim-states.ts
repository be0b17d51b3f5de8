// The life of a claim on one screen: status × event → next status, who may cause it, what it needs, what is sent.
import type { Actor } from '../actor';
import { may, type Permission } from '../permissions';

export const CLAIM_STATUSES = [
  'received',
  'checking',
  'awaiting_proof',
  'notified',
  'objected',
  'verified',
  'executing',
  'frozen',
  'executed',
  'refused',
  'withdrawn',
  'erased',
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** One column a status, in the order of CLAIM_STATUSES. */
type Columns<T extends readonly unknown[]> = { readonly [Column in keyof T]: ClaimStatus | null };
type Row = Columns<typeof CLAIM_STATUSES>;
const [R, C, P, N, O, V, X, F, D, U, W, E] = CLAIM_STATUSES;
const _ = null;

// biome-ignore format: a table is read by its columns
const NEXT = {
  //                  R  C  P  N  O  V  X  F  D  U  W  E
  take_up:           [C, _, _, _, _, _, _, _, _, _, _, _],
  receive_proof:     [R, C, C, _, _, _, _, F, _, _, _, _],
  ask_proof:         [P, P, _, _, _, _, _, _, _, _, _, _],
  decide_proof:      [_, C, P, _, _, _, _, _, _, _, _, _],
  match:             [_, C, _, _, _, _, _, _, _, _, _, _],
  // The person may be alive: told before anything is opened.
  notify_person:     [_, N, _, _, _, _, _, _, _, _, _, _],
  // Whoever was told and is alive is heard until the end, and after a dispute that sent the claim back.
  object:            [_, O, O, O, _, O, O, O, _, _, _, _],
  skip_notice:       [_, V, _, V, _, _, _, _, _, _, _, _],
  // From 'checking' only when nobody was found: there is then nobody to tell.
  verify:            [_, V, _, V, _, _, _, _, _, _, _, _],
  decide_capacity:   [_, _, _, _, _, V, _, _, _, _, _, _],
  ask_opening:       [_, _, _, _, _, V, X, _, _, _, _, _],
  open_seal:         [_, _, _, _, _, V, X, _, _, _, _, _],
  plan:              [_, _, _, _, _, X, _, _, _, _, _, _],
  do_task:           [_, _, _, _, _, _, X, _, _, _, _, _],
  freeze:            [F, F, F, F, _, F, F, _, _, _, _, _],
  // The court has decided, or the heirs agree: whatever was decided before is looked at anew. Until then nothing is,
  // not even a refusal: the controller does not arbitrate.
  unfreeze:          [_, _, _, _, _, _, _, C, _, _, _, _],
  refuse:            [U, U, U, _, U, U, _, _, _, _, _, _],
  close:             [_, _, _, _, _, _, D, _, _, _, _, _],
  withdraw:          [W, W, W, W, W, W, _, W, _, _, _, _],
  erase:             [_, _, _, _, _, _, _, _, E, E, E, _],
} as const satisfies Record<string, Row>;

export type ClaimEvent = keyof typeof NEXT;
export const CLAIM_EVENTS = Object.keys(NEXT) as ClaimEvent[];

/** The status that an event leads to; null where it cannot happen. */
export const nextClaim = (status: ClaimStatus, event: ClaimEvent): ClaimStatus | null =>
  NEXT[event][CLAIM_STATUSES.indexOf(status)] ?? null;

export const OPEN_CLAIMS = [R, C, P, N, O, V, X, F] as const;

type Cause =
  | 'claimant'
  | 'author'
  | 'system'
  | Extract<Permission, 'directive.claims.write' | 'directive.claims.decide' | 'directive.open'>;

/** A fact that must be there before the event may happen. */
export type ClaimNeed =
  | 'method'
  | 'reason'
  | 'match'
  | 'proofs_complete'
  | 'objection_over'
  | 'capacity'
  | 'second_step'
  | 'tasks_done'
  | 'retention_over';

/** A kind of emails/claim-notice.tsx. 'living' goes to the person, the others to the claimant. */
export type ClaimNotice = 'proof_asked' | 'living' | 'frozen' | 'answered';

export interface ClaimRule {
  readonly by: readonly Cause[];
  readonly needs: readonly ClaimNeed[];
  readonly sends: readonly ClaimNotice[];
}

const write = ['directive.claims.write'] as const;
const decide = ['directive.claims.decide'] as const;
const open = ['directive.open'] as const;

export const CLAIM_RULES: Readonly<Record<ClaimEvent, ClaimRule>> = {
  take_up: { by: write, needs: [], sends: [] },
  receive_proof: { by: ['claimant', ...write], needs: [], sends: [] },
  ask_proof: { by: write, needs: ['reason'], sends: ['proof_asked'] },
  decide_proof: { by: write, needs: ['method'], sends: [] },
  match: { by: decide, needs: [], sends: [] },
  notify_person: { by: decide, needs: ['match', 'proofs_complete'], sends: ['living'] },
  object: { by: ['author'], needs: [], sends: [] },
  skip_notice: { by: decide, needs: ['match', 'proofs_complete', 'reason'], sends: [] },
  verify: { by: decide, needs: ['proofs_complete', 'objection_over'], sends: [] },
  decide_capacity: { by: decide, needs: ['reason'], sends: [] },
  ask_opening: { by: open, needs: ['match', 'reason'], sends: [] },
  open_seal: { by: open, needs: ['match', 'second_step'], sends: [] },
  plan: { by: decide, needs: ['capacity'], sends: [] },
  do_task: { by: write, needs: [], sends: [] },
  freeze: { by: decide, needs: ['reason'], sends: ['frozen'] },
  unfreeze: { by: decide, needs: ['reason'], sends: [] },
  refuse: { by: decide, needs: ['reason'], sends: ['answered'] },
  close: { by: decide, needs: ['tasks_done'], sends: ['answered'] },
  withdraw: { by: ['claimant', ...write], needs: [], sends: [] },
  erase: { by: ['system'], needs: ['retention_over'], sends: [] },
};

/** Whether a member of staff may cause an event. The claimant and the author are known by their own links. */
export const staffMayCause = (actor: Actor, event: ClaimEvent): boolean =>
  CLAIM_RULES[event].by.some(
    (cause) => cause !== 'claimant' && cause !== 'author' && cause !== 'system' && may(actor, cause),
  );

/** What the claimant is told. Until the decision it is one word, whatever was found and whoever was told. */
export const CLAIMANT_PHASE: Readonly<
  Record<ClaimStatus, 'checking' | 'awaiting_proof' | 'frozen' | 'answered' | 'withdrawn'>
> = {
  received: 'checking',
  checking: 'checking',
  awaiting_proof: 'awaiting_proof',
  notified: 'checking',
  objected: 'checking',
  verified: 'checking',
  executing: 'checking',
  frozen: 'frozen',
  executed: 'answered',
  refused: 'answered',
  withdrawn: 'withdrawn',
  erased: 'withdrawn',
};
