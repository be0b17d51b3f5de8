// Claims after a death, by the house's own month.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { orNotFound } from '@/lib/cases/or-not-found';
import { listClaims } from '@/lib/directives/read-claims';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { ClaimsTable } from './_claims-table';

const VIEWS = ['open', 'closed'] as const;

export default async function ClaimsPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const view = (await searchParams).view === 'closed' ? 'closed' : 'open';
  const claims = await orNotFound(listClaims(await requireStaff(), view === 'closed'));
  const t = translator(locale, 'claims');
  return (
    <>
      <Title>{`${t('title')} – ${t(`view.${view}`)}`}</Title>
      <h1>{t('title')}</h1>
      <nav className="views" aria-label={t('title')}>
        {VIEWS.map((to) => (
          <a
            key={to}
            href={`${path(locale, '/dpo/claims')}${to === 'closed' ? '?view=closed' : ''}`}
            aria-current={to === view ? 'page' : undefined}
          >
            {t(`view.${to}`)}
          </a>
        ))}
      </nav>
      <p className="hint">{t('policy')}</p>
      {claims.length === 0 ? (
        <p className="empty">{t(`empty.${view}`)}</p>
      ) : (
        <ClaimsTable locale={locale} claims={claims} caption={t(`view.${view}`)} />
      )}
    </>
  );
}
