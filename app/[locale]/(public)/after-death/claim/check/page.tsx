// Reading the claim over before it is sent.
import { redirect } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { readFiling } from '@/lib/directives/filing-drafts';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { CLAIM_STEPS } from '@/lib/schemas/directives';
import { Summary } from '../../../directives/_summary';
import { fileClaimAction } from '../../actions';

export default async function CheckClaimPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const { sessionId } = await portalActor();
  const draft = sessionId ? await readFiling('claim', { sessionId }) : null;
  const open = CLAIM_STEPS.find((step) => !draft?.answers[step]);
  if (!draft || open) redirect(path(locale, `/after-death/claim/${open ?? 'claimant'}`));
  const t = translator(locale, 'directives');
  const common = translator(locale, 'common');
  return (
    <div className="narrow">
      <Back href={path(locale, '/after-death/claim/asked')}>{common('back')}</Back>
      <p className="hint">{t('progress', { step: CLAIM_STEPS.length + 1, total: CLAIM_STEPS.length + 1 })}</p>
      <h1>{t('claimCheck.title')}</h1>
      <Summary locale={locale} steps={CLAIM_STEPS} answers={draft.answers} from="/after-death/claim" />
      <p>{t('claimCheck.what')}</p>
      <ActionForm
        title={pageTitle(t('claimCheck.title'))}
        action={fileClaimAction.bind(null, locale)}
        locale={locale}
        texts={formTexts(locale, t('claimCheck.submit'))}
      >
        <input type="hidden" name="version" value={draft.version} />
      </ActionForm>
    </div>
  );
}
