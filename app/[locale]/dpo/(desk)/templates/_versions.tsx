// The versions of a wording: who wrote each and when, and a way to take one up again.

import { When } from '@/app/_components/when';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { LOCALES } from '@/lib/rules/bilingual';

export interface Version {
  version: number;
  createdAt: Date;
  author: string | null;
  retired?: boolean;
}

interface Props {
  locale: Locale;
  /** The page, without its query, and the language of the wording. */
  here: string;
  language: Locale;
  versions: Version[];
  /** The one whose words are in the form. */
  shown: number;
  /** What is said of version 0: the house's own wording, where it has one. */
  house?: string;
}

export function Versions({ locale, here, language, versions, shown, house }: Props) {
  const t = translator(locale, 'templates');
  const newest = versions[0]?.retired ? 0 : (versions[0]?.version ?? 0);
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      <ol className="events" reversed>
        {versions.map(({ version, createdAt, author, retired }) => (
          <li key={version}>
            <When at={createdAt} locale={locale} />
            <a
              href={`${here}?language=${language}&version=${version}`}
              aria-current={version === shown ? 'true' : undefined}
            >
              {t('version', { version })}
            </a>{' '}
            <span className="hint">
              {[author, retired && t('retired'), version === newest && t('inUse')].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
        {house && (
          <li>
            <a
              href={`${here}?language=${language}&version=0`}
              aria-current={shown === 0 ? 'true' : undefined}
            >
              {house}
            </a>{' '}
            {newest === 0 && <span className="hint">{t('inUse')}</span>}
          </li>
        )}
      </ol>
    </section>
  );
}

/** The same wording in the other language. */
export function Languages({ locale, here, language }: Pick<Props, 'locale' | 'here' | 'language'>) {
  const t = translator(locale, 'templates');
  return (
    <nav className="views" aria-label={t('languages')}>
      {LOCALES.map((to) => (
        <a key={to} href={`${here}?language=${to}`} aria-current={to === language ? 'page' : undefined}>
          {t(`language.${to}`)}
        </a>
      ))}
    </nav>
  );
}
