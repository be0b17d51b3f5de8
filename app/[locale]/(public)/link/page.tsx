// 'One last click': opening a mailed link shows a button; only pressing it uses the link.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle, Title } from '@/app/_components/title';
import { linkIsLive } from '@/lib/auth/links';
import { heldLink } from '@/lib/auth/portal';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { useLinkAction } from './actions';

export default async function LinkPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'link');
  const secret = await heldLink();
  if (!secret || !(await linkIsLive(secret, now()))) {
    return (
      <div className="narrow">
        <Title>{t('deadTitle')}</Title>
        <h1>{t('deadTitle')}</h1>
        <p>{t('deadText')}</p>
        <a className="button" href={path(locale, '/follow')}>
          {t('askSubmit')}
        </a>
      </div>
    );
  }
  return (
    <div className="narrow">
      <h1>{t('useTitle')}</h1>
      <p>{t('useText')}</p>
      <ActionForm
        title={pageTitle(t('useTitle'))}
        action={useLinkAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('useSubmit'))}
      />
    </div>
  );
}
