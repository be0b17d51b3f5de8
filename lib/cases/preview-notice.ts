// A notice as it would leave now, for the desk to read over before the step is taken. Nothing is written.
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import type { Pause, RightsRequest } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import type { Block } from '@/lib/documents/blocks';
import type { Said } from '@/lib/documents/notice-letter';
import { AppError, notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import type { ExtensionMonths } from '@/lib/rules/deadline';
import { EVENT_OF } from '@/lib/rules/decisions';
import type { ExtensionGround } from '@/lib/rules/extension';
import { mayCause } from '@/lib/rules/states';
import { deadlineOf } from './clock';
import { composeNotice } from './notify-person';
import { judgeNow } from './recount';

/** The steps that the person is told of in words of the desk's, with what its form gives. */
export type NoticedStep =
  | { decision: 'identity'; words: string }
  | { decision: 'clarification'; words: string; largeQuantity: boolean }
  | { decision: 'extension'; words: string; months: 1 | 2; ground: ExtensionGround }
  | { decision: 'fee'; words: string; amount: number }
  | { decision: 'lifting'; words: string };

type Asked = RightsRequest & { pauses: Pause[] };

/** Throws `forbidden` for who may not take the step, and `not_found` outside the scope. */
export async function previewNotice(
  actor: StaffMember,
  reference: string,
  step: NoticedStep,
): Promise<Block[]> {
  if (!mayCause(actor, EVENT_OF[step.decision])) throw new AppError('forbidden');
  const where = { AND: [readable(actor), { reference }] };
  const request = await db().rightsRequest.findFirst({ where, include: { pauses: true } });
  if (!request) throw notFound();
  return composeNotice(db(), request, await saidBy(request, step, now()));
}

async function saidBy(request: Asked, step: NoticedStep, at: Date): Promise<Said> {
  const { words } = step;
  switch (step.decision) {
    case 'identity':
    case 'clarification': {
      const largeQuantity = step.decision === 'clarification' && step.largeQuantity;
      const { dueOn } = deadlineOf(request, at);
      const asking = { cause: step.decision, largeQuantity, dueOn };
      const verdict = await judgeNow(db(), request, asking, at);
      return { notice: step.decision, words, clock: verdict.why[request.locale] };
    }
    case 'extension': {
      const { ground, months } = step;
      const extended = { ...request, extendedByMonths: months satisfies ExtensionMonths };
      const { dueOn } = deadlineOf(extended, at);
      return { notice: 'extension', words, ground, previousDueOn: fromColumn(request.dueOn), dueOn };
    }
    case 'fee':
      return { notice: 'fee', words, cents: step.amount };
    case 'lifting':
      return { notice: 'lifting', words };
  }
}
