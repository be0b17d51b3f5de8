// What comes to its term: what will be erased, when and by which rule; what was; and all the rules.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { shortDay } from '@/app/_components/when';
import { requireStaff } from '@/lib/auth/staff';
import { readRetention } from '@/lib/cases/read-retention';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { may } from '@/lib/rules/permissions';
import { RETENTION_KINDS, retentionRule } from '@/lib/rules/retention';
import { Reports } from '../_reports';
import { Rows } from '../_rows';

export default async function RetentionPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff('retention.read');
  const { today, upcoming, more, past } = await readRetention(actor, now());
  const t = translator(locale, 'retention');
  const mayOpen = may(actor, 'case.read');
  const caseLink = (reference: string | null, isCase: boolean) =>
    reference && isCase && mayOpen ? (
      <a className="reference" href={path(locale, `/dpo/cases/${reference}`)}>
        {reference}
      </a>
    ) : (
      (reference ?? t('none'))
    );
  const day = (date: string) => <time dateTime={date}>{shortDay(date, locale)}</time>;
  return (
    <>
      <Title>{t('title')}</Title>
      <h1>{t('title')}</h1>
      <Reports actor={actor} locale={locale} here="retention" />
      <p className="hint">{t('text')}</p>
      <section>
        <h2>{t('upcoming')}</h2>
        {upcoming.length === 0 ? (
          <p className="empty">{t('nothing')}</p>
        ) : (
          <Rows
            caption={t('upcoming')}
            columns={[t('column.on'), t('column.what'), t('column.reference'), t('column.source')]}
            rows={upcoming.map(({ kind, reference, isCase, eraseOn }, index) => ({
              key: `${index}`,
              cells: [
                <>
                  {day(eraseOn)} {eraseOn <= today && <span className="chip late">{t('next')}</span>}
                </>,
                t(`kind.${kind}`),
                caseLink(reference, isCase),
                retentionRule(kind).source[locale],
              ],
            }))}
          />
        )}
        {more && <p className="hint">{t('more')}</p>}
      </section>
      <section>
        <h2>{t('past')}</h2>
        {past.length === 0 ? (
          <p className="empty">{t('nothingPast')}</p>
        ) : (
          <Rows
            caption={t('past')}
            columns={[t('column.day'), t('column.what'), t('column.count')]}
            rows={past.map(({ day: on, reason, count }) => ({
              key: `${on} ${reason}`,
              cells: [day(on), t(`kind.${reason}`), String(count)],
            }))}
          />
        )}
      </section>
      <Rules locale={locale} />
    </>
  );
}

function Rules({ locale }: { locale: Locale }) {
  const t = translator(locale, 'retention');
  return (
    <section>
      <h2>{t('rules')}</h2>
      <Rows
        caption={t('rules')}
        columns={[t('column.what'), t('column.why'), t('column.source')]}
        rows={RETENTION_KINDS.map((kind) => {
          const { why, source } = retentionRule(kind);
          return { key: kind, cells: [t(`kind.${kind}`), why[locale], source[locale]] };
        })}
      />
    </section>
  );
}
