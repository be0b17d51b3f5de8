// What surrounds a case in the desk: notes that the person does not read, related cases, and who else has it open.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { AppError, notFound } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { StaffMember } from '@/lib/rules/actor';
import { may, rolesWith } from '@/lib/rules/permissions';
import { bothHeads } from './notify-person';

const PRESENT_MS = 60_000;
const MENTION_DAYS = 30;
/** Far more than a case has. */
const MOST = 200;

/** Those who can be called in a note: they read cases. */
const atWork = {
  role: { in: rolesWith('case.read') },
  disabledAt: null,
  joinedAt: { not: null },
} satisfies Prisma.StaffWhereInput;

export const listColleagues = (actor: StaffMember) =>
  db().staff.findMany({
    where: { ...atWork, id: { not: actor.staffId } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });

/** Takes the id of a case that the actor has read (`readCase`), and marks the actor as being in it at `at`. */
export async function readWork(actor: StaffMember, requestId: string, at: Date) {
  const { staffId } = actor;
  await db().presence.upsert({
    where: { requestId_staffId: { requestId, staffId } },
    create: { requestId, staffId, at },
    update: { at },
  });
  const since = new Date(at.getTime() - PRESENT_MS);
  const other = { select: { reference: true, right: true, status: true } };
  const [notes, later, earlier, others] = await Promise.all([
    db().note.findMany({
      where: { requestId },
      orderBy: { createdAt: 'asc' },
      take: MOST,
      include: { staff: { select: { name: true } } },
    }),
    db().caseLink.findMany({ where: { toId: requestId }, take: MOST, include: { from: other } }),
    db().caseLink.findMany({ where: { fromId: requestId }, take: MOST, include: { to: other } }),
    db().presence.findMany({
      where: { requestId, staffId: { not: staffId }, at: { gt: since } },
      select: { staff: { select: { name: true } } },
    }),
  ]);
  return {
    notes: notes.map(({ id, body, createdAt, staff, mentions }) => ({
      id,
      mentions,
      createdAt,
      author: staff.name,
      body: sealed.noteBody.open(id, body),
    })),
    related: [
      ...earlier.map(({ kind, to }) => ({ kind, ...to })),
      ...later.map(({ kind, from }) => ({ kind, ...from })),
    ],
    present: others.map(({ staff }) => staff.name),
  };
}

/** Notes of the last thirty days in which a colleague calls the actor, newest first. */
export async function recentMentions(actor: StaffMember, at: Date) {
  const since = new Date(at.getTime() - MENTION_DAYS * 86_400_000);
  const notes = await db().note.findMany({
    where: { mentions: { has: actor.staffId }, createdAt: { gt: since }, request: readable(actor) },
    orderBy: { createdAt: 'desc' },
    take: MOST,
    select: {
      id: true,
      createdAt: true,
      staff: { select: { name: true } },
      request: { select: { reference: true } },
    },
  });
  return notes.map(({ id, createdAt, staff, request }) => ({
    id,
    createdAt,
    author: staff.name,
    reference: request.reference,
  }));
}

/**
 * Colleagues who are mentioned get a mail that says where, not what. Throws `forbidden` for who only reads, `not_found`
 * outside the scope; nobody is called who cannot read the case.
 */
export async function addNote(
  actor: StaffMember,
  reference: string,
  { body, mentions }: { body: string; mentions: readonly string[] },
): Promise<void> {
  if (!may(actor, 'note.write')) throw new AppError('forbidden');
  const at = now();
  const heads = await bothHeads();
  await transaction(async (tx) => {
    const where = { AND: [readable(actor), { reference }] };
    const request = await tx.rightsRequest.findFirst({ where, select: { id: true, right: true } });
    if (!request) throw notFound();
    const called = await tx.staff.findMany({
      where: { ...atWork, id: { in: [...mentions], not: actor.staffId } },
      select: { id: true, email: true, locale: true },
    });
    const id = randomUUID();
    const data = { id, requestId: request.id, staffId: actor.staffId, createdAt: at };
    const names = { mentions: called.map((colleague) => colleague.id) };
    await tx.note.create({ data: { ...data, ...names, body: sealed.noteBody.seal(id, body) } });
    const facts = { noteId: id, mentions: called.length };
    await audit(tx, { at, actor, action: 'note.added', requestId: request.id, facts });
    const { name: author } = await tx.staff.findUniqueOrThrow({ where: { id: actor.staffId } });
    for (const { email: to, locale } of called) {
      const url = `${env().APP_URL}${path(locale, `/dpo/cases/${reference}`)}`;
      const props = { ...heads[locale], reference, right: request.right, author, url };
      await enqueueMail(tx, { template: 'staff-mentioned', to, requestId: request.id, at, props });
    }
  });
}
