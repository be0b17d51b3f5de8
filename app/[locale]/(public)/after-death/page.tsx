// 'Pour une personne décédée': what is needed and what will happen, before anything is asked.
import { ForWhom } from '@/app/_components/for-whom';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { listOwnClaims } from '@/lib/directives/follow-claim';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';

const NEEDED = ['needDeath', 'needHeir', 'needExecutor', 'needMandate'] as const;
const NEXT = ['next1', 'next2', 'next3'] as const;

export default async function AfterDeathPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'directives');
  const actor = await portalActor();
  const own = actor.kind === 'requester' ? await listOwnClaims(actor) : [];
  return (
    <div className="narrow">
      <Title>{t('after.title')}</Title>
      <ForWhom locale={locale} here="/after-death" />
      <h1>{t('after.title')}</h1>
      <p className="lede">{t('after.lede')}</p>
      {own.length > 0 && (
        <>
          <h2>{t('follow.list')}</h2>
          <ul>
            {own.map(({ reference }) => (
              <li key={reference}>
                <a className="reference" href={path(locale, `/after-death/claims/${reference}`)}>
                  {reference}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('after.needTitle')}</h2>
      <ul>
        {NEEDED.map((key) => (
          <li key={key}>{t(`after.${key}`)}</li>
        ))}
      </ul>
      <p>{t('after.later')}</p>
      <h2>{t('after.nextTitle')}</h2>
      <ol className="steps">
        {NEXT.map((key) => (
          <li key={key}>{t(`after.${key}`)}</li>
        ))}
      </ol>
      <p className="notice">{t('after.discreet')}</p>
      <p>{t('after.free')}</p>
      <div className="actions">
        <a className="button" href={path(locale, '/after-death/claim/claimant')}>
          {t('after.begin')}
        </a>
      </div>
    </div>
  );
}
