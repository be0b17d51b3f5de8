// 'I am alive': one button, which alone uses the link.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle, Title } from '@/app/_components/title';
import { linkIsLive } from '@/lib/auth/links';
import { heldLink } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { aliveAction } from '../actions';

export default async function AlivePage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'directives');
  const { email } = charter().dpo;
  const secret = await heldLink();
  if (!secret || !(await linkIsLive(secret, now()))) {
    return (
      <div className="narrow">
        <Title>{t('alive.deadTitle')}</Title>
        <h1>{t('alive.deadTitle')}</h1>
        <p>
          {t('alive.deadText')} <a href={`mailto:${email}`}>{email}</a>
        </p>
      </div>
    );
  }
  return (
    <div className="narrow">
      <h1>{t('alive.title')}</h1>
      <p>{t('alive.text')}</p>
      <p>{t('alive.sealed')}</p>
      <ActionForm
        title={pageTitle(t('alive.title'))}
        action={aliveAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('alive.submit'))}
      />
    </div>
  );
}
