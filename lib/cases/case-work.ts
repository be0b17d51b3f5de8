// What surrounds a case in the desk: notes that the person does not read, related cases, and who else has it open.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { AppError, notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import { may } from '@/lib/rules/permissions';

const PRESENT_MS = 60_000;
/** Far more than a case has. */
const MOST = 200;

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
    notes: notes.map(({ id, body, createdAt, staff }) => ({
      id,
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

/** Throws `forbidden` for who only reads, `not_found` outside the scope. */
export async function addNote(actor: StaffMember, reference: string, body: string): Promise<void> {
  if (!may(actor, 'note.write')) throw new AppError('forbidden');
  const at = now();
  await transaction(async (tx) => {
    const where = { AND: [readable(actor), { reference }] };
    const request = await tx.rightsRequest.findFirst({ where, select: { id: true } });
    if (!request) throw notFound();
    const id = randomUUID();
    const data = { id, requestId: request.id, staffId: actor.staffId, createdAt: at };
    await tx.note.create({ data: { ...data, body: sealed.noteBody.seal(id, body) } });
    await audit(tx, { at, actor, action: 'note.added', requestId: request.id, facts: { noteId: id } });
  });
}
