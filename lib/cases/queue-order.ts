// In which order the queue is read, and what comes after a row: each order has its index, so that a late page costs no
// more than the first.
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import type { StaffMember } from '@/lib/rules/actor';
import type { QueueFilters } from '@/lib/schemas/queue';

/**
 * Open views: by due date, as an index has them that keeps what is open in one place. To check: by due date alone, since
 * closed requests that are to be looked at again are among them. Closed: by closing, newest first. All, closed ones
 * received between two days, and what bears a word: by receipt, newest first.
 */
type Order = 'open' | 'due' | 'closed' | 'received' | 'reference';
export const ORDER: Readonly<Record<Order, Prisma.RightsRequestOrderByWithRelationInput[]>> = {
  open: [{ closedAt: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
  due: [{ dueOn: 'asc' }, { id: 'asc' }],
  closed: [{ closedAt: 'desc' }, { id: 'desc' }],
  received: [{ receivedOn: 'desc' }, { id: 'desc' }],
  reference: [{ reference: 'asc' }],
};

/** A search holds open and closed requests alike; one by words has its own way (word-search.ts). */
export function orderOf({ view, q, from, to }: QueueFilters): Order {
  if (q) return 'reference';
  if (view === 'all') return 'received';
  if (view === 'to_check') return 'due';
  if (view !== 'closed') return 'open';
  // Read by closing, a month of long ago would come after all that was closed since.
  return from || to ? 'received' : 'closed';
}

/** The row of a reference, as far as orders need it. */
export const placeOf = (actor: StaffMember, reference: string) =>
  db().rightsRequest.findFirst({
    where: { AND: [readable(actor), { reference }] },
    select: { id: true, reference: true, dueOn: true, closedAt: true, receivedOn: true },
  });

/** What comes after a row. The first bound is for the index, the second tells rows of the same day apart. */
export async function following(
  actor: StaffMember,
  order: Order,
  after: string,
): Promise<Prisma.RightsRequestWhereInput> {
  const row = await placeOf(actor, after);
  if (!row) return {};
  const { id, reference, dueOn, closedAt, receivedOn } = row;
  switch (order) {
    case 'open':
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
    case 'reference':
      return { reference: { gt: reference } };
  }
}
