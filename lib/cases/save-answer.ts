// The answer while it is being written: an outcome, the DPO's words, files. One draft a case.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { AppError } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import type { ErasureItem } from '@/lib/rules/erasure-items';
import { type GroundCode, groundsOf, type Outcome, outcomesOf } from '@/lib/rules/outcomes';
import { type CaseVersion, changeCase } from './change-case';

/** The draft of a case that `changeCase` has locked, begun now if there is none. */
export async function draftOf(tx: Tx, requestId: string, staffId: string, at: Date) {
  const draft = await tx.answer.findFirst({ where: { requestId, sentAt: null } });
  if (draft) return draft;
  const id = randomUUID();
  const words = sealed.answerWords.seal(id, '');
  return tx.answer.create({ data: { id, requestId, staffId, words, createdAt: at } });
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
    const { request } = await changeCase(tx, actor, target, 'answer');
    const { outcome, grounds = [], items = [], words } = answer;
    if (outcome && !outcomesOf(request.right).includes(outcome)) throw new AppError('outcome_not_allowed');
    const known = groundsOf(request.right);
    if (!grounds.every((ground) => known.includes(ground))) throw new AppError('outcome_not_allowed');
    if (items.length > 0 && request.right !== 'erasure') throw new AppError('outcome_not_allowed');
    const { id } = await draftOf(tx, request.id, actor.staffId, at);
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
