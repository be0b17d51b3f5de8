// The landing page: the rights in plain words, and what to expect.
import { CharterNotice } from '@/app/_components/charter-notice';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Plain } from '@/app/_components/plain';
import { Title } from '@/app/_components/title';
import { UnsentDrafts } from '@/app/_components/unsent-drafts';
import { portalActor } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { listDrafts } from '@/lib/cases/drafts';
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import { ARTICLE, RIGHTS } from '@/lib/rules/rights';

const PROMISES = ['free', 'identity', 'follow'] as const;

export default async function LandingPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'landing');
  const common = translator(locale, 'common');
  const rights = translator(locale, 'rights');
  const after = translator(locale, 'directives');
  const { controller, dpo } = charter();
  const drafts = await listDrafts(await portalActor());
  const { left } = await searchParams;
  return (
    <>
      <Title>{t('title')}</Title>
      <h1>{t('title')}</h1>
      {left !== undefined && (
        <p className="notice good" role="status">
          {t('left')}
        </p>
      )}
      <p className="lede">{t('lede', { controller: controller.name })}</p>

      <CharterNotice locale={locale} />
      <UnsentDrafts locale={locale} drafts={drafts} timeZone={charter().timeZone} />

      <h2>{t('choose')}</h2>
      <p className="ways">
        <a href={path(locale, '/situations')}>{t('situations')}</a>
      </p>
      <ul className="cards">
        {RIGHTS.map((right) => (
          <li className="card" key={right}>
            <h3>{rights(`${right}.name`)}</h3>
            <Plain locale={locale}>
              <p>{rights(`${right}.plain`)}</p>
            </Plain>
            <p className="card-action">
              <a className="button" href={path(locale, `/request/${rightSlug(right)}`)}>
                {rights(`${right}.action`)}
              </a>
            </p>
            <p className="law">{common('article', { article: ARTICLE[right] })}</p>
          </li>
        ))}
      </ul>

      <h2>{after('landingTitle')}</h2>
      <p className="ways">
        <a href={path(locale, '/directives')}>{after('landingOwn')}</a>
        <a href={path(locale, '/after-death')}>{after('landingOther')}</a>
      </p>

      <h2>{t('reassurance')}</h2>
      <ul className="cards">
        {PROMISES.map((promise) => (
          <li key={promise}>
            <h3>{t(`promises.${promise}.title`)}</h3>
            <p>{t(`promises.${promise}.text`)}</p>
          </li>
        ))}
      </ul>

      <div className="cards">
        <section className="panel" aria-labelledby="following">
          <h2 id="following">{t('following')}</h2>
          <p>{t('followingText')}</p>
          <a className="button quiet" href={path(locale, '/follow')}>
            {common('follow')}
          </a>
        </section>
        <section className="panel" aria-labelledby="other-ways">
          <h2 id="other-ways">{t('otherWays')}</h2>
          <p>{t('otherWaysText')}</p>
          <p>
            {t('byEmail')} <a href={`mailto:${dpo.email}`}>{dpo.email}</a>
          </p>
          <p>
            {t('byPost')} {dpo.postal.join(', ')}
          </p>
          <p className="ways">
            <a href={path(locale, '/by-post')}>{t('forms')}</a>
          </p>
        </section>
      </div>
    </>
  );
}
