'use server';
// What the wizard's forms post to. The page's own address says which right and which step; both are checked again.
import { notFound as nowhere, redirect } from 'next/navigation';
import { z } from 'zod';
import { boundLocale, handleForm } from '@/lib/action';
import { ensurePortalSession, portalActor } from '@/lib/auth/portal';
import { checkStep } from '@/lib/cases/check-step';
import { dropDraft, readDraft, saveStep } from '@/lib/cases/drafts';
import { submitRequest } from '@/lib/cases/submit-request';
import { notFound } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import type { Right } from '@/lib/rules/rights';
import type { FormState } from '@/lib/schemas/form-state';
import { submission } from '@/lib/schemas/submission';
import { firstOpenStep, type Step, WIZARDS } from '@/lib/schemas/wizards';
import { stepAfter, stepPath } from './_wizard';

interface Where {
  locale: string;
  right: string;
}

const rightOf = ({ right }: Where): Right => (Object.hasOwn(WIZARDS, right) ? (right as Right) : nowhere());

export async function saveStepAction(
  where: Where & { step: string; thenCheck: boolean },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(where, 'right', 'step');
  const right = rightOf(where);
  const page = WIZARDS[right].find(({ step }) => step === where.step);
  if (!page) nowhere();
  return handleForm({ locale, form, schema: page.schema, where: `save ${where.step}` }, async (answers) => {
    await limit('save_step', (await portalActor()).sessionId);
    const draft = await readDraft(await portalActor(), right);
    checkStep(page.step as Step, answers, draft?.answers ?? {});
    await saveStep(await ensurePortalSession(), { right, step: page.step, locale, answers });
    const all = { ...draft?.answers, [page.step]: answers };
    // A changed answer may call for a page that was not asked before.
    const next = where.thenCheck ? (firstOpenStep(right, all) ?? 'check') : stepAfter(right, page.step, all);
    redirect(stepPath(locale, right, next));
  });
}

/** 'Start anew': the draft that was begun is forgotten. */
export async function startAnewAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(where, 'right');
  const right = rightOf(where);
  const first = WIZARDS[right][0]?.step;
  if (!first) nowhere();
  return handleForm({ locale, form, schema: z.object({}), where: 'start anew' }, async () => {
    const { sessionId } = await portalActor();
    if (sessionId) {
      await limit('save_step', sessionId);
      await dropDraft(sessionId, right);
    }
    redirect(stepPath(locale, right, first));
  });
}

export async function submitAction(where: Where, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(where);
  return handleForm({ locale, form, schema: submission, where: 'submit' }, async ({ draftId, version }) => {
    const actor = await portalActor();
    if (!actor.sessionId) throw notFound();
    await limit('submit', actor.sessionId);
    const { reference } = await submitRequest(
      { ...actor, sessionId: actor.sessionId },
      { draftId, version, locale },
    );
    redirect(path(locale, `/receipt/${reference}`));
  });
}
