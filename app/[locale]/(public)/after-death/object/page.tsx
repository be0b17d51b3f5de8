// 'I am alive': one button, which alone uses the link.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { translator } from '@/lib/i18n';
import { aliveAction } from '../actions';

export default async function AlivePage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'directives');
  return (
    <div className="narrow">
      <h1>{t('alive.title')}</h1>
      <p>{t('alive.text')}</p>
      <ActionForm
        title={pageTitle(t('alive.title'))}
        action={aliveAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('alive.submit'))}
      />
    </div>
  );
}
