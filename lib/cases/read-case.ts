// A case as the desk sees it: who, what, the clock, everything that happened, and the answer being written.
import { db } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { NOBODY, sealed } from '@/lib/db/sealed';
import { blocksSchema } from '@/lib/documents/blocks';
import { notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import { eligibility } from '@/lib/rules/eligibility';
import { erasureLines } from '@/lib/rules/erasure-items';
import { charterFor } from './charter-versions';
import { deadlineOf } from './clock';
import { fileView } from './file-view';
import { letterKind } from './letters';

/** Far more than a case has; beyond it the audit export shows all. */
const MOST = 500;

const INCLUDED = {
  pauses: { orderBy: { from: 'asc' } },
  messages: { orderBy: { createdAt: 'asc' }, take: MOST, include: { staff: { select: { name: true } } } },
  answers: { orderBy: { createdAt: 'asc' }, include: { files: { orderBy: { createdAt: 'asc' } } } },
  identityChecks: {
    orderBy: { askedAt: 'asc' },
    include: { staff: { select: { name: true } }, decider: { select: { name: true } } },
  },
  charterVersion: { select: { version: true, hash: true } },
  letters: { orderBy: { createdAt: 'asc' }, take: MOST, select: { id: true, kind: true, createdAt: true } },
  mails: { orderBy: { createdAt: 'asc' }, take: MOST, omit: { to: true, props: true } },
  assignee: { select: { name: true } },
  _count: { select: { tasks: { where: { doneAt: null } } } },
} as const;

async function eventsOf(requestId: string) {
  const events = await db().auditEvent.findMany({
    where: { requestId },
    orderBy: { seq: 'asc' },
    take: MOST,
    select: { at: true, action: true, actorKind: true, actorId: true, facts: true },
  });
  const staffIds = events.flatMap(({ actorKind, actorId }) =>
    actorKind === 'staff' && actorId ? [actorId] : [],
  );
  const staff = await db().staff.findMany({
    where: { id: { in: staffIds } },
    select: { id: true, name: true },
  });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return events.map(({ actorId, ...event }) => ({ ...event, staffName: names.get(actorId ?? '') ?? null }));
}

/** Throws `not_found` outside the actor's scope. `at` is the present instant. */
export async function readCase(actor: StaffMember, reference: string, at: Date) {
  const request = await db().rightsRequest.findFirst({
    where: { AND: [readable(actor), { reference }] },
    include: INCLUDED,
  });
  if (!request) throw notFound();
  const { id, pauses, messages, answers, mails, person, details, letters, identityChecks, _count, ...plain } =
    request;
  const charter = await charterFor(db(), request);
  const { purposes } = charter;
  return {
    ...plain,
    id,
    openTasks: _count.tasks,
    /** The one that the request came under. */
    charter,
    pauses,
    // Of a file that was erased, what names nobody is left.
    person: request.erasedAt ? NOBODY : sealed.requestPerson.open(id, person),
    details: request.erasedAt ? {} : sealed.requestDetails.open(id, details),
    today: localDateOf(at, request.timeZone),
    paused: request.closedAt === null && pauses.some((pause) => pause.to === null),
    // A closed case shows its dates as they stood when it was closed.
    deadline: deadlineOf({ ...request, pauses }, request.closedAt ?? at),
    identityChecks: identityChecks.map(({ doubt, ...check }) => ({
      ...check,
      doubt: request.erasedAt ? '' : sealed.identityDoubt.open(check.id, doubt),
    })),
    messages: messages.map(({ body, ...message }) => ({
      ...message,
      body: sealed.messageBody.open(message.id, body),
    })),
    answers: answers.map(({ words, items, letter, files, ...answer }) => ({
      ...answer,
      items: items ? sealed.answerItems.open(answer.id, items) : [],
      words: request.erasedAt ? '' : sealed.answerWords.open(answer.id, words),
      letter: letter?.length ? blocksSchema.parse(sealed.answerLetter.open(answer.id, letter)) : null,
      files: files.map(fileView),
    })),
    letters: letters.flatMap(({ kind: name, ...letter }) => {
      const kind = letterKind(name);
      return kind ? [{ ...letter, kind }] : [];
    }),
    // Of what was asked, what the charter of that day opens: told to the person before the form, and here to the DPO.
    eligibility: purposes
      .filter(({ id: purpose }) => plain.purposes.includes(purpose))
      .map((purpose) => ({ purpose: purpose.name, ...eligibility(plain.right, purpose) })),
    // What an erasure is decided upon, item by item.
    lines: request.right === 'erasure' ? erasureLines(purposes) : [],
    mails,
    events: await eventsOf(id),
  };
}

export type DeskCase = Awaited<ReturnType<typeof readCase>>;
