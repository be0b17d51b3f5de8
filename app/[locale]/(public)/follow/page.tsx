// The one door to one's own space: an address gets a link. Whoever is inside already is led in.
import { redirect } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { askLinkAction } from './actions';

export default async function FollowPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const actor = await portalActor();
  if (actor.kind === 'requester') redirect(path(locale, '/account'));
  const t = translator(locale, 'link');
  return (
    <div className="narrow">
      <Back href={path(locale, '')}>{translator(locale, 'common')('yourRights')}</Back>
      <h1>{t('askTitle')}</h1>
      <p>{t('askText')}</p>
      <ActionForm
        title={pageTitle(t('askTitle'))}
        action={askLinkAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('askSubmit'))}
        fields={[
          {
            kind: 'email',
            name: 'email',
            label: translator(locale, 'wizard')('identity.email'),
            autoComplete: 'email',
          },
        ]}
      />
    </div>
  );
}
