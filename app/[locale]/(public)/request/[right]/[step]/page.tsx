// One question of a wizard. It works by POST alone; what was answered before comes back.
import { notFound } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import type { FieldValues } from '@/app/_components/form/fields';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { readDraft } from '@/lib/cases/drafts';
import { knownIdentity, knownPerson } from '@/lib/cases/known-person';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { DRAFT_DAYS } from '@/lib/rules/periods';
import { isFileStep, isStep } from '@/lib/schemas/wizards';
import { Autosave } from '../../_autosave';
import { FilesPage } from '../../_files-page';
import { KnownAs } from '../../_known-as';
import { fieldsOf, pagesFor, preselected, stepPath, wizardOf } from '../../_wizard';
import { saveStepAction } from '../../actions';

export default async function StepPage({ params, searchParams }: PageProps<'right' | 'step'>) {
  const locale = await localeOf(params);
  const { right: slug, step } = await params;
  const { right, pages: all } = wizardOf(slug);
  if (!isStep(step) || !all.some((page) => page.step === step)) notFound();
  const query = await searchParams;
  const thenCheck = query.then === 'check';
  const actor = await portalActor();
  const draft = await readDraft(actor, right);
  const answers = draft?.answers ?? {};
  const identity = await knownIdentity(actor, right, answers);
  const pages = pagesFor(right, answers, identity !== null, step);
  const index = pages.findIndex((page) => page.step === step);
  const t = translator(locale, 'wizard');
  const common = translator(locale, 'common');
  // What was being typed when the page was left.
  const typed = draft?.typed?.step === step ? draft.typed.values : undefined;
  const title = t(`${step}.title` as 'who.title');
  const before = pages[index - 1]?.step ?? '';
  // Whoever is inside has an address, even where the name was never asked for.
  const known = step === 'identity' && actor.kind === 'requester' ? await knownPerson(actor) : undefined;
  return (
    <div className="narrow">
      <Back href={stepPath(locale, right, thenCheck ? 'check' : before)}>{common('back')}</Back>
      <p className="hint">{t('progress', { step: index + 1, total: pages.length + 1 })}</p>
      <h1>{title}</h1>
      {isFileStep(step) ? (
        <FilesPage
          locale={locale}
          right={right}
          step={step}
          draftId={draft?.id}
          thenCheck={thenCheck}
          query={query}
        />
      ) : (
        <>
          <ActionForm
            title={pageTitle(title)}
            action={saveStepAction.bind(null, { locale, right, step, thenCheck })}
            locale={locale}
            texts={formTexts(locale, common('continue'))}
            fields={fieldsOf(locale, step)}
            values={
              (typed ?? answers[step] ?? known ?? preselected(step, answers)) as FieldValues | undefined
            }
            id="answers"
            schema={`${right}.${step}`}
          />
          <Autosave
            form="answers"
            to={`/api/drafts/${right}/${step}`}
            locale={locale}
            version={draft?.version ?? 0}
            texts={{
              saved: t('autosave.saved'),
              now: t('autosave.now'),
              // The browser fills it in.
              ago: t('autosave.ago', { seconds: '{seconds}' }),
              failed: t('autosave.failed'),
            }}
          />
        </>
      )}
      {identity && step !== 'identity' && <KnownAs locale={locale} right={right} identity={identity} />}
      {step === 'who' && (
        <p className="hint">
          {t('deceased')} <a href={path(locale, '/after-death')}>{t('deceasedLink')}</a>
        </p>
      )}
      <p className="hint">
        {t('saved', { days: DRAFT_DAYS })}{' '}
        {draft && <a href={stepPath(locale, right, 'later')}>{t('later.link')}</a>}
      </p>
    </div>
  );
}
