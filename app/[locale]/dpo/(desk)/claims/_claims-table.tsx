// Claims, one a row: by when the house wants an answer, who asks, about whom, where it stands.

import { shortDay } from '@/app/_components/when';
import { charter } from '@/lib/cases/charter-in-force';
import { now } from '@/lib/clock';
import type { ClaimRow } from '@/lib/directives/read-claims';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { localDateOf } from '@/lib/rules/dates';
import { Chip } from '../../_components/chip';

const COLUMNS = ['due', 'reference', 'person', 'deceased', 'kind', 'status'] as const;

export function ClaimsTable({
  locale,
  claims,
  caption,
}: {
  locale: Locale;
  claims: ClaimRow[];
  caption: string;
}) {
  const t = translator(locale, 'claims');
  const desk = translator(locale, 'desk');
  const today = localDateOf(now(), charter().timeZone);
  return (
    <table className="rows">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column === 'reference' ? desk('queue.column.reference') : t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.reference}>
            <td className="due">
              <div className="due-line">
                {!claim.closed && (
                  <Chip
                    locale={locale}
                    dueOn={claim.policyDueOn}
                    today={today}
                    paused={claim.status === 'frozen'}
                  />
                )}
                <span>{shortDay(claim.policyDueOn, locale)}</span>
              </div>
            </td>
            <th scope="row">
              <a className="reference" href={path(locale, `/dpo/claims/${claim.reference}`)}>
                {claim.reference}
              </a>
            </th>
            <td className="person" data-label={t('person')}>
              {visible(claim.claimantName)}
            </td>
            <td className="person" data-label={t('deceased')}>
              {visible(claim.deceasedName)}
            </td>
            <td data-label={t('kind')}>{t(`claimant.${claim.kind}`)}</td>
            <td className="status" data-label={t('status')}>
              {t(`state.${claim.status}`)}
              {!claim.confirmed && ` (${t('unconfirmed')})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
