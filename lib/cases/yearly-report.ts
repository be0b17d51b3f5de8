// The yearly figures to take away, for the annual report: as a table for spreadsheets, or as a tagged PDF.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import type { Block } from '@/lib/documents/blocks';
import { renderDocument } from '@/lib/documents/pdf';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { csv } from '@/lib/rules/csv';
import { formatDay } from '@/lib/rules/dates';
import { appearance } from './appearance';
import { charter } from './charter-in-force';
import { readStatistics } from './read-statistics';
import { statisticsTables, TABLES } from './statistics-tables';

export type ReportFormat = 'csv' | 'pdf';

/** Throws `not_found` for who may not read statistics. */
export async function yearlyReport(
  actor: StaffMember,
  asked: { year: number; format: ReportFormat; locale: Locale },
): Promise<Buffer> {
  const { year, format, locale } = asked;
  const at = now();
  const statistics = await readStatistics(actor, year, at);
  await transaction((tx) => audit(tx, { at, actor, action: 'statistics.exported', facts: { year, format } }));
  const tables = statisticsTables(statistics, locale);
  const filled = TABLES.map((name) => tables[name]).filter(({ rows }) => rows.length > 0);
  if (format === 'csv') {
    const lines = filled.flatMap(({ caption, columns, rows }) => [[caption], columns, ...rows, []]);
    return Buffer.from(csv(lines));
  }
  const t = translator(locale, 'statistics');
  const { controller, dpo } = charter();
  const blocks: Block[] = [
    { kind: 'paragraph', text: t('report.text', { date: formatDay(statistics.today, locale) }) },
    ...filled.map((table): Block => ({ kind: 'table', ...table })),
    { kind: 'note', title: t('report.noteTitle'), text: [t('method')] },
  ];
  return renderDocument({
    title: t('report.title', { year: String(year) }),
    locale,
    letterhead: [controller.name, ...dpo.postal],
    accent: (await appearance()).accent,
    blocks,
  });
}
