// The DPO's steps once a death is established: the seal in two steps, capacity, the plan's tasks, the end. The plan itself
// is in make-plan.ts.
import { randomUUID } from 'node:crypto';
import { bothHeads } from '@/lib/cases/notify-person';
import type { Tx } from '@/lib/db/client';
import type { Claim } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import type { ClaimSaid } from '@/lib/documents/claim-letter';
import { AppError, notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { decideCapacity as capacityOf, type ExecutorState } from '@/lib/rules/directives/capacity';
import type { DirectiveContent } from '@/lib/rules/directives/content';
import { OPENING_MINUTES } from '@/lib/rules/directives/periods';
import { missingProofs } from '@/lib/rules/directives/proofs';
import { type Refusal, refusalsFor } from '@/lib/rules/directives/refusal';
import { type ClaimVersion, changeClaim } from './change-claim';
import { composeClaimLetter, reportOf } from './claim-answer';
import { mailClaimant } from './decide-claim';

/** The last version of the matched directive, once its seal was broken for this claim; null before, or without one. */
export async function openedVersion(tx: Tx, claim: Claim) {
  const { id: claimId, directiveId } = claim;
  if (!directiveId) return null;
  // Another may have been opened before, for someone whom the claim turned out not to be about.
  const opening = await tx.opening.findFirst({ where: { claimId, directiveId, openedAt: { not: null } } });
  if (!opening) return null;
  return tx.directiveVersion.findFirst({
    where: { directiveId: opening.directiveId },
    orderBy: { number: 'desc' },
  });
}

/** What the matched directive says, under the same condition. */
export async function openedContent(tx: Tx, claim: Claim): Promise<DirectiveContent | null> {
  const version = await openedVersion(tx, claim);
  return version && sealed.directiveContent.open(version.id, version.content);
}

/** A first step older than this is forgotten. */
export const openableSince = (at: Date) => new Date(at.getTime() - OPENING_MINUTES * 60_000);

/** First step: why the seal must be broken. */
export const askOpening = (actor: StaffMember, target: ClaimVersion, reason: string) =>
  changeClaim(actor, target, 'ask_opening', reason, async ({ tx, claim, at }) => {
    if (!claim.directiveId) throw new AppError('status_not_allowed');
    const id = randomUUID();
    const { id: claimId, directiveId } = claim;
    const data = { id, claimId, directiveId, staffId: actor.staffId, askedAt: at };
    await tx.opening.create({ data: { ...data, reason: sealed.openingReason.seal(id, reason) } });
  });

/** Second step, soon after the first and by the same person. */
export const openSeal = (actor: StaffMember, target: ClaimVersion) =>
  changeClaim(actor, target, 'open_seal', null, async ({ tx, claim, at }) => {
    const { id: claimId, directiveId } = claim;
    if (!directiveId) throw new AppError('status_not_allowed');
    const asked = { staffId: actor.staffId, openedAt: null, askedAt: { gte: openableSince(at) } };
    const { count } = await tx.opening.updateMany({
      where: { claimId, directiveId, ...asked },
      data: { openedAt: at },
    });
    if (count === 0) throw new AppError('status_not_allowed');
  });

/** With a directive matched, only after its seal was broken: it says who is named. The trail keeps the rule's reason. */
export const decideCapacity = (
  actor: StaffMember,
  target: ClaimVersion,
  decided: { reason: string; claimantIs: number | null; executors: readonly ExecutorState[] },
) =>
  changeClaim(actor, target, 'decide_capacity', decided.reason, async ({ tx, claim }) => {
    const content = await openedContent(tx, claim);
    if (claim.directiveId && !content) throw new AppError('status_not_allowed');
    const proofs = await tx.proof.findMany({ where: { claimId: claim.id } });
    const { capacity, why } = capacityOf({
      claimant: claim.claimantKind,
      directive: content !== null,
      executors: (content?.executors ?? []).map((_, index) => decided.executors[index] ?? 'available'),
      claimantIs: decided.claimantIs,
      proven: missingProofs(claim.claimantKind, proofs).length === 0,
    });
    await tx.claim.update({ where: { id: claim.id }, data: { capacity } });
    return `${why.fr}\n${decided.reason}`;
  });

/** @param skipped why it was not done; empty when it was. */
export const doTask = (actor: StaffMember, target: ClaimVersion, done: { task: string; skipped: string }) =>
  changeClaim(actor, target, 'do_task', null, async ({ tx, claim, at }) => {
    const skipped = done.skipped ? sealed.claimSkipped.seal(done.task, done.skipped) : null;
    const where = { id: done.task, claimId: claim.id };
    const { count } = await tx.claimTask.updateMany({ where, data: { doneAt: at, skipped } });
    if (count === 0) throw notFound();
  });

export async function freezeClaim(actor: StaffMember, target: ClaimVersion, reason: string): Promise<void> {
  const heads = await bothHeads();
  await changeClaim(actor, target, 'freeze', reason, async ({ tx, claim, at }) => {
    await tx.claim.update({ where: { id: claim.id }, data: { frozenAt: at } });
    await mailClaimant(tx, claim, { kind: 'frozen', at, heads });
  });
}

/** What was decided before the disagreement is decided anew: tasks not done yet go, those done stay. */
export const unfreezeClaim = (actor: StaffMember, target: ClaimVersion, reason: string) =>
  changeClaim(actor, target, 'unfreeze', reason, async ({ tx, claim }) => {
    await tx.claimTask.deleteMany({ where: { claimId: claim.id, doneAt: null } });
    await tx.claim.update({ where: { id: claim.id }, data: { frozenAt: null, capacity: null } });
  });

/** Throws `status_not_allowed` for a ground that would tell too much at this point. */
export async function refuseClaim(
  actor: StaffMember,
  target: ClaimVersion,
  refused: { ground: Refusal; words: string },
): Promise<void> {
  const heads = await bothHeads();
  const { ground, words } = refused;
  await changeClaim(actor, target, 'refuse', words || null, async ({ tx, claim, at }) => {
    if (!refusalsFor(claim.status).includes(ground)) throw new AppError('status_not_allowed');
    await end(tx, claim, at, { claim: 'refused', ...refused });
    await mailClaimant(tx, claim, { kind: 'answered', at, heads });
  });
}

/** Throws `status_not_allowed` while a task is neither done nor explained. */
export async function closeClaim(actor: StaffMember, target: ClaimVersion): Promise<void> {
  const heads = await bothHeads();
  await changeClaim(actor, target, 'close', null, async ({ tx, claim, at }) => {
    const tasks = await tx.claimTask.findMany({ where: { claimId: claim.id }, orderBy: { position: 'asc' } });
    if (tasks.some(({ doneAt }) => doneAt === null)) throw new AppError('status_not_allowed');
    await end(tx, claim, at, reportOf(claim, tasks, await openedContent(tx, claim)));
    if (claim.directiveId && claim.capacity !== 'heir_default')
      await tx.directive.updateMany({
        where: { id: claim.directiveId, executedAt: null },
        data: { executedAt: at },
      });
    await mailClaimant(tx, claim, { kind: 'answered', at, heads });
  });
}

async function end(tx: Tx, claim: Claim, at: Date, said: ClaimSaid): Promise<void> {
  const report = sealed.claimReport.seal(claim.id, await composeClaimLetter(tx, claim, said));
  await tx.claim.update({ where: { id: claim.id }, data: { closedAt: at, report } });
}
