// A version of the charter as it was, or as it will be, with what it changed.
import { notFound } from 'next/navigation';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { readCharter } from '@/lib/cases/list-charters';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDay } from '@/lib/rules/dates';
import { CharterText } from '../../_components/charter-text';
import { VersionChanges, VersionHash, VersionState } from '../../_components/version-facts';
import '@/app/_styles/charter.css';

export default async function CharterVersionPage({ params }: PageProps<'version'>) {
  const locale = await localeOf(params);
  const listed = await readCharter((await params).version);
  if (!listed) notFound();
  const t = translator(locale, 'charter');
  const inForce = listed.state === 'in_force';
  const title = t('versions.pageTitle', { date: formatDay(listed.version, locale) });
  return (
    <div className="charter">
      <Title>{title}</Title>
      <h1>{title}</h1>
      <p className="lede">
        <VersionState listed={listed} locale={locale} />
      </p>
      <p>
        {!inForce && t('versions.notInForce')}{' '}
        <a className="no-print" href={path(locale, '/charter')}>
          {t('versions.present')}
        </a>
      </p>
      <section className="version-changes" aria-labelledby="changes">
        <h2 id="changes">{t('versions.changes')}</h2>
        <VersionChanges listed={listed} locale={locale} />
        <VersionHash listed={listed} locale={locale} />
      </section>
      <CharterText charter={listed.content} locale={locale} inForce={inForce} />
    </div>
  );
}
