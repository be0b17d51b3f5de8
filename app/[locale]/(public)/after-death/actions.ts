'use server';
// What a claimant's forms post to. Nothing here looks for the deceased.
import { redirect } from 'next/navigation';
import { boundLocale, failure, handleForm } from '@/lib/action';
import { ensurePortalSession, heldLink, portalActor, releaseLink } from '@/lib/auth/portal';
import { fileClaim } from '@/lib/directives/file-claim';
import { saveFiling } from '@/lib/directives/filing-drafts';
import { refuseFuture } from '@/lib/directives/not-in-future';
import { objectToClaim } from '@/lib/directives/object-to-claim';
import { withdrawClaim } from '@/lib/directives/withdraw-claim';
import { AppError, notFound } from '@/lib/errors';
import { inEvenTime } from '@/lib/even-time';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { CLAIM_PAGES, CLAIM_STEPS, filing } from '@/lib/schemas/directives';
import type { FormState } from '@/lib/schemas/form-state';

export async function saveClaimStepAction(
  where: { locale: string; step: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(where, 'step');
  const index = (CLAIM_STEPS as readonly string[]).indexOf(where.step);
  const step = CLAIM_STEPS[index];
  if (!step) return failure(locale, notFound(), 'step');
  return handleForm({ locale, form, schema: CLAIM_PAGES[step], where: `claim ${step}` }, async (answers) => {
    await limit('save_step', (await portalActor()).sessionId);
    if ('diedOn' in answers) refuseFuture('diedOn', answers.diedOn);
    await saveFiling('claim', { sessionId: await ensurePortalSession() }, { [step]: answers });
    redirect(path(locale, `/after-death/claim/${CLAIM_STEPS[index + 1] ?? 'check'}`));
  });
}

export async function fileClaimAction(
  asked: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: filing, where: 'file claim' }, async ({ version }) => {
    const actor = await portalActor();
    const { sessionId } = actor;
    if (!sessionId) throw notFound();
    await limit('submit', sessionId);
    const { reference } = await inEvenTime(() => fileClaim({ ...actor, sessionId }, { version, locale }));
    redirect(path(locale, `/after-death/claims/${reference}`));
  });
}

export async function withdrawClaimAction(where: { locale: string; reference: string }): Promise<FormState> {
  const locale = boundLocale(where, 'reference');
  try {
    await limit('link_use');
    await withdrawClaim(await portalActor(), where.reference);
    redirect(path(locale, `/after-death/claims/${where.reference}`));
  } catch (error) {
    return failure(locale, error, 'withdraw claim');
  }
}

export async function aliveAction(asked: string): Promise<FormState> {
  const locale = boundLocale(asked);
  try {
    await limit('link_use');
    const secret = await heldLink();
    if (!secret) throw new AppError('link_invalid');
    await objectToClaim(await portalActor(), secret);
    await releaseLink();
    redirect(path(locale, '/after-death/object/done'));
  } catch (error) {
    return failure(locale, error, 'alive');
  }
}
