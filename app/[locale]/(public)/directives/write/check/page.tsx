// Reading the directive over, and signing it with a consent of its own.
import { redirect } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { readFiling } from '@/lib/directives/filing-drafts';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { DEPOSIT_STEPS } from '@/lib/schemas/directives';
import { Summary } from '../../_summary';
import { depositAction } from '../../actions';

export default async function CheckDirectivePage({ params }: PageProps) {
  const locale = await localeOf(params);
  const actor = await portalActor();
  if (actor.kind !== 'requester') redirect(path(locale, '/directives'));
  const draft = await readFiling('directive', { accountId: actor.accountId });
  if (!draft) redirect(path(locale, '/directives'));
  const open = DEPOSIT_STEPS.find((step) => !draft.answers[step]);
  if (open) redirect(path(locale, `/directives/write/${open}`));
  const t = translator(locale, 'directives');
  const common = translator(locale, 'common');
  return (
    <div className="narrow">
      <Back href={path(locale, '/directives/write/general')}>{common('back')}</Back>
      <p className="hint">
        {t('progress', { step: DEPOSIT_STEPS.length + 1, total: DEPOSIT_STEPS.length + 1 })}
      </p>
      <h1>{t('check.title')}</h1>
      <Summary locale={locale} steps={DEPOSIT_STEPS} answers={draft.answers} from="/directives/write" />
      <p>{t('check.what')}</p>
      <ActionForm
        title={pageTitle(t('check.title'))}
        action={depositAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('check.submit'))}
        fields={[
          {
            kind: 'checkboxes',
            name: 'consent',
            label: t('check.consentTitle'),
            options: [{ value: 'yes', label: t('check.consent', { controller: charter().controller.name }) }],
          },
        ]}
      >
        <input type="hidden" name="version" value={draft.version} />
      </ActionForm>
    </div>
  );
}
