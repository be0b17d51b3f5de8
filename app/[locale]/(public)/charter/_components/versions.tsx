// Every version of the charter, the newest first, with what each changed.
import { listCharters } from '@/lib/cases/list-charters';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay } from '@/lib/rules/dates';
import { VersionChanges, VersionState } from './version-facts';

export async function Versions({ locale }: { locale: Locale }) {
  const t = translator(locale, 'charter');
  const versions = await listCharters();
  return (
    <section id="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('versions.title')}</h2>
      <p>{t('versions.text')}</p>
      <ol className="versions">
        {versions.map((listed) => {
          const versionOf = t('versions.versionOf', { date: formatDay(listed.version, locale) });
          return (
            <li key={listed.id}>
              <h3>
                <a href={path(locale, `/charter/versions/${listed.slug}`)}>{versionOf}</a>
              </h3>
              <p>
                <VersionState listed={listed} locale={locale} />
              </p>
              <VersionChanges listed={listed} locale={locale} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
