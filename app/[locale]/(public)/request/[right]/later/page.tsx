// 'Later': a link to go on with a request that is not sent yet, at an address that one chooses.
import { redirect } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { readDraft } from '@/lib/cases/drafts';
import { knownPerson } from '@/lib/cases/known-person';
import { translator } from '@/lib/i18n';
import { DRAFT_DAYS } from '@/lib/rules/periods';
import { stepPath, wizardOf } from '../../_wizard';
import { mailDraftAction } from '../../actions';

export default async function LaterPage({ params }: PageProps<'right'>) {
  const locale = await localeOf(params);
  const { right } = wizardOf((await params).right);
  const actor = await portalActor();
  const draft = await readDraft(actor, right);
  if (!draft) redirect(stepPath(locale, right, ''));
  const t = translator(locale, 'wizard');
  const given = draft.answers.identity?.email;
  const email = given ?? (actor.kind === 'requester' ? (await knownPerson(actor)).email : '');
  return (
    <div className="narrow">
      <Back href={stepPath(locale, right, '')}>{translator(locale, 'common')('back')}</Back>
      <h1>{t('later.title')}</h1>
      <p>{t('later.text', { days: DRAFT_DAYS })}</p>
      <ActionForm
        title={pageTitle(t('later.title'))}
        action={mailDraftAction.bind(null, { locale, right })}
        locale={locale}
        texts={formTexts(locale, t('later.submit'))}
        fields={[{ kind: 'email', name: 'email', label: t('identity.email'), autoComplete: 'email' }]}
        values={{ email: String(email) }}
      />
    </div>
  );
}
