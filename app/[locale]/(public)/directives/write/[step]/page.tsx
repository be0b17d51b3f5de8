// One page of a directive.
import { notFound, redirect } from 'next/navigation';
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
import { valuesOf } from '../../_answers';
import { fieldsOf } from '../../_fields';
import { Limits } from '../../_limits';
import { saveDirectiveStepAction } from '../../actions';

export default async function WritePage({ params }: PageProps<'step'>) {
  const locale = await localeOf(params);
  const { step: asked } = await params;
  const index = (DEPOSIT_STEPS as readonly string[]).indexOf(asked);
  const step = DEPOSIT_STEPS[index];
  if (!step) notFound();
  const actor = await portalActor();
  if (actor.kind !== 'requester') redirect(path(locale, '/directives'));
  const draft = await readFiling('directive', { accountId: actor.accountId });
  const t = translator(locale, 'directives');
  const common = translator(locale, 'common');
  const before = DEPOSIT_STEPS[index - 1];
  return (
    <div className="narrow">
      <Back href={path(locale, before ? `/directives/write/${before}` : '/directives')}>
        {common('back')}
      </Back>
      <p className="hint">{t('progress', { step: index + 1, total: DEPOSIT_STEPS.length + 1 })}</p>
      <h1>{t(`${step}.title`)}</h1>
      {(step === 'you' || step === 'data' || step === 'people' || step === 'heirs') && (
        <p>{t(`${step}.hint`)}</p>
      )}
      {step === 'data' && <Limits locale={locale} />}
      {step === 'general' && (
        <>
          <p>{t('generalText', { controller: charter().controller.name })}</p>
          <p>{t('generalTrusted')}</p>
        </>
      )}
      <ActionForm
        title={pageTitle(t(`${step}.title`))}
        action={saveDirectiveStepAction.bind(null, { locale, step })}
        locale={locale}
        texts={formTexts(locale, common('continue'))}
        fields={fieldsOf(locale, step)}
        values={valuesOf(step, draft?.answers ?? {})}
      />
    </div>
  );
}
