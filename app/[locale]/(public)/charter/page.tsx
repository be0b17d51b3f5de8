// The charter in force: each of its sections with its 'En clair', the facts it states, the rights it explains, and the
// versions before and after it.
import { CharterNotice } from '@/app/_components/charter-notice';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import { formatDay } from '@/lib/rules/dates';
import { CharterText } from './_components/charter-text';
import { Versions } from './_components/versions';
import '@/app/_styles/charter.css';

export default async function CharterPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'charter');
  const inForce = charter();
  return (
    <div className="charter">
      <Title>{t('title')}</Title>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede', { controller: inForce.controller.name })}</p>
      <p>
        {t('version', { date: formatDay(inForce.version, locale) })}{' '}
        <a className="no-print" href="#versions">
          {t('versions.title')}
        </a>
      </p>
      <CharterNotice locale={locale} />
      <CharterText charter={inForce} locale={locale} inForce />
      <Versions locale={locale} />
    </div>
  );
}
