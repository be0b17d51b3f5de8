// The desk's queue: a page of requests in the order in which they fall due. Names are opened for the rows shown only.
import { db } from '@/lib/db/client';
import { fromColumn, toColumn } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import type { StaffMember } from '@/lib/rules/actor';
import { addDays, localDateOf } from '@/lib/rules/dates';
import type { Deadline } from '@/lib/rules/deadline';
import type { Right } from '@/lib/rules/rights';
import type { Status } from '@/lib/rules/states';
import type { QueueView } from '@/lib/schemas/desk';
import { charter } from './charter-in-force';
import { deadlineOf } from './clock';

const PAGE = 50;
/** 'Due soon' is within a week: today and the six days after it. */
const SOON_DAYS = 6;

export interface QueueRow {
  id: string;
  reference: string;
  right: Right;
  name: string;
  status: Status;
  unread: boolean;
  paused: boolean;
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

/** Which requests a view holds. Unconfirmed ones are in their own view only. */
function inView(view: QueueView, today: string): Prisma.RightsRequestWhereInput {
  const open = { closedAt: null, confirmedAt: { not: null } };
  switch (view) {
    case 'open':
      return open;
    case 'to_check':
      return { ...open, OR: [{ unreadByStaff: true }, { acknowledgedAt: null }] };
    case 'due_soon':
      return { ...open, dueOn: { gte: toColumn(today), lte: toColumn(addDays(today, SOON_DAYS)) } };
    case 'waiting':
      return { ...open, status: { in: ['awaiting_identity', 'awaiting_clarification', 'awaiting_fee'] } };
    case 'overdue':
      return { ...open, dueOn: { lt: toColumn(today) } };
    case 'closed':
      return { closedAt: { not: null } };
    case 'unconfirmed':
      return { closedAt: null, confirmedAt: null };
  }
}

/** What comes after a row. The first bound is for the index, the second tells rows of the same day apart. */
async function following(
  actor: StaffMember,
  view: QueueView,
  after: string,
): Promise<Prisma.RightsRequestWhereInput> {
  const row = await db().rightsRequest.findFirst({
    where: { AND: [readable(actor), { reference: after }] },
    select: { id: true, dueOn: true, closedAt: true },
  });
  if (!row) return {};
  if (view !== 'closed') {
    return { dueOn: { gte: row.dueOn }, OR: [{ dueOn: { gt: row.dueOn } }, { id: { gt: row.id } }] };
  }
  if (!row.closedAt) return {};
  return {
    closedAt: { lte: row.closedAt },
    OR: [{ closedAt: { lt: row.closedAt } }, { id: { lt: row.id } }],
  };
}

/** Open views: what is due first comes first. Closed: what was closed last. Empty for who may not read cases. */
export async function listQueue(
  actor: StaffMember,
  asked: { view: QueueView; after?: string },
  at: Date,
): Promise<QueuePage> {
  const { view, after } = asked;
  const today = localDateOf(at, charter().timeZone);
  const found = await db().rightsRequest.findMany({
    where: { AND: [readable(actor), inView(view, today), after ? await following(actor, view, after) : {}] },
    orderBy: view === 'closed' ? [{ closedAt: 'desc' }, { id: 'desc' }] : [{ dueOn: 'asc' }, { id: 'asc' }],
    take: PAGE + 1,
    include: { pauses: true },
  });
  const shown = found.slice(0, PAGE);
  return {
    today,
    next: found.length > PAGE ? (shown.at(-1)?.reference ?? null) : null,
    rows: shown.map((row) => ({
      id: row.id,
      reference: row.reference,
      right: row.right,
      name: sealed.requestPerson.open(row.id, row.person).name,
      status: row.status,
      unread: row.unreadByStaff,
      paused: row.closedAt === null && row.pauses.some((pause) => pause.to === null),
      closedOn: row.closedAt && localDateOf(row.closedAt, row.timeZone),
      // The due date of the row is the one that it is sorted by; while a pause runs, today's is further away.
      deadline: { ...deadlineOf(row, row.closedAt ?? at), dueOn: fromColumn(row.dueOn) },
    })),
  };
}
