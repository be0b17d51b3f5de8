// The figures of a year as tables of words, the same for the page, the CSV and the PDF.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { GROUNDS, type GroundCode, OUTCOME_NAMES } from '@/lib/rules/outcomes';
import type { AgeBand, Statistics } from './read-statistics';
import type { Figures, Result } from './year-figures';

export const TABLES = ['rights', 'months', 'results', 'grounds', 'backlog'] as const;
export type TableName = (typeof TABLES)[number];

export interface FigureTable {
  caption: string;
  columns: string[];
  rows: string[][];
}

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;

export function statisticsWords(locale: Locale) {
  const t = translator(locale, 'statistics');
  const number = new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(TAG[locale], { style: 'percent', maximumFractionDigits: 1 });
  const month = new Intl.DateTimeFormat(TAG[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const narrow = new Intl.DateTimeFormat(TAG[locale], { month: 'narrow', timeZone: 'UTC' });
  return {
    number: (value: number) => number.format(value),
    days: (value: number | null) => (value === null ? t('none') : t('days', { days: number.format(value) })),
    share: ({ answered, inTime }: Figures) =>
      answered === 0 ? t('none') : percent.format(inTime / answered),
    month: (date: string) => month.format(new Date(date)),
    initial: (date: string) => narrow.format(new Date(date)).toUpperCase(),
    result: (result: Result) =>
      result === 'open' || result === 'withdrawn' ? t(`result.${result}`) : OUTCOME_NAMES[result][locale],
    ground: (code: string) => (code in GROUNDS ? GROUNDS[code as GroundCode].text[locale] : code),
    band: ({ from, to }: AgeBand) => (to === null ? t('bandFrom', { from }) : t('band', { from, to })),
  };
}

/** Every table of the year, numbers as a person reads them. */
export function statisticsTables(statistics: Statistics, locale: Locale): Record<TableName, FigureTable> {
  const t = translator(locale, 'statistics');
  const rights = translator(locale, 'rights');
  const words = statisticsWords(locale);
  const figures = (of: Figures) => [
    words.number(of.received),
    words.number(of.answered),
    words.share(of),
    words.days(of.median),
    words.days(of.p90),
    words.number(of.extended),
  ];
  const columns = (['received', 'answered', 'share', 'median', 'p90', 'extended'] as const).map((name) =>
    t(`column.${name}`),
  );
  const { whole, byRight, byMonth, byResult, grounds, backlog } = statistics;
  return {
    rights: {
      caption: t('table.rights'),
      columns: [t('column.right'), ...columns],
      rows: [
        ...byRight.map((row) => [rights(`${row.right}.short`), ...figures(row)]),
        [t('whole'), ...figures(whole)],
      ],
    },
    months: {
      caption: t('table.months'),
      columns: [t('column.month'), ...columns],
      rows: byMonth.map((row) => [words.month(row.month), ...figures(row)]),
    },
    results: {
      caption: t('table.results'),
      columns: [t('column.result'), t('column.count')],
      rows: byResult.map(({ result, count }) => [words.result(result), words.number(count)]),
    },
    grounds: {
      caption: t('table.grounds'),
      columns: [t('column.ground'), t('column.count')],
      rows: grounds.map(({ ground, count }) => [words.ground(ground), words.number(count)]),
    },
    backlog: {
      caption: t('table.backlog'),
      columns: [t('column.age'), t('column.open'), t('column.late')],
      rows: backlog.map((band) => [words.band(band), words.number(band.count), words.number(band.late)]),
    },
  };
}
