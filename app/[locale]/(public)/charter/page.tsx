// The charter in force: each of its sections with its 'En clair', the facts it states and the rights it explains.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import { formatDay } from '@/lib/rules/dates';
import { CharterSection } from './_components/charter-section';
import { Contents } from './_components/contents';
import '@/app/_styles/charter.css';

export default async function CharterPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'charter');
  const { controller, sections, version } = charter();
  return (
    <div className="charter">
      <Title>{t('title')}</Title>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede', { controller: controller.name })}</p>
      <p>{t('version', { date: formatDay(version, locale) })}</p>
      <Contents sections={sections} locale={locale} />
      {sections.map((section) => (
        <CharterSection key={section.id} section={section} locale={locale} />
      ))}
    </div>
  );
}
