// The answer while it is being written: an outcome, the DPO's words, files. One draft a case.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';
import type { RightsRequest } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { AppError } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import type { ErasureItem } from '@/lib/rules/erasure-items';
import { type GroundCode, groundsOf, type Outcome, outcomesOf } from '@/lib/rules/outcomes';
import { reviewPending } from '@/lib/rules/review';
import { type CaseVersion, changeCase } from './change-case';

/** The draft of a case that `changeCase` has locked, begun now if there is none. */
export async function draftOf(tx: Tx, request: RightsRequest, staffId: string, at: Date) {
  const requestId = request.id;
  const draft = await tx.answer.findFirst({ where: { requestId, sentAt: null } });
  if (draft) return draft;
  const id = randomUUID();
  const words = sealed.answerWords.seal(id, '');
  const kind = reviewPending(request) ? 'review' : 'answer';
  return tx.answer.create({ data: { id, requestId, staffId, kind, words, createdAt: at } });
}

/** Takes a case to answer it, or to answer a request for review. Throws as `changeCase` does. */
export async function changeAnswer(tx: Tx, actor: StaffMember, target: CaseVersion) {
  const found = await tx.rightsRequest.findFirst({
    where: { AND: [readable(actor), { reference: target.reference }] },
    select: { reviewAskedAt: true, reviewedAt: true },
  });
  const review = found !== null && reviewPending(found);
  return { ...(await changeCase(tx, actor, target, review ? 'answer_review' : 'answer')), review };
}

/** Throws as `changeCase` does, and `outcome_not_allowed` for one that this right does not know. */
export async function saveAnswer(
  actor: StaffMember,
  target: CaseVersion,
  answer: {
    outcome?: Outcome;
    grounds?: readonly GroundCode[];
    items?: readonly ErasureItem[];
    words: string;
  },
): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const { request } = await changeAnswer(tx, actor, target);
    const { outcome, grounds = [], items = [], words } = answer;
    if (outcome && !outcomesOf(request.right).includes(outcome)) throw new AppError('outcome_not_allowed');
    const known = groundsOf(request.right);
    if (!grounds.every((ground) => known.includes(ground))) throw new AppError('outcome_not_allowed');
    if (items.length > 0 && request.right !== 'erasure') throw new AppError('outcome_not_allowed');
    const { id } = await draftOf(tx, request, actor.staffId, at);
    await tx.answer.update({
      where: { id },
      data: {
        outcome,
        grounds: [...grounds],
        items: items.length > 0 ? sealed.answerItems.seal(id, [...items]) : null,
        words: sealed.answerWords.seal(id, words),
        staffId: actor.staffId,
        version: { increment: 1 },
      },
    });
    await audit(tx, {
      at,
      actor,
      action: 'answer.saved',
      requestId: request.id,
      facts: { outcome: outcome ?? null, grounds: grounds.join(' ') },
    });
  });
}
