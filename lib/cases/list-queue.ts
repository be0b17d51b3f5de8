// The desk's queue: a page of requests, those due next first. Names are opened for the rows shown only.
import { db } from '@/lib/db/client';
import { fromColumn } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import type { StaffMember } from '@/lib/rules/actor';
import { localDateOf } from '@/lib/rules/dates';
import type { Deadline } from '@/lib/rules/deadline';
import type { Right } from '@/lib/rules/rights';
import { parseSearch } from '@/lib/rules/search-words';
import type { Status } from '@/lib/rules/states';
import type { QueueView } from '@/lib/schemas/desk';
import { PAGE, type QueueFilters } from '@/lib/schemas/queue';
import { charter } from './charter-in-force';
import { deadlineOf } from './clock';
import { following, ORDER, orderOf, placeOf } from './queue-order';
import { queueWhere } from './queue-where';
import { bearing, LOOKED, type Place, rarestFirst } from './word-search';

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
  /** Whether the search stopped before its end: the next page looks at older requests. */
  partial: boolean;
}

type Where = Prisma.RightsRequestWhereInput;

const read = (where: Where, orderBy: Prisma.RightsRequestOrderByWithRelationInput[], take: number) =>
  db().rightsRequest.findMany({
    where,
    orderBy,
    take,
    include: { pauses: true, assignee: { select: { name: true } } },
    omit: { details: true },
  });

/** What was found, and the last request that was looked at when there are more to look at. */
interface Found {
  rows: Awaited<ReturnType<typeof read>>;
  lookedTo: Place | null;
}

/** By words: few requests are looked at first, then more when those hold too little. */
async function searched(
  actor: StaffMember,
  words: string[],
  where: Where,
  { after, take }: { after?: string; take: number },
): Promise<Found> {
  const place = after ? await placeOf(actor, after) : null;
  const tokens = await rarestFirst(words);
  const look = async (looked: number): Promise<Found> => {
    const { ids, last } = await bearing(tokens, place, looked);
    const rows = await read({ AND: [where, { id: { in: ids } }] }, ORDER.received, take);
    return { rows, lookedTo: last };
  };
  const few = await look(take);
  return few.rows.length === take || !few.lookedTo ? few : look(LOOKED);
}

async function ordered(
  actor: StaffMember,
  asked: QueueFilters,
  where: Where,
  { after, take }: { after?: string; take: number },
): Promise<Found> {
  const order = orderOf(asked);
  const beyond = after ? await following(actor, order, after) : {};
  return { rows: await read({ AND: [where, beyond] }, ORDER[order], take), lookedTo: null };
}

async function referenceOf(actor: StaffMember, { id }: Place): Promise<string | null> {
  const where = { AND: [readable(actor), { id }] };
  return (await db().rightsRequest.findFirst({ where, select: { reference: true } }))?.reference ?? null;
}

/** Empty for who may not read cases. */
export async function listQueue(
  actor: StaffMember,
  asked: QueueFilters & { after?: string },
  at: Date,
  most = PAGE,
): Promise<QueuePage> {
  const today = localDateOf(at, charter().timeZone);
  const where = queueWhere(actor, asked, today);
  const search = asked.q ? parseSearch(asked.q) : null;
  const page = { after: asked.after, take: most + 1 };
  const { rows: found, lookedTo } =
    search?.kind === 'words'
      ? await searched(actor, search.words, where, page)
      : await ordered(actor, asked, where, page);
  const shown = found.slice(0, most);
  const full = found.length > most;
  const older = !full && lookedTo ? await referenceOf(actor, lookedTo) : null;
  return {
    today,
    next: full ? (shown.at(-1)?.reference ?? null) : older,
    partial: older !== null,
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
