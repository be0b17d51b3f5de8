// Directives for after death: what they are, and one's own, for whoever has proved an address.

import { ForWhom } from '@/app/_components/for-whom';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Plain } from '@/app/_components/plain';
import { pageTitle, Title } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { readFiling } from '@/lib/directives/filing-drafts';
import { readOwnDirective } from '@/lib/directives/own-directive';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDate } from '@/lib/rules/dates';
import {
  beginDirectiveAction,
  changeDirectiveAction,
  reminderAction,
  revokeDirectiveAction,
} from './actions';

export default async function DirectivesPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'directives');
  const actor = await portalActor();
  const own = actor.kind === 'requester' ? await readOwnDirective(actor) : null;
  const begun =
    actor.kind === 'requester' ? await readFiling('directive', { accountId: actor.accountId }) : null;
  return (
    <div className="narrow">
      {actor.kind === 'requester' && <Title>{t('title')}</Title>}
      <ForWhom locale={locale} here="/directives" />
      <h1>{t('title')}</h1>
      {own && (
        <>
          <section className="panel good" aria-labelledby="in-force">
            <h2 id="in-force">{t('inForce')}</h2>
            <p>
              {t('signedOn', { date: formatDate(own.current.signedOn, locale), number: own.current.number })}
            </p>
            <p>{t('reference')}</p>
            <p className="key-date reference">{own.reference}</p>
            <div className="actions">
              <a className="button" href={path(locale, '/directives/document')}>
                {t('pdf')}
              </a>
              <a className="button quiet" href={path(locale, '/directives/card')}>
                {t('card')}
              </a>
            </div>
          </section>
          <ActionForm
            action={changeDirectiveAction.bind(null, locale)}
            locale={locale}
            texts={formTexts(locale, t('change'))}
          />
          <h2>{t('versions')}</h2>
          <ol className="timeline">
            {own.versions.map(({ number, signedOn, hash }) => (
              <li key={number}>
                <p>{t('signedOn', { date: formatDate(signedOn, locale), number })}</p>
                <p className="hint reference">
                  {t('fingerprint')} {hash.slice(0, 16)}
                </p>
              </li>
            ))}
          </ol>
          <h2>{t('remindTitle')}</h2>
          <p>{t(own.remind ? 'remindOn' : 'remindOff')}</p>
          <ActionForm
            action={reminderAction.bind(null, { locale, remind: !own.remind })}
            locale={locale}
            texts={formTexts(locale, t(own.remind ? 'stop' : 'start'))}
            quiet
          />
          <h2>{t('revokeTitle')}</h2>
          <p>{t('revokeText')}</p>
          <ActionForm
            action={revokeDirectiveAction.bind(null, locale)}
            locale={locale}
            texts={formTexts(locale, t('revoke'))}
            quiet
          />
        </>
      )}
      {!own && (
        <>
          <p className="lede">{t('lede', { controller: charter().controller.name })}</p>
          <Plain locale={locale}>
            <p>{t('plain')}</p>
          </Plain>
          <p>{t('limits')}</p>
          <p>{t('sealed')}</p>
          <h2>{t('generalTitle')}</h2>
          <p>{t('generalText')}</p>
          {actor.kind === 'requester' ? (
            <div className="actions">
              <a className="button" href={path(locale, '/directives/write/you')}>
                {t(begun ? 'resume' : 'write')}
              </a>
            </div>
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
        </>
      )}
    </div>
  );
}
