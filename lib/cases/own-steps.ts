// What a requester does with their own request beside writing: add to it, take it back, accept a fee, ask that the
// answer be looked at again. The desk is told of each.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';
import type { MessageKind } from '@/lib/db/generated/enums';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { AppError, notFound } from '@/lib/errors';
import type { Requester } from '@/lib/rules/actor';
import { mayCause, next, type RequestEvent } from '@/lib/rules/states';
import { deskHead, notifyDesk } from './notify-desk';
import { bothHeads } from './notify-person';
import { closeAsWithdrawn } from './record-withdrawal';

/** Locks one of the actor's requests for an event. Throws `not_found`, or `status_not_allowed` where it cannot happen. */
async function take(tx: Tx, actor: Requester, reference: string, event: RequestEvent) {
  const where = { AND: [readable(actor), { reference }] };
  const { count } = await tx.rightsRequest.updateMany({ where, data: { version: { increment: 1 } } });
  const request = await tx.rightsRequest.findFirst({ where });
  if (count !== 1 || !request || !mayCause(actor, event)) throw notFound();
  const status = next(request.status, event);
  if (!status) throw new AppError('status_not_allowed');
  return { request, status };
}

async function keepWords(tx: Tx, requestId: string, kind: MessageKind, body: string, at: Date) {
  const id = randomUUID();
  const words = sealed.messageBody.seal(id, body);
  await tx.message.create({ data: { id, requestId, author: 'requester', kind, body: words, createdAt: at } });
}

/** More to the request, or a change to it: the words count as part of what is asked. */
export async function amendRequest(actor: Requester, reference: string, body: string): Promise<void> {
  const at = now();
  const head = await deskHead();
  await transaction(async (tx) => {
    const { request } = await take(tx, actor, reference, 'amend');
    await keepWords(tx, request.id, 'amendment', body, at);
    await tx.rightsRequest.update({ where: { id: request.id }, data: { unreadByStaff: true } });
    await audit(tx, { at, actor, action: 'request.amended', requestId: request.id });
    await notifyDesk(tx, { template: 'staff-new-message', request, at, head });
  });
}

/** Nothing is asked any more, and no reason is owed. */
export async function withdrawRequest(actor: Requester, reference: string): Promise<void> {
  const at = now();
  const heads = await bothHeads();
  const head = await deskHead();
  await transaction(async (tx) => {
    const { request, status } = await take(tx, actor, reference, 'withdraw');
    await closeAsWithdrawn(tx, request, { actor, status, at, heads });
    await notifyDesk(tx, { template: 'staff-new-message', request, at, head });
  });
}

/** GDPR Art. 12(5)(a): the fee that was announced is accepted, and the work goes on. */
export async function acceptFee(actor: Requester, reference: string): Promise<void> {
  const at = now();
  const head = await deskHead();
  await transaction(async (tx) => {
    const { request, status } = await take(tx, actor, reference, 'settle_fee');
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { status, unreadByStaff: true, awaitingSince: null },
    });
    const facts = { accepted: true };
    await audit(tx, { at, actor, action: 'fee.settled', requestId: request.id, facts });
    await notifyDesk(tx, { template: 'staff-new-message', request, at, head });
  });
}

/** The answer is contested: somebody looks at it again. Throws `status_not_allowed` while that is asked already. */
export async function askReview(actor: Requester, reference: string, body: string): Promise<void> {
  const at = now();
  const head = await deskHead();
  await transaction(async (tx) => {
    const { request } = await take(tx, actor, reference, 'ask_review');
    if (request.reviewAskedAt && !request.reviewedAt) throw new AppError('status_not_allowed');
    await keepWords(tx, request.id, 'review', body, at);
    await tx.rightsRequest.update({
      where: { id: request.id },
      data: { unreadByStaff: true, reviewAskedAt: at, reviewedAt: null },
    });
    await audit(tx, { at, actor, action: 'review.asked', requestId: request.id });
    await notifyDesk(tx, { template: 'staff-new-message', request, at, head });
  });
}
