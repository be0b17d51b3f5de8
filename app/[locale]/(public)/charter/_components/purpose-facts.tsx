// Why data is used: each purpose with its basis, how long it keeps the data, and the rights that it opens.
import { translator } from '@/lib/i18n';
import { eligibility } from '@/lib/rules/eligibility';
import { RIGHTS } from '@/lib/rules/rights';
import type { FactProps } from './fact-props';
import { FactsTable } from './facts-table';
import { OpenedRights } from './opened-rights';
import { RightLink } from './right-link';

export function PurposeFacts({ charter, locale, inForce }: FactProps) {
  const t = translator(locale, 'charter');
  const names = translator(locale, 'rights');
  const { purposes } = charter;
  const everywhere = RIGHTS.filter((right) =>
    purposes.every((purpose) => eligibility(right, purpose).verdict === 'available'),
  );
  return (
    <>
      <p>{t('purposes.everywhere')}</p>
      <ul className="rights">
        {everywhere.map((right) => (
          <li key={right}>
            <RightLink right={right} charter={charter} locale={locale} inForce={inForce}>
              {names(`${right}.short`)}
            </RightLink>
          </li>
        ))}
      </ul>
      <p>{t('purposes.beside')}</p>
      <FactsTable
        caption={t('purposes.caption')}
        columns={[t('purposes.name'), t('purposes.basis'), t('purposes.retention'), t('purposes.rights')]}
      >
        {purposes.map((purpose) => (
          <tr key={purpose.id}>
            <th scope="row">
              {purpose.name[locale]}
              <span className="line soft">{purpose.inShort[locale]}</span>
              {purpose.includes.length > 0 && (
                <ul>
                  {purpose.includes.map((part) => (
                    <li key={part.fr}>{part[locale]}</li>
                  ))}
                </ul>
              )}
            </th>
            <td data-of={t('purposes.basis')}>{t(`basis.${purpose.basis}`)}</td>
            <td data-of={t('purposes.retention')}>{purpose.retention.text[locale]}</td>
            <td data-of={t('purposes.rights')}>
              <OpenedRights
                purpose={purpose}
                besides={everywhere}
                charter={charter}
                locale={locale}
                inForce={inForce}
              />
            </td>
          </tr>
        ))}
      </FactsTable>
    </>
  );
}
