// What the page of statistics derives from the figures: twelve months, and the year in six numbers.
import type { Statistics } from '@/lib/cases/read-statistics';
import { statisticsWords } from '@/lib/cases/statistics-tables';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { addDays, addMonthsClamped } from '@/lib/rules/dates';

/** January to December, months without a request included. */
export const monthsOf = ({ year, byMonth }: Statistics) =>
  Array.from({ length: 12 }, (_, index) => {
    const from = addMonthsClamped(`${year}-01-01`, index);
    const received = byMonth.find(({ month }) => month === from)?.received ?? 0;
    return { from, to: addDays(addMonthsClamped(from, 1), -1), received };
  });

export function summary(statistics: Statistics, locale: Locale): [term: string, value: string][] {
  const t = translator(locale, 'statistics');
  const words = statisticsWords(locale);
  const { whole, backlog } = statistics;
  const open = backlog.reduce((sum, { count }) => sum + count, 0);
  return [
    [t('column.received'), words.number(whole.received)],
    [t('column.share'), words.share(whole)],
    [t('column.median'), words.days(whole.median)],
    [t('column.p90'), words.days(whole.p90)],
    [t('column.extended'), words.number(whole.extended)],
    [t('openNow'), words.number(open)],
  ];
}
