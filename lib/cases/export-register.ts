// The register: every case and every event of a period, as it can be shown to the authority (GDPR Art. 5(2)). No name
// is in it. Rows leave as they are read, a page at a time: a million need no more memory than a hundred.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { fromColumn, toColumn } from '@/lib/db/dates';
import { notFound } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import { BOM, csvLine } from '@/lib/rules/csv';
import { addDays, endOfDay, localDateOf, type PlainDate } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';
import type { RegisterAsked } from '@/lib/schemas/register';
import { charter } from './charter-in-force';

const BATCH = 1_000;

/** The first line of each part, and what a JSON names its values. */
export const CASE_COLUMNS = [
  'reference',
  'right',
  'status',
  'outcome',
  'channel',
  'language',
  'receivedOn',
  'dueOn',
  'confirmedAt',
  'acknowledgedAt',
  'extendedByMonths',
  'closedAt',
  'inTime',
  'filedAs',
  'forClient',
  'purposes',
  'erasedAt',
] as const;

export const EVENT_COLUMNS = [
  'seq',
  'at',
  'action',
  'reference',
  'actorKind',
  'actorId',
  'facts',
  'hash',
] as const;

type Cell = string | number | boolean | string[] | Record<string, unknown> | null;

/** Cases received in the period, oldest first. */
async function* casesOf({
  from,
  to,
}: RegisterAsked): AsyncGenerator<Record<(typeof CASE_COLUMNS)[number], Cell>> {
  const { timeZone } = charter();
  const period = { gte: toColumn(from), lte: toColumn(to) };
  let after: { id: string } | undefined;
  for (;;) {
    const rows = await db().rightsRequest.findMany({
      where: { receivedOn: period },
      orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
      take: BATCH,
      omit: { person: true, details: true },
      ...(after ? { cursor: after, skip: 1 } : {}),
    });
    for (const row of rows) {
      const { closedAt, dueOn, outcome } = row;
      yield {
        reference: row.reference,
        right: row.right,
        status: row.status,
        outcome,
        channel: row.channel,
        language: row.locale,
        receivedOn: fromColumn(row.receivedOn),
        dueOn: fromColumn(dueOn),
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
        acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
        extendedByMonths: row.extendedByMonths,
        closedAt: closedAt?.toISOString() ?? null,
        inTime: outcome && closedAt ? localDateOf(closedAt, timeZone) <= fromColumn(dueOn) : null,
        filedAs: row.filedAs,
        forClient: row.forClient,
        purposes: row.purposes,
        erasedAt: row.erasedAt?.toISOString() ?? null,
      };
    }
    const last = rows.at(-1);
    if (rows.length < BATCH || !last) return;
    after = { id: last.id };
  }
}

/** What was done in the period, by anyone, in the order of time. */
async function* eventsOf({
  from,
  to,
}: RegisterAsked): AsyncGenerator<Record<(typeof EVENT_COLUMNS)[number], Cell>> {
  const { timeZone } = charter();
  // From the first instant of the first day to the last of the last, where the controller is.
  const period = { gt: endOfDay(addDays(from, -1), timeZone), lte: endOfDay(to, timeZone) };
  let after: { seq: bigint; at: Date } | undefined;
  for (;;) {
    const rows = await db().auditEvent.findMany({
      where: {
        AND: [
          { at: period },
          after ? { at: { gte: after.at }, OR: [{ at: { gt: after.at } }, { seq: { gt: after.seq } }] } : {},
        ],
      },
      orderBy: [{ at: 'asc' }, { seq: 'asc' }],
      take: BATCH,
    });
    const ids = rows.flatMap(({ requestId }) => (requestId ? [requestId] : []));
    const cases = await db().rightsRequest.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, reference: true },
    });
    const references = new Map(cases.map(({ id, reference }) => [id, reference]));
    for (const row of rows) {
      yield {
        seq: Number(row.seq),
        at: row.at.toISOString(),
        action: row.action,
        reference: references.get(row.requestId ?? '') ?? null,
        actorKind: row.actorKind,
        actorId: row.actorId,
        facts: row.facts as Record<string, unknown>,
        hash: row.hash,
      };
    }
    const last = rows.at(-1);
    if (rows.length < BATCH || !last) return;
    after = { seq: last.seq, at: last.at };
  }
}

const said = (cell: Cell): string => {
  if (cell === null) return '';
  if (Array.isArray(cell)) return cell.join(', ');
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
};

async function* asCsv(asked: RegisterAsked): AsyncGenerator<string> {
  const { format, what, locale } = asked;
  const separator = format === 'csvComma' ? ',' : ';';
  const t = translator(locale, 'register');
  const columns = what === 'events' ? EVENT_COLUMNS : CASE_COLUMNS;
  const rows: AsyncIterable<Record<string, Cell>> = what === 'events' ? eventsOf(asked) : casesOf(asked);
  yield BOM +
    csvLine(
      columns.map((column) => t(`column.${column}`)),
      separator,
    );
  for await (const row of rows)
    yield csvLine(
      columns.map((column) => said(row[column] ?? null)),
      separator,
    );
}

async function* asJson(asked: RegisterAsked): AsyncGenerator<string> {
  const { from, to } = asked;
  yield `${JSON.stringify({ format: 'guichet-register/1', from, to }).slice(0, -1)},"cases":[`;
  yield* listed(casesOf(asked));
  yield '],"events":[';
  yield* listed(eventsOf(asked));
  yield ']}\n';
}

async function* listed(rows: AsyncIterable<object>): AsyncGenerator<string> {
  let separator = '\n';
  for await (const row of rows) {
    yield separator + JSON.stringify(row);
    separator = ',\n';
  }
}

/** The register as it is read. Throws `not_found` for who may not take it away; who did is in the trail. */
export async function exportRegister(
  actor: StaffMember,
  asked: RegisterAsked,
): Promise<AsyncGenerator<string>> {
  if (!may(actor, 'register.export')) throw notFound();
  const { from, to, format, what } = asked;
  const facts = { from, to, format, what };
  await transaction((tx) => audit(tx, { at: now(), actor, action: 'register.exported', facts }));
  return format === 'json' ? asJson(asked) : asCsv(asked);
}

/** What the page proposes: this year so far. */
export const registerPeriod = (at: Date): { from: PlainDate; to: PlainDate } => {
  const today = localDateOf(at, charter().timeZone);
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
};
