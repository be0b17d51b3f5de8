// The claims of an account, each with the way to follow it.
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay, type PlainDate } from '@/lib/rules/dates';

interface Props {
  locale: Locale;
  claims: { reference: string; receivedOn: PlainDate; deceased: string }[];
}

export function OwnClaims({ locale, claims }: Props) {
  const t = translator(locale, 'directives');
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="own-claims">
      <h2 id="own-claims">{t('follow.list')}</h2>
      <ul className="entries">
        {claims.map(({ reference, receivedOn, deceased }) => (
          <li key={reference}>
            <a className="reference" href={path(locale, `/after-death/claims/${reference}`)}>
              {reference}
            </a>
            <div>{visible(deceased)}</div>
            <div className="hint">{t('follow.received', { date: formatDay(receivedOn, locale) })}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
