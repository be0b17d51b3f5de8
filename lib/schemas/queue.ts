// What the address of the queue may hold: a view, filters, a search, and the row after which the page begins.
// Anything else counts as absent, so that an old bookmark still opens.
import { z } from 'zod';
import { LOCALES } from '@/lib/rules/bilingual';
import { GROUNDS, type GroundCode, OUTCOMES } from '@/lib/rules/outcomes';
import { RIGHTS } from '@/lib/rules/rights';
import { STATUSES } from '@/lib/rules/states';
import { QUEUE_VIEWS } from './desk';
import { line, token } from './text';

/** Rows of a page. */
export const PAGE = 100;

export const CHANNELS = ['portal', 'email', 'post', 'phone', 'in_person'] as const;
export const DUE = ['overdue', 'today', 'week', 'month'] as const;

const absent = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const queueFilters = z.object({
  view: z.enum(QUEUE_VIEWS).catch('open'),
  right: absent(z.enum(RIGHTS)),
  status: absent(z.enum(STATUSES)),
  due: absent(z.enum(DUE)),
  /** Someone's id, whoever looks, or nobody. */
  assignee: absent(z.union([z.uuid(), z.enum(['me', 'none'])])),
  tag: absent(token(40).trim().min(1)),
  language: absent(z.enum(LOCALES)),
  channel: absent(z.enum(CHANNELS)),
  purpose: absent(token(100).min(1)),
  unread: absent(z.literal('1')),
  outcome: absent(z.enum(OUTCOMES)),
  ground: absent(z.enum(Object.keys(GROUNDS) as [GroundCode, ...GroundCode[]])),
  /** The days of receipt, both included. */
  from: absent(z.iso.date()),
  to: absent(z.iso.date()),
  q: absent(token(200).trim().min(1)),
});
export type QueueFilters = z.output<typeof queueFilters>;

export const queueQuery = queueFilters.extend({ after: absent(token(32)) });

/** The same filters as an address keeps them: 'view=closed&right=access', '' for the default. */
export function queueAddress(filters: QueueFilters, after?: string): string {
  const entries = Object.entries({ ...filters, after }).filter(
    ([name, value]) => value !== undefined && !(name === 'view' && value === 'open'),
  );
  return new URLSearchParams(entries as [string, string][]).toString();
}

export type QueueQuery = z.output<typeof queueQuery>;

/** Reads what `queueAddress` wrote. */
export const readQueueAddress = (query: string): QueueQuery =>
  queueQuery.parse(Object.fromEntries(new URLSearchParams(query)));

/** What of it the queue understands. */
function keptList(asked: unknown): string {
  const { after, ...filters } = readQueueAddress(typeof asked === 'string' ? asked : '');
  return queueAddress(filters, after);
}

/** The list that a page of a case stands beside, from that page's address; '' for none. */
export function listOf(address: string | null): string {
  if (!address || !URL.canParse(address)) return '';
  return keptList(new URL(address).searchParams.get('list'));
}

/** What an address says to stand beside a list, from what it was asked: '?list=view%3Dclosed', '' for none. */
export function besideList(asked: unknown): string {
  const list = keptList(asked);
  return list && `?list=${encodeURIComponent(list)}`;
}

/** What narrows a view: everything but the view itself. */
export const isNarrowed = ({ view: _view, ...filters }: QueueFilters): boolean =>
  Object.values(filters).some((value) => value !== undefined);

const references = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
  z.array(token(32)).min(1, 'field.rows_missing').max(100),
);

/** The rows that were ticked, and what to do with them. Deciding is not among it: each answer has its own reasons. */
export const bulk = z.object({
  reference: references,
  what: z.enum(['assign', 'tag', 'untag']),
  assignee: z.union([z.uuid(), z.literal('')]).default(''),
  tag: token(40).trim().default(''),
});

export const savedView = z.object({
  name: line(60, 'field.view_missing'),
  shared: z.literal('1').optional(),
  query: token(1000),
});
export const viewId = z.object({ id: z.uuid() });
export const singleKeys = z.object({ on: z.enum(['0', '1']) });

/** The ticked rows alone; none is an empty table. */
export const rowsAsked = z.object({ reference: references });
