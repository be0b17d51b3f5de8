// Makes the plan of a claim: what is to be done, item by item, and who is to be told.
import { randomUUID } from 'node:crypto';
import { charter } from '@/lib/cases/charter-in-force';
import { charterOn, contentOf } from '@/lib/cases/charter-versions';
import type { Tx } from '@/lib/db/client';
import type { Claim } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import { AppError } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { executionPlan, RECIPIENT_NOTICE } from '@/lib/rules/directives/plan';
import { named, planTerms } from '@/lib/rules/directives/plan-terms';
import { toldOf } from '@/lib/rules/recipients';
import { type ClaimVersion, changeClaim } from './change-claim';
import { openedVersion } from './execute-claim';

/** Items by the charters that count, then today's recipients, told of an erasure as GDPR Art. 19 does. */
export async function writePlan(tx: Tx, claim: Claim, at: Date): Promise<void> {
  const { capacity, id: claimId } = claim;
  if (!capacity || capacity === 'none') throw new AppError('status_not_allowed');
  const version = await openedVersion(tx, claim);
  const directive = version && sealed.directiveContent.open(version.id, version.content);
  const today = charter(at);
  const terms = planTerms({
    signed: version && (await contentOf(tx, version.charterVersionId)),
    atDeath: await charterOn(tx, sealed.claimDeceased.open(claimId, claim.deceased).diedOn, at),
    atExecution: today,
  });
  const { rights: asked } = sealed.claimAsked.open(claimId, claim.asked);
  const categories = terms.categories.map(({ id }) => id);
  const items = named(
    executionPlan({ capacity, directive, categories, purposes: terms.purposes, asked }),
    terms,
  );
  const told = items.some(({ action }) => action === 'erase') ? toldOf(today.recipients) : [];
  const tasks = [
    ...items.map((item) => ({ item, recipient: null })),
    ...told.map((recipient) => ({ item: RECIPIENT_NOTICE, recipient: recipient.id })),
  ];
  for (const [position, { item, recipient }] of tasks.entries()) {
    const id = randomUUID();
    const data = { id, claimId, position, recipient, item: sealed.claimItem.seal(id, item) };
    await tx.claimTask.create({ data });
  }
}

export const makePlan = (actor: StaffMember, target: ClaimVersion) =>
  changeClaim(actor, target, 'plan', null, ({ tx, claim, at }) => writePlan(tx, claim, at));
