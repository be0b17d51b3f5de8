// One's own space: requests and what is new in them, consents, directives, language, and where it is open.
import { redirect } from 'next/navigation';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { UnsentDrafts } from '@/app/_components/unsent-drafts';
import { portalActor } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { listDrafts } from '@/lib/cases/drafts';
import { listOwnRequests } from '@/lib/cases/follow-request';
import { ownConsents } from '@/lib/cases/own-consents';
import { readOwnSpace } from '@/lib/cases/own-space';
import { listOwnClaims } from '@/lib/directives/follow-claim';
import { readOwnDirective } from '@/lib/directives/own-directive';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { formatDate } from '@/lib/rules/dates';
import { leaveAction } from '../../(public)/follow/actions';
import { Consents } from './_consents';
import { OwnRequests } from './_requests';
import { Sessions } from './_sessions';
import { chooseLanguageAction } from './actions';

export default async function AccountPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const actor = await portalActor();
  if (actor.kind !== 'requester') redirect(path(locale, '/follow'));
  const t = translator(locale, 'account');
  const [space, requests, drafts, consents, directive, claims] = await Promise.all([
    readOwnSpace(actor),
    listOwnRequests(actor),
    listDrafts(actor),
    ownConsents(actor),
    readOwnDirective(actor),
    listOwnClaims(actor),
  ]);
  return (
    <div className="narrow">
      <Title>{t('title')}</Title>
      <h1>{t('title')}</h1>
      <p>{t('entered', { email: space.email })}</p>
      <form action={leaveAction.bind(null, locale)}>
        <button type="submit" className="quiet">
          {t('leave')}
        </button>
      </form>

      <OwnRequests locale={locale} requests={requests} />
      <UnsentDrafts locale={locale} drafts={drafts} timeZone={charter().timeZone} />
      <Consents locale={locale} consents={consents} />

      <section aria-labelledby="directives">
        <h2 id="directives">{t('directives.title')}</h2>
        <p>
          {directive
            ? t('directives.inForce', { date: formatDate(directive.current.signedOn, locale) })
            : t('directives.none')}
        </p>
        <p>
          <a href={path(locale, '/directives')}>{t(directive ? 'directives.open' : 'directives.write')}</a>
        </p>
        {claims.length > 0 && (
          <p>
            <a href={path(locale, '/after-death')}>{t('directives.claims', { count: claims.length })}</a>
          </p>
        )}
      </section>

      <section aria-labelledby="language-title">
        <h2 id="language-title">{t('language.title')}</h2>
        <ActionForm
          action={chooseLanguageAction.bind(null, locale)}
          locale={locale}
          texts={formTexts(locale, t('language.save'))}
          fields={[
            {
              kind: 'radios',
              name: 'language',
              label: t('language.label'),
              options: [
                { value: 'fr', label: 'Français', lang: 'fr' },
                { value: 'en', label: 'English', lang: 'en' },
              ],
            },
          ]}
          values={{ language: space.locale }}
          quiet
        />
      </section>

      <Sessions locale={locale} sessions={space.sessions} />
    </div>
  );
}
