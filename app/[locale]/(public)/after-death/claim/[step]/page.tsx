// One page of a claim.
import { notFound } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { readFiling } from '@/lib/directives/filing-drafts';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { DRAFT_DAYS } from '@/lib/rules/periods';
import { CLAIM_STEPS } from '@/lib/schemas/directives';
import { valuesOf } from '../../../directives/_answers';
import { fieldsOf } from '../../../directives/_fields';
import { saveClaimStepAction } from '../../actions';

export default async function ClaimStepPage({ params }: PageProps<'step'>) {
  const locale = await localeOf(params);
  const { step: asked } = await params;
  const index = (CLAIM_STEPS as readonly string[]).indexOf(asked);
  const step = CLAIM_STEPS[index];
  if (!step) notFound();
  const { sessionId } = await portalActor();
  const draft = sessionId ? await readFiling('claim', { sessionId }) : null;
  const t = translator(locale, 'directives');
  const common = translator(locale, 'common');
  const before = CLAIM_STEPS[index - 1];
  return (
    <div className="narrow">
      <Back href={path(locale, before ? `/after-death/claim/${before}` : '/after-death')}>
        {common('back')}
      </Back>
      <p className="hint">{t('progress', { step: index + 1, total: CLAIM_STEPS.length + 1 })}</p>
      <h1>{t(`${step}.title`)}</h1>
      <ActionForm
        title={pageTitle(t(`${step}.title`))}
        action={saveClaimStepAction.bind(null, { locale, step })}
        locale={locale}
        texts={formTexts(locale, common('continue'))}
        fields={fieldsOf(locale, step)}
        values={valuesOf(step, draft?.answers ?? {})}
      />
      <p className="hint">{translator(locale, 'wizard')('saved', { days: DRAFT_DAYS })}</p>
    </div>
  );
}
