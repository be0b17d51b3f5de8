// One question of a wizard. It works by POST alone; what was answered before comes back.
import { notFound } from 'next/navigation';
import { ActionForm } from '@/app/_components/form/action-form';
import type { FieldValues } from '@/app/_components/form/fields';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { portalActor } from '@/lib/auth/portal';
import { readDraft } from '@/lib/cases/drafts';
import { translator } from '@/lib/i18n';
import { DRAFT_DAYS } from '@/lib/rules/periods';
import { isFileStep, isStep, pagesOf } from '@/lib/schemas/wizards';
import { FilesPage } from '../../_files-page';
import { fieldsOf, stepPath, wizardOf } from '../../_wizard';
import { saveStepAction } from '../../actions';

export default async function StepPage({ params, searchParams }: PageProps<'right' | 'step'>) {
  const locale = await localeOf(params);
  const { right: slug, step } = await params;
  const { right, pages: all } = wizardOf(slug);
  if (!isStep(step) || !all.some((page) => page.step === step)) notFound();
  const query = await searchParams;
  const thenCheck = query.then === 'check';
  const draft = await readDraft(await portalActor(), right);
  // The pages that the answers so far call for, and this one.
  const called = pagesOf(right, draft?.answers ?? {});
  const pages = all.filter((page) => page.step === step || called.includes(page));
  const index = pages.findIndex((page) => page.step === step);
  const t = translator(locale, 'wizard');
  const common = translator(locale, 'common');
  const title = t(`${step}.title`);
  const before = pages[index - 1]?.step ?? '';
  return (
    <div className="narrow">
      <a className="back" href={stepPath(locale, right, thenCheck ? 'check' : before)}>
        <span aria-hidden="true">←</span> {common('back')}
      </a>
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
        <ActionForm
          title={pageTitle(title)}
          action={saveStepAction.bind(null, { locale, right, step, thenCheck })}
          locale={locale}
          texts={formTexts(locale, common('continue'))}
          fields={fieldsOf(locale, step)}
          values={draft?.answers[step] as FieldValues | undefined}
          schema={`${right}.${step}`}
        />
      )}
      <p className="hint">{t('saved', { days: DRAFT_DAYS })}</p>
    </div>
  );
}
