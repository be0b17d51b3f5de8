// Each step that the desk takes with a claim after a death, and the form that takes it (e2e/forms.spec.ts).
import type { ClaimEvent, ClaimStatus } from '../lib/rules/directives/claim-states';
import * as directives from '../lib/schemas/directives';
import type { Made } from './access';
import type { TriedForm } from './forms';

type Given = ReturnType<NonNullable<TriedForm['given']>>;

/** Its papers accepted and its person found, with all their time to object. */
const claimIn =
  (status: ClaimStatus, { sealed = false, done = false } = {}) =>
  ({ answeredClaim }: Made): Given => [
    [
      `UPDATE "Claim" SET status = '${status}', "closedAt" = NULL, capacity = 'executor', "matchedAt" = "receivedAt",
         "deceasedAccountId" = "accountId", "objectUntil" = '2020-01-01' WHERE reference = $1`,
      [answeredClaim],
    ],
    [
      `UPDATE "Proof" SET decision = 'accepted', method = 'registry', "decidedAt" = now()
       WHERE "claimId" = (SELECT id FROM "Claim" WHERE reference = $1)`,
      [answeredClaim],
    ],
    [
      `UPDATE "Opening" SET "openedAt" = ${sealed ? 'NULL' : '"askedAt"'}
       WHERE "claimId" = (SELECT id FROM "Claim" WHERE reference = $1)`,
      [answeredClaim],
    ],
    [
      `UPDATE "ClaimTask" SET "doneAt" = ${done ? 'now()' : 'NULL'}
       WHERE "claimId" = (SELECT id FROM "Claim" WHERE reference = $1)`,
      [answeredClaim],
    ],
  ];
/** Confirmed, with a paper to look at, and nothing decided. */
const newClaim =
  (status: ClaimStatus) =>
  ({ claim }: Made): Given => [
    [`UPDATE "Claim" SET status = '${status}', "confirmedAt" = "receivedAt" WHERE reference = $1`, [claim]],
  ];
type Of = Pick<TriedForm, 'has' | 'schema' | 'given'>;
const reasoned = (event: ClaimEvent, given: TriedForm['given']): Of => ({
  has: `${event}-reason`,
  schema: directives.claimReason,
  given,
});
const pressed = (event: ClaimEvent, given: TriedForm['given']): Of => ({
  has: `"${event}"`,
  schema: directives.claimChange,
  given,
});

/** What is not the desk's has no form there. */
type DeskEvent = Exclude<ClaimEvent, 'receive_proof' | 'object' | 'withdraw' | 'erase'>;
const STEPS: Readonly<Record<DeskEvent, Of>> = {
  take_up: pressed('take_up', newClaim('received')),
  ask_proof: reasoned('ask_proof', newClaim('checking')),
  decide_proof: { has: 'method', schema: directives.proofDecision, given: newClaim('checking') },
  match: { has: 'account', schema: directives.claimMatch, given: newClaim('checking') },
  freeze: reasoned('freeze', newClaim('checking')),
  refuse: { has: 'ground', schema: directives.claimRefusal, given: newClaim('checking') },
  notify_person: pressed('notify_person', claimIn('checking')),
  skip_notice: reasoned('skip_notice', claimIn('checking')),
  verify: pressed('verify', claimIn('checking')),
  ask_opening: reasoned('ask_opening', claimIn('verified', { sealed: true })),
  open_seal: pressed('open_seal', claimIn('verified', { sealed: true })),
  decide_capacity: {
    has: 'capacity-reason',
    schema: directives.capacityForm,
    given: claimIn('verified'),
  },
  plan: pressed('plan', claimIn('verified')),
  do_task: { has: 'skipped', schema: directives.taskForm, given: claimIn('executing') },
  close: pressed('close', claimIn('executing', { done: true })),
  unfreeze: reasoned('unfreeze', claimIn('frozen')),
};

const NEW: readonly string[] = ['take_up', 'ask_proof', 'decide_proof', 'match', 'freeze', 'refuse'];

export const claimForms = Object.entries(STEPS).map(
  ([event, of]): TriedForm => ({
    name: `claim ${event}`,
    as: 'dpo',
    at: ({ claim, answeredClaim }) => `/dpo/claims/${NEW.includes(event) ? claim : answeredClaim}`,
    ...of,
  }),
);
