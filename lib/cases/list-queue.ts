// The desk's queue: a page of requests in the order in which they fall due. Names are opened for the rows shown only.
import { db } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import type { Deadline } from '@/lib/rules/deadline';
import type { Right } from '@/lib/rules/rights';
import type { Status } from '@/lib/rules/states';
import type { QueueView } from '@/lib/schemas/desk';
import type { QueueFilters } from '@/lib/schemas/queue';
import { charter } from './charter-in-force';
import { deadlineOf } from './clock';
import { queueWhere } from './queue-where';

const PAGE = 100;
/** Beyond it a count says '99+': nothing is counted over a whole table. */
const COUNTED = 100;

export interface QueueRow {
  id: string;
  reference: string;
  right: Right;
  name: string;
  status: Status;
  unread: boolean;
  paused: boolean;
  assignee: string | null;
  tags: string[];
  closedOn: string | null;
  deadline: Deadline;
}

export interface QueuePage {
  rows: QueueRow[];
  /** Today where the controller is: what lateness is measured from. */
  today: string;
  /** The row after which the next page begins; null on the last page. */
  next: string | null;
}

/** Open views: by due date. Closed: by closing, newest first. All: by receipt, newest first; each has its index. */
type Order = 'due' | 'closed' | 'received';
const ORDER: Readonly<Record<Order, Prisma.RightsRequestOrderByWithRelationInput[]>> = {
  due: [{ dueOn: 'asc' }, { id: 'asc' }],
  closed: [{ closedAt: 'desc' }, { id: 'desc' }],
  received: [{ receivedOn: 'desc' }, { id: 'desc' }],
};

/** A search holds open and closed requests alike. */
function orderOf({ view, q }: QueueFilters): Order {
  if (q) return 'due';
  return view === 'closed' ? 'closed' : view === 'all' ? 'received' : 'due';
}

/** What comes after a row. The first bound is for the index, the second tells rows of the same day apart. */
async function following(
  actor: StaffMember,
  order: Order,
  after: string,
): Promise<Prisma.RightsRequestWhereInput> {
  const row = await db().rightsRequest.findFirst({
    where: { AND: [readable(actor), { reference: after }] },
    select: { id: true, dueOn: true, closedAt: true, receivedOn: true },
  });
  if (!row) return {};
  const { id, dueOn, closedAt, receivedOn } = row;
  switch (order) {
    case 'due':
      return { dueOn: { gte: dueOn }, OR: [{ dueOn: { gt: dueOn } }, { id: { gt: id } }] };
    case 'closed':
      if (!closedAt) return {};
      return { closedAt: { lte: closedAt }, OR: [{ closedAt: { lt: closedAt } }, { id: { lt: id } }] };
    case 'received':
      return {
        receivedOn: { lte: receivedOn },
        OR: [{ receivedOn: { lt: receivedOn } }, { id: { lt: id } }],
      };
  }
}

/** Empty for who may not read cases. */
export async function listQueue(
  actor: StaffMember,
  asked: QueueFilters & { after?: string },
  at: Date,
  most = PAGE,
): Promise<QueuePage> {
  const today = localDateOf(at, charter().timeZone);
  const order = orderOf(asked);
  const after = asked.after ? await following(actor, order, asked.after) : {};
  const found = await db().rightsRequest.findMany({
    where: { AND: [queueWhere(actor, asked, today), after] },
    orderBy: ORDER[order],
    take: most + 1,
    include: { pauses: true, assignee: { select: { name: true } } },
    omit: { details: true },
  });
  const shown = found.slice(0, most);
  return {
    today,
    next: found.length > most ? (shown.at(-1)?.reference ?? null) : null,
    rows: shown.map((row) => ({
      id: row.id,
      reference: row.reference,
      right: row.right,
      name: row.erasedAt ? '' : sealed.requestPerson.open(row.id, row.person).name,
      status: row.status,
      unread: row.unreadByStaff,
      paused: row.closedAt === null && row.pauses.some((pause) => pause.to === null),
      assignee: row.assignee?.name ?? null,
      tags: row.tags,
      closedOn: row.closedAt && localDateOf(row.closedAt, row.timeZone),
      // The due date of the row is the one that it is sorted by; while a pause runs, today's is further away.
      deadline: { ...deadlineOf(row, row.closedAt ?? at), dueOn: fromColumn(row.dueOn) },
    })),
  };
}

/** How many a view holds, as a chip says it: '7', '99+'. */
export async function countView(actor: StaffMember, view: QueueView, at: Date): Promise<string> {
  const where = queueWhere(actor, { view }, localDateOf(at, charter().timeZone));
  const rows = await db().rightsRequest.findMany({
    where,
    select: { id: true },
    // In the order of an index: asked for a few rows in no order, Prisma would have them by id, from the whole table.
    orderBy: ORDER[orderOf({ view })],
    take: COUNTED,
  });
  return rows.length < COUNTED ? String(rows.length) : `${COUNTED - 1}+`;
}
