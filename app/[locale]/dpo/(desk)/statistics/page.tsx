// How the desk answered in a year: pictures with their tables; each bar opens its cases.
import { z } from 'zod';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { When } from '@/app/_components/when';
import { requireStaff } from '@/lib/auth/staff';
import { readStatistics, receivedIn } from '@/lib/cases/read-statistics';
import { statisticsTables, statisticsWords, type TableName } from '@/lib/cases/statistics-tables';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { OUTCOMES } from '@/lib/rules/outcomes';
import { yearAsked } from '@/lib/schemas/desk';
import { type QueueFilters, queueAddress } from '@/lib/schemas/queue';
import { Reports } from '../_reports';
import { Rows } from '../_rows';
import { type Bar, Bars, Columns } from './_charts';
import { monthsOf, summary } from './_figures';

const query = z.object({ year: yearAsked(now) });

export default async function StatisticsPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff('statistics.read');
  const { year } = query.parse(await searchParams);
  const statistics = await readStatistics(actor, year, now());
  const { years, byRight, byResult, grounds, backlog, today } = statistics;
  const t = translator(locale, 'statistics');
  const rights = translator(locale, 'rights');
  const words = statisticsWords(locale);
  const tables = statisticsTables(statistics, locale);
  const queue = (filters: Partial<QueueFilters>) =>
    `${path(locale, '/dpo')}?${queueAddress({ view: 'all', ...filters })}`;
  const ofYear = { from: `${year}-01-01`, to: `${year}-12-31` };

  const charts: Record<TableName, Bar[]> = {
    rights: byRight.map(({ right, received }) => ({
      key: right,
      label: rights(`${right}.short`),
      value: received,
      said: words.number(received),
      href: queue({ ...ofYear, right }),
    })),
    months: monthsOf(statistics).map(({ from, to, received }) => ({
      key: from,
      label: words.initial(from),
      value: received,
      said: `${words.month(from)} – ${words.number(received)}`,
      href: queue({ from, to }),
    })),
    results: byResult.map(({ result, count }) => ({
      key: result,
      label: words.result(result),
      value: count,
      said: words.number(count),
      href: queue({
        ...ofYear,
        ...(result === 'open' ? { view: 'open' } : {}),
        ...(result === 'withdrawn' ? { status: 'withdrawn' } : {}),
        outcome: OUTCOMES.find((outcome) => outcome === result),
      }),
    })),
    grounds: grounds.map(({ ground, count }) => ({
      key: ground,
      label: words.ground(ground),
      value: count,
      said: words.number(count),
      href: queue({ ...ofYear, ground: ground as QueueFilters['ground'] }),
    })),
    backlog: backlog.map((band) => ({
      key: String(band.from),
      label: words.band(band),
      value: band.count,
      said: words.number(band.count),
      href: queue({ view: 'open', ...receivedIn(band, today) }),
    })),
  };
  const delays = byRight.flatMap(({ right, median, p90 }): Bar[] =>
    median === null || p90 === null
      ? []
      : [
          {
            key: right,
            label: rights(`${right}.short`),
            value: median,
            reach: p90,
            said: t('delay', { median: words.number(median), p90: words.number(p90) }),
            href: queue({ ...ofYear, right, view: 'closed' }),
          },
        ],
  );
  const section = (name: TableName, chart: React.ReactNode, wide = false) => (
    <section className={wide ? 'panel figures wide' : 'panel figures'} id={name}>
      <h2>{tables[name].caption}</h2>
      {tables[name].rows.length === 0 ? (
        <p className="empty">{t('nothing')}</p>
      ) : (
        <div className="pair">
          <figure>{chart}</figure>
          <Rows
            caption={tables[name].caption}
            columns={tables[name].columns}
            numbers
            rows={tables[name].rows.map((cells) => ({ key: cells[0] ?? '', cells }))}
          />
        </div>
      )}
    </section>
  );
  const report = (format: string) => `/api/statistics?year=${year}&format=${format}&locale=${locale}`;
  return (
    <>
      <Title>{t('titleOf', { year: String(year) })}</Title>
      <h1>{t('titleOf', { year: String(year) })}</h1>
      <Reports actor={actor} locale={locale} here="statistics" />
      {years.length > 1 && (
        <nav className="views" aria-label={t('years')}>
          {years.map((one) => (
            <a
              key={one}
              href={`${path(locale, '/dpo/statistics')}?year=${one}`}
              aria-current={one === year ? 'page' : undefined}
            >
              {one}
            </a>
          ))}
        </nav>
      )}
      <dl className="key-figures">
        {summary(statistics, locale).map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="downloads">
        <a href={report('pdf')}>{t('pdf', { year: String(year) })}</a>{' '}
        <a href={report('csv')}>{t('csv', { year: String(year) })}</a>
      </p>
      <div className="figure-grid">
        {section('months', <Columns bars={charts.months} label={tables.months.caption} />, true)}
        {section('rights', <Bars bars={charts.rights} label={tables.rights.caption} />, true)}
        {delays.length > 0 && (
          <section className="panel figures" id="delays">
            <h2>{t('delays')}</h2>
            <p className="hint">{t('delaysHint')}</p>
            <figure>
              <Bars bars={delays} label={t('delays')} />
            </figure>
          </section>
        )}
        {section('results', <Bars bars={charts.results} label={tables.results.caption} />)}
        {section('grounds', <Bars bars={charts.grounds} label={tables.grounds.caption} />)}
        {section('backlog', <Bars bars={charts.backlog} label={tables.backlog.caption} />)}
      </div>
      <p className="hint">
        {t('method')}{' '}
        {statistics.asOf && (
          <>
            {t('asOf')} <When at={statistics.asOf} locale={locale} />
          </>
        )}
      </p>
    </>
  );
}
