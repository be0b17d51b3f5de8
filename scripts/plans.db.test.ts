// No query of the desk reads a whole table: each is asked of a filled database, and its plan looked at. What the queue
// shows is carried out as well, and the rows that it reads are counted.
import pg from 'pg';
import { beforeAll, expect, it, vi } from 'vitest';
import { makeFeed, readFeed } from '@/lib/cases/calendar-feed';
import { exportRegister } from '@/lib/cases/export-register';
import { countView, listQueue } from '@/lib/cases/list-queue';
import { readCase } from '@/lib/cases/read-case';
import { readReminders } from '@/lib/cases/read-reminders';
import { readRetention } from '@/lib/cases/read-retention';
import { readStatistics } from '@/lib/cases/read-statistics';
import { transaction } from '@/lib/db/client';
import { deskMembers, dueNow } from '@/lib/jobs/reminders/due-now';
import { runRetention } from '@/lib/jobs/retention';
import { sweep } from '@/lib/jobs/sweep';
import type { StaffMember } from '@/lib/rules/actor';
import { QUEUE_VIEWS } from '@/lib/schemas/desk';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { type Filled, fill } from './lib/bench/fill';

const AT = new Date('2026-11-26T10:00:00Z');
const LARGE = /^(RightsRequest|SearchToken|Message|Answer|AuditEvent)$/;
let dpo: StaffMember;
let filled: Filled;
let reference: string;

beforeAll(async () => {
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: AT }));
  ({ reference } = await transaction((tx) => makeCase(tx, { receivedAt: AT, at: AT })));
  // Its first run indexes what came before the index.
  await sweep(AT);
  filled = await fill(process.env.DATABASE_URL ?? '', 20_000, AT);
}, 120_000);

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Filter?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/**
 * A whole table, row by row; or by its primary key from one end, which is the same in another order, unless the first
 * rows of all are what is asked for.
 */
function wholeTables(plan: Plan, within = ''): string[] {
  const { 'Node Type': type, 'Index Name': index = '', 'Index Cond': bound, Filter: filter } = plan;
  const of = plan['Relation Name'] ?? index.replace(/_pkey$/, '');
  const walked = index.endsWith('_pkey') && !bound && (filter !== undefined || within !== 'Limit');
  const here = LARGE.test(of) && (type === 'Seq Scan' || walked);
  return [
    ...(here ? [`${index || of}: ${filter ?? 'all of it'}`] : []),
    ...(plan.Plans ?? []).flatMap((inside) => wholeTables(inside, type)),
  ];
}

/** How many rows of the large tables a plan has read, whether or not it kept them. */
const rowsRead = (plan: Plan): number =>
  nodes(plan)
    .filter((node) => node['Node Type'].includes('Scan') && node['Node Type'] !== 'Subquery Scan')
    .map((node) => {
      const each = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0);
      return each * (node['Actual Loops'] ?? 0);
    })
    .reduce((sum, rows) => sum + rows, 0);

type Query = { text: string; values?: unknown[] };

/** Every query that `work` asks, with its values. */
async function asked(work: () => Promise<unknown>): Promise<Query[]> {
  const queries: Query[] = [];
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    for (const [first] of query.mock.calls as unknown as [Query | string][])
      if (typeof first === 'object' && /^\s*(SELECT|WITH|UPDATE|DELETE)/i.test(first.text ?? ''))
        queries.push(first);
  } finally {
    query.mockRestore();
  }
  return queries;
}

async function plansOf(queries: Query[], options: string): Promise<{ text: string; plan: Plan }[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const plans: { text: string; plan: Plan }[] = [];
    for (const { text, values } of queries) {
      const { rows } = await client.query({ text: `EXPLAIN (FORMAT JSON${options}) ${text}`, values });
      plans.push({ text, plan: rows[0]['QUERY PLAN'][0].Plan });
    }
    return plans;
  } finally {
    await client.end();
  }
}

async function drain(rows: AsyncGenerator<unknown>): Promise<void> {
  for await (const _ of rows) break;
}

const year = { view: 'all', from: '2025-01-01', to: '2025-12-31' } as const;
const oldMonth = { from: '2022-03-01', to: '2022-03-31' } as const;
const period = { from: '2025-03-01', to: '2025-03-31', what: 'cases', locale: 'fr' } as const;

/** Each filter by itself, where nearly every request is: those that few requests fit, too. */
const NARROWED = [
  { right: 'access' },
  { status: 'awaiting_fee' },
  { due: 'month' },
  { assignee: 'none' },
  { language: 'en' },
  { channel: 'phone' },
  { purpose: '4a' },
  { unread: '1' },
  { outcome: 'refused' },
  { ground: 'unfounded' },
] as const;

