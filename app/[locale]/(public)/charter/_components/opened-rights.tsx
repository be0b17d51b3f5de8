// The rights that one purpose opens, beyond those that every purpose does; the conditions are said where there are some.
import type { Purpose } from '@/lib/charter/schema';
import { translator } from '@/lib/i18n';
import { eligibility } from '@/lib/rules/eligibility';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import type { FactProps } from './fact-props';
import { RightLink } from './right-link';

interface Props extends FactProps {
  purpose: Purpose;
  besides: readonly Right[];
}

export function OpenedRights({ purpose, besides, ...props }: Props) {
  const { locale } = props;
  const t = translator(locale, 'charter');
  const names = translator(locale, 'rights');
  const opened = RIGHTS.filter((right) => !besides.includes(right))
    .map((right) => ({ right, ...eligibility(right, purpose) }))
    .filter(({ verdict }) => verdict !== 'unavailable');
  if (opened.length === 0) return t('purposes.none');
  return (
    <ul className="rights">
      {opened.map(({ right, verdict, reason }) => (
        <li key={right}>
          <RightLink right={right} purpose={purpose} {...props}>
            {names(`${right}.short`)}
            <span className="visually-hidden"> – {purpose.name[locale]}</span>
          </RightLink>
          {verdict === 'limited' && (
            <>
              {' '}
              ({t('purposes.limited')})<span className="line soft">{reason[locale]}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
