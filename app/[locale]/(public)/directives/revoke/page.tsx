// Revoking one's directives: what it does, then one button.
import { redirect } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { readOwnDirective } from '@/lib/directives/own-directive';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { revokeDirectiveAction } from '../actions';

export default async function RevokePage({ params }: PageProps) {
  const locale = await localeOf(params);
  const actor = await portalActor();
  const own = actor.kind === 'requester' ? await readOwnDirective(actor) : null;
  if (!own) redirect(path(locale, '/directives'));
  const t = translator(locale, 'directives');
  return (
    <div className="narrow">
      <Back href={path(locale, '/directives')}>{t('back')}</Back>
      <h1>{t('revokeTitle')}</h1>
      <p className="reference">{own.reference}</p>
      <p>{t('revokeText')}</p>
      <p>{t('revokeKept')}</p>
      <ActionForm
        title={pageTitle(t('revokeTitle'))}
        action={revokeDirectiveAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('revoke'))}
        beside={<a href={path(locale, '/directives')}>{t('keep')}</a>}
      />
    </div>
  );
}
