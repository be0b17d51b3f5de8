// What there is to do in a case, by whom and by when: what the desk notes for itself, and the notices of Art. 19.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { fromColumn, toColumn } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { AppError, FieldRefusal, notFound } from '@/lib/errors';
import type { StaffMember } from '@/lib/rules/actor';
import type { PlainDate } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';
import { listAssignees } from './bulk-change';

/** More than a case has, or a person can look through. */
const MOST = 200;

const SHOWN = {
  assignee: { select: { id: true, name: true } },
  request: { select: { reference: true, right: true, closedAt: true } },
} as const satisfies Prisma.TaskInclude;

type Row = Prisma.TaskGetPayload<{ include: typeof SHOWN }>;

const shown = ({ id, title, skipped, dueOn, kind, doneAt, assignee, request }: Row) => ({
  id,
  kind,
  doneAt,
  assignee,
  ...request,
  title: sealed.taskTitle.open(id, title),
  skipped: skipped && sealed.taskSkipped.open(id, skipped),
  dueOn: dueOn && fromColumn(dueOn),
});
export type DeskTask = ReturnType<typeof shown>;

/** Those of a case that the actor has read, the open ones first, as they fall due. */
export async function tasksOf(requestId: string): Promise<DeskTask[]> {
  const tasks = await db().task.findMany({
    where: { requestId },
    orderBy: [
      { doneAt: { sort: 'desc', nulls: 'first' } },
      { dueOn: { sort: 'asc', nulls: 'last' } },
      { id: 'asc' },
    ],
    take: MOST,
    include: SHOWN,
  });
  return tasks.map(shown);
}

/** The open ones of every case that the actor may read, or the actor's own, as they fall due. */
export async function openTasks(actor: StaffMember, whose: 'me' | 'all'): Promise<DeskTask[]> {
  const tasks = await db().task.findMany({
    where: { doneAt: null, request: readable(actor), ...(whose === 'me' && { assigneeId: actor.staffId }) },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: MOST,
    include: SHOWN,
  });
  return tasks.map(shown);
}

interface Given {
  assigneeId: string | null;
  dueOn: PlainDate | null;
}

async function refuseStranger(assigneeId: string | null): Promise<void> {
  if (assigneeId === null || (await listAssignees()).some(({ id }) => id === assigneeId)) return;
  throw new FieldRefusal('assignee', 'field.invalid');
}

/** Throws `forbidden` for who only reads, `not_found` outside the scope. */
export async function addTask(
  actor: StaffMember,
  reference: string,
  { title, assigneeId, dueOn }: Given & { title: string },
): Promise<void> {
  if (!may(actor, 'note.write')) throw new AppError('forbidden');
  await refuseStranger(assigneeId);
  const at = now();
  await transaction(async (tx) => {
    const where = { AND: [readable(actor), { reference }] };
    const request = await tx.rightsRequest.findFirst({ where, select: { id: true } });
    if (!request) throw notFound();
    const id = randomUUID();
    const data = { id, requestId: request.id, assigneeId, dueOn: dueOn && toColumn(dueOn), createdAt: at };
    await tx.task.create({ data: { ...data, title: sealed.taskTitle.seal(id, title) } });
    await audit(tx, { at, actor, action: 'task.added', requestId: request.id, facts: { taskId: id } });
  });
}

/** The open task, for a change. Throws as `addTask` does, and `conflict` once somebody has done it. */
async function take(
  tx: Tx,
  actor: StaffMember,
  taskId: string,
  as: Prisma.TaskWhereInput,
  data: Prisma.TaskUncheckedUpdateManyInput,
) {
  const where = { id: taskId, request: readable(actor) };
  const { count } = await tx.task.updateMany({ where: { AND: [where, { doneAt: null }, as] }, data });
  const task = await tx.task.findFirst({ where, select: { requestId: true, kind: true } });
  if (!task) throw notFound();
  if (count !== 1) throw new AppError('conflict');
  return task;
}

/** Gives it to somebody, for a day: only from what the page showed of it. */
export async function changeTask(
  actor: StaffMember,
  taskId: string,
  before: Given,
  after: Given,
): Promise<void> {
  if (!may(actor, 'note.write')) throw new AppError('forbidden');
  await refuseStranger(after.assigneeId);
  const at = now();
  const column = ({ assigneeId, dueOn }: Given) => ({ assigneeId, dueOn: dueOn && toColumn(dueOn) });
  await transaction(async (tx) => {
    const { requestId } = await take(tx, actor, taskId, column(before), column(after));
    const facts = { taskId, ...after };
    await audit(tx, { at, actor, action: 'task.changed', requestId, facts });
  });
}

/**
 * It is done; or, of a recipient alone, it was not, for the reason given: Art. 19 excuses only what "proves impossible
 * or involves disproportionate effort".
 */
export async function settleTask(actor: StaffMember, taskId: string, skipped: string | null): Promise<void> {
  if (!may(actor, 'note.write')) throw new AppError('forbidden');
  const at = now();
  await transaction(async (tx) => {
    const only = skipped === null ? {} : { kind: 'recipient_notice' as const };
    const data = { doneAt: at, skipped: skipped === null ? null : sealed.taskSkipped.seal(taskId, skipped) };
    const { requestId, kind } = await take(tx, actor, taskId, only, data);
    const facts = { taskId, kind, skipped: skipped !== null };
    await audit(tx, { at, actor, action: 'task.settled', requestId, facts });
  });
}
