// Who to turn to when the answer doesn't suit: Articles 77 and 79.
import { translator } from '@/lib/i18n';
import { Definitions } from './definitions';
import type { FactProps } from './fact-props';

export function AuthorityFacts({ charter, locale }: FactProps) {
  const t = translator(locale, 'charter');
  const { authority, court } = charter;
  return (
    <Definitions
      items={[
        [t('authority.name'), authority.name[locale]],
        [t('authority.address'), authority.address.join(', ')],
        [
          t('authority.site'),
          <a key="site" href={authority.url}>
            {new URL(authority.url).host}
          </a>,
        ],
        [
          t('authority.complaint'),
          <a key="complaint" href={authority.complaintUrl}>
            {t('authority.complaintText', { authority: authority.shortName })}
          </a>,
        ],
        [t('authority.court'), court[locale]],
      ]}
    />
  );
}
