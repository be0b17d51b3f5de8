// What was begun in this browser and not sent: each says so, until when it is kept, and leads back to itself.
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, localDateOf } from '@/lib/rules/dates';
import type { Right } from '@/lib/rules/rights';
import { When } from './when';

interface Props {
  locale: Locale;
  drafts: { right: Right; updatedAt: Date; expiresAt: Date }[];
  timeZone: string;
}

export function UnsentDrafts({ locale, drafts, timeZone }: Props) {
  if (drafts.length === 0) return null;
  const t = translator(locale, 'account');
  const rights = translator(locale, 'rights');
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('drafts.title', { count: drafts.length })}</h2>
      <ul className="entries">
        {drafts.map(({ right, updatedAt, expiresAt }) => (
          <li key={right}>
            <h3>
              <a href={path(locale, `/request/${rightSlug(right)}`)}>{rights(`${right}.short`)}</a>{' '}
              <strong className="badge warn">{t('drafts.notSent')}</strong>
            </h3>
            <p>
              {t('drafts.saved')} <When at={updatedAt} locale={locale} />.{' '}
              {t('drafts.until', { date: formatDate(localDateOf(expiresAt, timeZone), locale) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
