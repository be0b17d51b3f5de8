// Which requests the queue holds for a view and its filters, as one `where`.
import { toColumn } from '@/lib/db/dates';
import type { Prisma } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import type { StaffMember } from '@/lib/rules/actor';
import { addDays, type PlainDate } from '@/lib/rules/dates';
import { parseSearch } from '@/lib/rules/search-words';
import type { QueueView } from '@/lib/schemas/desk';
import type { QueueFilters } from '@/lib/schemas/queue';

type Where = Prisma.RightsRequestWhereInput;

/** 'Due soon' is within a week: today and the six days after it. */
const SOON_DAYS = 6;
const MONTH_DAYS = 30;

/** Which requests a view holds. Unconfirmed ones are in their own view only. */
function inView(view: QueueView, today: PlainDate): Where {
  const open: Where = { closedAt: null, confirmedAt: { not: null } };
  switch (view) {
    case 'open':
      return open;
    case 'to_check':
      return {
        OR: [
          { ...open, OR: [{ unreadByStaff: true }, { acknowledgedAt: null }] },
          // Answered once, and to be looked at again.
          { reviewAskedAt: { not: null }, reviewedAt: null, status: 'answered' },
        ],
      };
    case 'due_soon':
      return { ...open, dueOn: { gte: toColumn(today), lte: toColumn(addDays(today, SOON_DAYS)) } };
    case 'waiting':
      return { ...open, status: { in: ['awaiting_identity', 'awaiting_clarification', 'awaiting_fee'] } };
    case 'overdue':
      return { ...open, dueOn: { lt: toColumn(today) } };
    case 'closed':
      return { closedAt: { not: null } };
    case 'all':
      return { confirmedAt: { not: null } };
    case 'unconfirmed':
      return { closedAt: null, confirmedAt: null };
  }
}

function dueIn(due: NonNullable<QueueFilters['due']>, today: PlainDate): Prisma.DateTimeFilter {
  switch (due) {
    case 'overdue':
      return { lt: toColumn(today) };
    case 'today':
      return { equals: toColumn(today) };
    case 'week':
      return { gte: toColumn(today), lte: toColumn(addDays(today, SOON_DAYS)) };
    case 'month':
      return { gte: toColumn(today), lte: toColumn(addDays(today, MONTH_DAYS)) };
  }
}

/** A search looks in every view: who has a reference in hand does not know where it stands. */
function sought(typed: string): Where {
  const search = parseSearch(typed);
  if (!search) return { id: { in: [] } };
  // What bears its words is found first, and read by its ids (list-queue.ts).
  return search.kind === 'reference' ? { reference: { startsWith: search.start } } : {};
}

function assigned(assignee: string, actor: StaffMember): string | null {
  if (assignee === 'none') return null;
  return assignee === 'me' ? actor.staffId : assignee;
}

export function queueWhere(actor: StaffMember, filters: QueueFilters, today: PlainDate): Where {
  const { view, right, status, due, assignee, tag, language, channel, purpose, unread, q } = filters;
  const { outcome, ground, from, to } = filters;
  const parts: Where[] = [
    readable(actor),
    q ? sought(q) : inView(view, today),
    right ? { right } : {},
    status ? { status } : {},
    due ? { dueOn: dueIn(due, today) } : {},
    assignee ? { assigneeId: assigned(assignee, actor) } : {},
    tag ? { tags: { has: tag } } : {},
    language ? { locale: language } : {},
    channel ? { channel } : {},
    purpose ? { purposes: { has: purpose } } : {},
    unread ? { unreadByStaff: true } : {},
    outcome ? { outcome } : {},
    ground ? { answers: { some: { sentAt: { not: null }, grounds: { has: ground } } } } : {},
    from ? { receivedOn: { gte: toColumn(from) } } : {},
    to ? { receivedOn: { lte: toColumn(to) } } : {},
  ];
  return { AND: parts.filter((part) => Object.keys(part).length > 0) };
}
