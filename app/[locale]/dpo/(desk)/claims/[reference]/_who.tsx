// Who claims, about whom, and what is asked; and the other claims about the same person.
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { formatDay } from '@/lib/rules/dates';
import { HEIR_RIGHT_NAMES } from '@/lib/rules/directives/content';
import { Parted } from '../../../_components/parted';
import { ClaimsTable } from '../_claims-table';
import type { SectionProps } from './_step';

export function Who({ locale, claim }: SectionProps) {
  const t = translator(locale, 'claims');
  const { claimant, deceased, asked } = claim;
  const day = (date: string) => date && formatDay(date, locale);
  const known = [
    deceased.bornOn && t('born', { date: day(deceased.bornOn) }),
    t('died', { date: day(deceased.diedOn) }),
    deceased.customerNumber && t('customer', { number: deceased.customerNumber }),
    deceased.email,
  ].filter(Boolean);
  const wanted = [
    ...(asked.directives ? [t('askedDirectives')] : []),
    ...asked.rights.map((right) => HEIR_RIGHT_NAMES[right][locale]),
  ];
  const rows: [string, React.ReactNode][] = [
    [t('person'), `${claimant.name} – ${t(`claimant.${claim.kind}`)}`],
    [t('email'), `${claimant.email}${claim.confirmed ? '' : ` (${t('unconfirmed')})`}`],
    ...(claimant.relation ? [[t('relation'), claimant.relation] as [string, string]] : []),
    [t('deceased'), [deceased.name, ...known].join(', ')],
    [
      t('asked'),
      <ul key="asked" className="files">
        {wanted.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>,
    ],
    ...(asked.words ? [[t('words'), asked.words] as [string, string]] : []),
  ];
  return (
    <section className="panel" aria-label={t('person')}>
      <dl className="facts">
        {rows.map(([term, description]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="words">
              {typeof description === 'string' ? <Parted text={visible(description)} /> : description}
            </dd>
          </div>
        ))}
      </dl>
      {claim.beside.length > 0 && (
        <>
          <h2>{t('beside')}</h2>
          <p className="hint">{t('besideHint')}</p>
          <ClaimsTable locale={locale} claims={claim.beside} caption={t('beside')} />
        </>
      )}
    </section>
  );
}
