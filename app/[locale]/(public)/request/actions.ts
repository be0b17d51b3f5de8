'use server';
// What the wizard's forms post to. The page's own address says which right and which step; both are checked again.
import { notFound as nowhere, redirect } from 'next/navigation';
import { boundLocale, handleForm } from '@/lib/action';
import { ensurePortalSession, portalActor } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { checkStep } from '@/lib/cases/check-step';
import { dropDraft, readDraft, saveStep } from '@/lib/cases/drafts';
import { knownIdentity } from '@/lib/cases/known-person';
import { mailDraft } from '@/lib/cases/mail-draft';
import { submitRequest } from '@/lib/cases/submit-request';
import { notFound } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { emailKey } from '@/lib/rules/email-address';
import type { Right } from '@/lib/rules/rights';
import { begin, linkRequest } from '@/lib/schemas/follow';
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
    const actor = await portalActor();
    await limit('save_step', actor.sessionId);
    const draft = await readDraft(actor, right);
    const identity = await knownIdentity(actor, right, draft?.answers ?? {});
    const before = { ...(identity && { identity }), ...draft?.answers };
    checkStep(page.step as Step, answers, before);
    await saveStep(await ensurePortalSession(), { right, step: page.step, locale, answers, identity });
    const all = { ...before, [page.step]: answers };
    // A changed answer may call for a page that was not asked before.
    const next = where.thenCheck
      ? (firstOpenStep(right, all) ?? 'check')
      : stepAfter(right, page.step, all, identity !== null);
    redirect(stepPath(locale, right, next));
  });
}

/** A link by which to go on later, from any browser. */
export async function mailDraftAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(where, 'right');
  const right = rightOf(where);
  return handleForm({ locale, form, schema: linkRequest, where: 'mail draft' }, async ({ email }) => {
    const actor = await portalActor();
    if (!actor.sessionId) throw notFound();
    await limit('link_request', emailKey(email));
    await mailDraft(actor, right, { email, locale });
    return translator(locale, 'wizard')('later.sent');
  });
}

/** Begins, or 'starts anew': the draft that was begun is forgotten. From a purpose of the charter, it is about it. */
export async function startAnewAction(
  where: Where,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(where, 'right');
  const right = rightOf(where);
  const first = WIZARDS[right][0]?.step;
  if (!first) nowhere();
  return handleForm({ locale, form, schema: begin, where: 'start anew' }, async ({ purpose }) => {
    const { sessionId } = await portalActor();
    if (sessionId) {
      await limit('save_step', sessionId);
      await dropDraft(sessionId, right);
    }
    if (charter().purposes.some(({ id }) => id === purpose)) {
      const about = { right, step: 'about', locale, answers: { purpose } } as const;
      await saveStep(await ensurePortalSession(), about);
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
