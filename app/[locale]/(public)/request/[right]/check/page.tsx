// 'Check your answers': each with its named change link; the button says what happens.
import { redirect } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { saidAlone } from '@/app/_components/form/fields';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { readDraft } from '@/lib/cases/drafts';
import { knownIdentity } from '@/lib/cases/known-person';
import { translator } from '@/lib/i18n';
import { firstOpenStep, pagesOf, requestsOf } from '@/lib/schemas/wizards';
import { CheckFiles } from '../../_check-files';
import { answerText, fieldsOf, pagesFor, stepPath, wizardOf } from '../../_wizard';
import { submitAction } from '../../actions';

const FOLLOW_UPS = new Set([
  'clientName',
  'categories',
  'purposes',
  'otherUse',
  'other',
  'controllerName',
  'controllerAddress',
]);

export default async function CheckPage({ params }: PageProps<'right'>) {
  const locale = await localeOf(params);
  const { right } = wizardOf((await params).right);
  const actor = await portalActor();
  const draft = await readDraft(actor, right);
  const open = firstOpenStep(right, draft?.answers ?? {});
  if (!draft || open) redirect(stepPath(locale, right, open ?? ''));
  const pages = pagesOf(right, draft.answers);
  const also = requestsOf(right, draft.answers)[1];
  const t = translator(locale, 'wizard');
  const rights = translator(locale, 'rights');
  const common = translator(locale, 'common');
  const known = (await knownIdentity(actor, right, draft.answers)) !== null;
  const asked = pagesFor(right, draft.answers, known);
  const last = asked.at(-1)?.step ?? '';
  const all = pages.flatMap(({ step }) =>
    fieldsOf(locale, step).map((field) => ({
      step,
      field,
      answer: answerText(field, draft.answers[step]?.[field.name]),
    })),
  );
  // Of what may be said several times, or goes with an answer beside it, only what was said.
  const rows = all.filter(
    ({ field: { group, name }, answer }) =>
      (answer || !FOLLOW_UPS.has(name)) &&
      (!group || all.some(({ field, answer }) => field.group === group && answer)),
  );
  return (
    <div className="narrow">
      <Back href={stepPath(locale, right, last)}>{common('back')}</Back>
      <p className="hint">{t('progress', { step: asked.length + 1, total: asked.length + 1 })}</p>
      <h1>{t('check.title')}</h1>
      <dl className="summary">
        {rows.map(({ step, field, answer }) => (
          <div key={field.name}>
            <dt>{saidAlone(field)}</dt>
            <dd>{answer || t('check.nothing')}</dd>
            <dd>
              <a href={`${stepPath(locale, right, step)}?then=check`}>
                {common('change')}
                <span className="visually-hidden"> – {saidAlone(field)}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <CheckFiles locale={locale} right={right} draftId={draft.id} steps={pages.map(({ step }) => step)} />
      <h2>{t('check.what')}</h2>
      <p>{t(right === 'consent_withdrawal' ? 'check.withdrawal' : 'check.text')}</p>
      {also && <p>{t('check.also', { right: rights(`${also.right}.short`) })}</p>}
      <p className="hint">{t('check.privacy')}</p>
      <ActionForm
        title={pageTitle(t('check.title'))}
        action={submitAction.bind(null, { locale, right })}
        locale={locale}
        texts={formTexts(locale, t('check.submit'))}
      >
        <input type="hidden" name="draftId" value={draft.id} />
        <input type="hidden" name="version" value={draft.version} />
      </ActionForm>
    </div>
  );
}
