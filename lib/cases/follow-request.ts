// What a requester sees of their requests: where each stands, what was said, what was answered.
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { blocksSchema } from '@/lib/documents/blocks';
import { notFound } from '@/lib/errors';
import type { Actor } from '@/lib/rules/actor';
import type { Right } from '@/lib/rules/rights';
import { deadlineOf } from './clock';
import { fileView } from './file-view';

/** More than anyone files; the oldest beyond it are reached by writing to the DPO. */
const MOST = 50;

/** The account's requests, newest first. */
export async function listOwnRequests(actor: Actor) {
  const requests = await db().rightsRequest.findMany({
    where: readable(actor),
    orderBy: { receivedAt: 'desc' },
    take: MOST,
    select: {
      reference: true,
      right: true,
      status: true,
      receivedOn: true,
      dueOn: true,
      closedAt: true,
      confirmedAt: true,
    },
  });
  return requests.map((request) => ({
    ...request,
    right: request.right as Right,
    receivedOn: fromColumn(request.receivedOn),
    dueOn: fromColumn(request.dueOn),
  }));
}

/** One request with its thread and its answer. Throws `not_found` when it is not the actor's. */
export async function followRequest(actor: Actor, reference: string) {
  const request = await db().rightsRequest.findFirst({
    where: { AND: [readable(actor), { reference }] },
    include: {
      pauses: true,
      messages: { orderBy: { createdAt: 'asc' }, take: 500, include: { staff: { select: { name: true } } } },
      answers: {
        where: { sentAt: { not: null } },
        orderBy: { sentAt: 'desc' },
        take: 10,
        include: { files: true },
      },
    },
  });
  if (!request) throw notFound();
  const events = await db().auditEvent.findMany({
    where: { requestId: request.id },
    orderBy: { seq: 'asc' },
    take: 500,
    select: { at: true, action: true },
  });
  return {
    reference: request.reference,
    right: request.right as Right,
    status: request.status,
    outcome: request.outcome,
    timeZone: request.timeZone,
    confirmed: request.confirmedAt !== null,
    closedAt: request.closedAt,
    details: sealed.requestDetails.open(request.id, request.details),
    deadline: deadlineOf(request, now()),
    events,
    messages: request.messages.map((message) => ({
      id: message.id,
      author: message.author,
      at: message.createdAt,
      body: sealed.messageBody.open(message.id, message.body),
    })),
    answers: request.answers.map((answer) => ({
      id: answer.id,
      sentAt: answer.sentAt as Date,
      letter: answer.letter ? blocksSchema.parse(sealed.answerLetter.open(answer.id, answer.letter)) : [],
      files: answer.files.map(fileView),
    })),
  };
}
