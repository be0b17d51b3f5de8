// What was measured, as the table of docs/bench.md.
import type { AuditCost } from './audit-cost';
import type { Spread } from './measure';
import { EMPTY, FIRST } from './questions';

export interface Measured {
  size: number;
  /** How long filling took. */
  seconds: number;
  audit: AuditCost[];
  rows: { name: string; page: Spread; sql: Spread | null }[];
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const times = (value: number) => `×${value.toFixed(value < 10 ? 2 : 0)}`;
const lines = (cells: string[][]) => cells.map((row) => `| ${row.join(' | ')} |`).join('\n');

const COLUMNS = [
  'Requests',
  'Page',
  'p50 ms',
  'p95',
  'p99',
  'bare SQL p50',
  'to bare SQL',
  'to an empty page',
];

export function tableOf(measured: readonly Measured[], machine: string): string {
  const rows = measured.flatMap(({ size, rows }) => {
    const empty = rows.find(({ name }) => name === EMPTY)?.page.p50 ?? 1;
    return rows.map(({ name, page, sql }) => [
      size.toLocaleString('en'),
      name,
      ms(page.p50),
      ms(page.p95),
      ms(page.p99),
      sql ? ms(sql.p50) : '',
      sql ? times(page.p50 / sql.p50) : '',
      times(page.p50 / empty),
    ]);
  });
  const p50 = (name: string, { rows }: Measured) => rows.find((row) => row.name === name)?.page.p50 ?? 0;
  const [least] = measured;
  const most = measured.at(-1);
  const names = least?.rows.map(({ name }) => name) ?? [];
  const growth = least && most ? names.map((name) => [name, times(p50(name, most) / p50(name, least))]) : [];
  const first = growth.find(([name]) => name === FIRST)?.[1] ?? '';
  const audit = (most?.audit ?? []).map(({ writers, chained, unchained }) => [
    String(writers),
    ms(chained.each),
    chained.perSecond.toFixed(0),
    ms(unchained.each),
    unchained.perSecond.toFixed(0),
  ]);
  return [
    `Measured on ${machine}.`,
    lines([COLUMNS, COLUMNS.map(() => '---'), ...rows]),
    `The first page of the queue at ${most?.size.toLocaleString('en')} takes ${first} of what it takes at ${least?.size.toLocaleString('en')}. All pages:`,
    lines([['Page', 'largest to smallest'], ['---', '---'], ...growth]),
    `What the chained audit trail costs at ${most?.size.toLocaleString('en')} requests, a transaction a row:`,
    lines([
      ['Writers at once', 'chained, ms each', 'a second', 'not chained, ms each', 'a second'],
      ['---', '---', '---', '---', '---'],
      ...audit,
    ]),
    '',
  ].join('\n\n');
}
