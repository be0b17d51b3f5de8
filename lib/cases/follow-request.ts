// What a requester sees of their requests: where each stands, what was said, what was answered.
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import type { RightsRequest } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { blocksSchema } from '@/lib/documents/blocks';
import { notFound } from '@/lib/errors';
import type { Actor, Requester } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { localDateOf } from '@/lib/rules/dates';
import { reviewPending } from '@/lib/rules/review';
import type { Right } from '@/lib/rules/rights';
import { standingOf } from '@/lib/rules/standing';
import { deadlineOf } from './clock';
import { fileView } from './file-view';
import { letterKind } from './letters';

/** More than anyone files; the oldest beyond it are reached by writing to the DPO. */
const MOST = 50;

/** Where a request stands at `at` (lib/rules/standing.ts). */
function standing(request: RightsRequest & { pauses: { to: Date | null }[] }, at: Date) {
  return standingOf({
    right: request.right,
    status: request.status,
    outcome: request.outcome,
    confirmed: request.confirmedAt !== null,
    paused: request.pauses.some(({ to }) => to === null),
    forClient: request.forClient,
    reviewAsked: request.reviewAskedAt !== null,
    reviewed: request.reviewedAt !== null,
    liftingAnnounced: request.liftingAnnouncedAt !== null,
    lifted: request.liftedAt !== null,
    dueOn: fromColumn(request.dueOn),
    today: localDateOf(at, request.timeZone),
  });
}

/** The account's requests, newest first, with how much of each was not read yet. */
export async function listOwnRequests(actor: Requester) {
  const at = now();
  const requests = await db().rightsRequest.findMany({
    where: readable(actor),
    orderBy: { receivedAt: 'desc' },
    take: MOST,
    include: {
      pauses: { select: { to: true } },
      messages: { where: { author: 'staff' }, select: { createdAt: true }, take: MOST },
      answers: { where: { sentAt: { not: null } }, select: { sentAt: true } },
    },
  });
  return requests.map((request) => {
    const { seenByPersonAt: seen, messages, answers } = request;
    const told = [...messages.map(({ createdAt }) => createdAt), ...answers.map(({ sentAt }) => sentAt)];
    return {
      reference: request.reference,
      right: request.right as Right,
      standing: standing(request, at),
      receivedOn: fromColumn(request.receivedOn),
      dueOn: fromColumn(request.dueOn),
      unread: told.filter((when) => when && (!seen || when > seen)).length,
    };
  });
}

/** The person has the request before them: what was new is read. */
export async function markSeen(actor: Requester, reference: string): Promise<void> {
  await db().rightsRequest.updateMany({
    where: { AND: [readable(actor), { reference }] },
    data: { seenByPersonAt: now() },
  });
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
      letters: {
        orderBy: { createdAt: 'asc' },
        take: 100,
        select: { id: true, kind: true, createdAt: true },
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
    /** In which we write to its author. */
    locale: request.locale as Locale,
    right: request.right as Right,
    status: request.status,
    outcome: request.outcome,
    timeZone: request.timeZone,
    standing: standing(request, now()),
    confirmedAt: request.confirmedAt,
    forClient: request.forClient,
    extended: request.extendedAt && {
      at: request.extendedAt,
      months: request.extendedByMonths,
      ground: request.extensionGround,
    },
    feeCents: request.feeCents,
    liftingAnnouncedAt: request.liftingAnnouncedAt,
    liftedAt: request.liftedAt,
    reviewPending: reviewPending(request),
    closedAt: request.closedAt,
    // Of a file that was erased nothing is left to show.
    details: request.erasedAt ? {} : sealed.requestDetails.open(request.id, request.details),
    deadline: deadlineOf(request, now()),
    events,
    messages: request.messages.map((message) => ({
      id: message.id,
      author: message.author,
      kind: message.kind,
      at: message.createdAt,
      body: sealed.messageBody.open(message.id, message.body),
    })),
    letters: request.letters.flatMap(({ id, kind: name, createdAt: at }) => {
      const kind = letterKind(name);
      return kind ? [{ id, kind, at }] : [];
    }),
    answers: request.answers.map((answer) => ({
      id: answer.id,
      kind: answer.kind,
      sentAt: answer.sentAt as Date,
      letter: answer.letter ? blocksSchema.parse(sealed.answerLetter.open(answer.id, answer.letter)) : [],
      files: answer.files.map(fileView),
    })),
  };
}
