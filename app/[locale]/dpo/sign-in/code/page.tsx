// The second step into the desk: a code of the application, or a recovery code.
import { redirect } from 'next/navigation';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { deskPath, halfWay, staffActor } from '@/lib/auth/staff';
import { demoCode } from '@/lib/cases/second-factor';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { Door } from '../../_components/door';
import { DemoCode } from '../_demo-code';
import { secondFactorAction, signOutAction } from '../actions';

export default async function CodePage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const next = deskPath((await searchParams).next);
  if (await staffActor()) redirect(path(locale, next));
  const pending = await halfWay();
  if (!pending) redirect(path(locale, '/dpo/sign-in'));
  if (!pending.enrolled) redirect(path(locale, '/dpo/sign-in/enrol'));
  const t = translator(locale, 'staff');
  return (
    <Door locale={locale}>
      <h1>{t('code.title')}</h1>
      <DemoCode locale={locale} code={await demoCode(pending)} />
      <ActionForm
        title={pageTitle(t('code.title'))}
        action={secondFactorAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('code.submit'))}
        fields={[
          {
            kind: 'text',
            name: 'code',
            label: t('code.label'),
            hint: t('code.hint'),
            autoComplete: 'one-time-code',
          },
        ]}
      >
        <input type="hidden" name="next" value={next} />
      </ActionForm>
      <form className="door-aside" action={signOutAction.bind(null, locale)}>
        <button type="submit" className="link">
          {t('code.other')}
        </button>
      </form>
      <p className="hint">{t('code.lost')}</p>
    </Door>
  );
}
