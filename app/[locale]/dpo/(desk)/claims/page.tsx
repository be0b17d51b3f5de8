// Claims after a death, by the house's own month.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { orNotFound } from '@/lib/cases/or-not-found';
import { listClaims } from '@/lib/directives/read-claims';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { shortDay } from '../../_components/when';

const COLUMNS = ['due', 'reference', 'person', 'deceased', 'kind', 'status'] as const;

export default async function ClaimsPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const claims = await orNotFound(listClaims(await requireStaff()));
  const t = translator(locale, 'claims');
  const desk = translator(locale, 'desk');
  return (
    <>
      <Title>{t('title')}</Title>
      <h1>{t('title')}</h1>
      <p className="hint">{t('policy')}</p>
      {claims.length === 0 ? (
        <p className="empty">{t('empty')}</p>
      ) : (
        <table className="queue">
          <caption className="visually-hidden">{t('title')}</caption>
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
                <td>{shortDay(claim.policyDueOn, locale)}</td>
                <th scope="row">
                  <a className="reference" href={path(locale, `/dpo/claims/${claim.reference}`)}>
                    {claim.reference}
                  </a>
                </th>
                <td className="person">{claim.claimant}</td>
                <td>{claim.deceased}</td>
                <td>{t(`claimant.${claim.kind}`)}</td>
                <td className="status">
                  {t(`state.${claim.status}`)}
                  {!claim.confirmed && ` (${t('unconfirmed')})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
