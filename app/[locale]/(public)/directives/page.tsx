// Directives for after death: what they are, and one's own, for whoever has proved an address.
import { Back } from '@/app/_components/back';
import { ForWhom } from '@/app/_components/for-whom';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Plain } from '@/app/_components/plain';
import { pageTitle, Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { readFiling } from '@/lib/directives/filing-drafts';
import { listOwnDirectives } from '@/lib/directives/own-directive';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { leaveAction } from '../follow/actions';
import { InForce, Versions } from './_in-force';
import { Limits } from './_limits';
import { beginDirectiveAction } from './actions';

const DONE = ['deposited', 'changed', 'revoked', 'reminder'] as const;

export default async function DirectivesPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'directives');
  const actor = await portalActor();
  const query = await searchParams;
  const done = DONE.find((known) => known === query.done);
  const entered = actor.kind === 'requester';
  const directives = entered ? await listOwnDirectives(actor) : [];
  const begun = entered && (await readFiling('directive', { accountId: actor.accountId })) !== null;
  const own = directives.find(({ current }) => current.state === 'current');
  const { controller } = charter();
  return (
    <div className="narrow">
      {entered && <Title>{t('title')}</Title>}
      <Back href={path(locale, '')}>{translator(locale, 'common')('yourRights')}</Back>
      <ForWhom locale={locale} here="/directives" />
      <h1>{t('title')}</h1>
      {done && entered && (
        <p className="notice good" role="status">
          {t(`done.${done}`)}
        </p>
      )}
      {own ? (
        <InForce locale={locale} own={own} begun={begun} />
      ) : (
        <>
          <p className="lede">{t('lede', { controller: controller.name })}</p>
          <Plain locale={locale}>
            <p>{t('plain')}</p>
          </Plain>
          {entered && (
            <>
              {begun && <p>{t('unsigned')}</p>}
              <div className="actions">
                <a className="button" href={path(locale, '/directives/write/you')}>
                  {t(begun ? 'resume' : 'write')}
                </a>
              </div>
            </>
          )}
          <h2>{t('sealedTitle')}</h2>
          <p>{t('sealed')}</p>
          <p>{t('sealedOpen')}</p>
          <h2>{t('limitsTitle')}</h2>
          <Limits locale={locale} />
          <h2>{t('generalTitle')}</h2>
          <p>{t('generalText', { controller: controller.name })}</p>
          <p>{t('generalTrusted')}</p>
        </>
      )}
      <Versions locale={locale} directives={directives} />
      {entered ? (
        <form action={leaveAction.bind(null, locale)}>
          <button type="submit" className="quiet">
            {t('leave')}
          </button>
        </form>
      ) : (
        <>
          <h2>{t('beginTitle')}</h2>
          <p>{t('beginText')}</p>
          <ActionForm
            title={pageTitle(t('title'))}
            action={beginDirectiveAction.bind(null, locale)}
            locale={locale}
            texts={formTexts(locale, t('beginSubmit'))}
            fields={[{ kind: 'email', name: 'email', label: t('claimant.email'), autoComplete: 'email' }]}
          />
        </>
      )}
    </div>
  );
}