const QUESTIONS: [string, () => Promise<unknown>][] = [
  ...QUEUE_VIEWS.map((view): [string, () => Promise<unknown>] => [
    `the first page of the view ${view}`,
    () => listQueue(dpo, { view }, AT),
  ]),
  ...QUEUE_VIEWS.map((view): [string, () => Promise<unknown>] => [
    `the number of the view ${view}`,
    () => countView(dpo, view, AT),
  ]),
  ...(['closed', 'all'] as const).flatMap((view) =>
    NARROWED.map((filter): [string, () => Promise<unknown>] => [
      `the view ${view} narrowed by ${Object.entries(filter).join()}`,
      () => listQueue(dpo, { view, ...filter }, AT),
    ]),
  ),
  ['a late page', () => listQueue(dpo, { view: 'closed', after: filled.closedReference }, AT)],
  ['a late page of all', () => listQueue(dpo, { view: 'all', after: filled.closedReference }, AT)],
  ['a search of a word that all have', () => listQueue(dpo, { view: 'open', q: filled.commonWord }, AT)],
  ['a search by name', () => listQueue(dpo, { view: 'open', q: `Camille ${filled.rareName}` }, AT)],
  [
    'a search by reference',
    () => listQueue(dpo, { view: 'open', q: filled.closedReference.slice(0, 7) }, AT),
  ],
  ['one’s own cases', () => listQueue(dpo, { view: 'open', assignee: 'me' }, AT)],
  ['a tag', () => listQueue(dpo, { view: 'open', tag: 'vip' }, AT)],
  ['the cases of a bar', () => listQueue(dpo, { ...year, outcome: 'refused', ground: 'excessive' }, AT)],
  ['a case', () => readCase(dpo, reference, AT)],
  ['the statistics of a year', () => readStatistics(dpo, 2025, AT)],
  ['what will be erased', () => readRetention(dpo, AT)],
  ['the register', async () => drain(await exportRegister(dpo, { ...period, format: 'csv' }))],
  ['its events', async () => drain(await exportRegister(dpo, { ...period, format: 'csv', what: 'events' }))],
  ['a calendar', async () => readFeed(/calendar\/(.*)\.ics/.exec(await makeFeed(dpo, 'fr'))?.[1] ?? '')],
  ['the day’s reminders', () => readReminders(dpo, AT)],
  ['what is to be recalled', async () => dueNow(await deskMembers(), AT)],
  ['the retention job', () => runRetention(AT)],
  ['the sweep', () => sweep(AT)],
];

it.each(QUESTIONS)(
  '%s is answered from an index',
  async (_what, question) => {
    const queries = await asked(question);
    expect(queries.length).toBeGreaterThan(0);
    const found = (await plansOf(queries, '')).flatMap(({ text, plan }) =>
      wholeTables(plan).map((whole) => `${whole}\n    ${text.slice(0, 300)}`),
    );
    expect(found).toEqual([]);
  },
  60_000,
);

/** What the queue shows, each with how many rows of 20,000 it may read: a page is a hundred, a count stops there. */
const SHOWN: [string, () => Promise<unknown>, number][] = [
  ...QUEUE_VIEWS.map((view): [string, () => Promise<unknown>, number] => [
    `the first page of the view ${view}`,
    () => listQueue(dpo, { view }, AT),
    500,
  ]),
  ...QUEUE_VIEWS.map((view): [string, () => Promise<unknown>, number] => [
    `the number of the view ${view}`,
    () => countView(dpo, view, AT),
    500,
  ]),
  ['an old month of what is closed', () => listQueue(dpo, { view: 'closed', ...oldMonth }, AT), 500],
  ['a word that all have', () => listQueue(dpo, { view: 'open', q: filled.commonWord }, AT), 500],
  ['the beginning that all have', () => listQueue(dpo, { view: 'open', q: 'DR-0' }, AT), 500],
  // 1,000 looked at of each, and as many counted to know which is the rarest.
  ['two words that none has', () => listQueue(dpo, { view: 'open', q: 'Camille Dominique' }, AT), 5_000],
  [
    'a word that all have, of a tag that none has',
    () => listQueue(dpo, { view: 'open', q: filled.commonWord, tag: 'rien' }, AT),
    5_000,
  ],
];

it.each(SHOWN)('%s reads no more rows than it may', async (_what, question, most) => {
  const plans = await plansOf(await asked(question), ', ANALYZE, TIMING OFF, BUFFERS OFF');
  expect(plans.map(({ plan }) => rowsRead(plan)).reduce((sum, rows) => sum + rows, 0)).toBeLessThan(most);
});

it('goes on with a search where the page before stopped looking', async () => {
  const pages: number[] = [];
  let after: string | undefined;
  do {
    const page = await listQueue(dpo, { view: 'open', q: 'Camille Dominique', after }, AT);
    pages.push(page.rows.length);
    expect(page.partial).toBe(page.next !== null);
    after = page.next ?? undefined;
  } while (after);
  // Two thousand have the one, two thousand the other, and nobody both.
  expect(pages).toEqual([0, 0, 0]);
});
