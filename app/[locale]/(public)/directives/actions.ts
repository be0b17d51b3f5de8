'use server';
// What the forms of one's directive post to.
import { redirect } from 'next/navigation';
import { boundLocale, failure, handleForm } from '@/lib/action';
import { portalActor } from '@/lib/auth/portal';
import { charter } from '@/lib/cases/charter-in-force';
import { beginDirective as begin } from '@/lib/directives/begin-directive';
import { depositDirective } from '@/lib/directives/deposit-directive';
import { saveFiling } from '@/lib/directives/filing-drafts';
import { refuseFuture } from '@/lib/directives/not-in-future';
import { beginChange, revokeDirective, setReminder } from '@/lib/directives/own-directive';
import { notFound } from '@/lib/errors';
import { inEvenTime } from '@/lib/even-time';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import type { Requester } from '@/lib/rules/actor';
import { emailKey } from '@/lib/rules/email-address';
import { beginDirective, DEPOSIT_PAGES, DEPOSIT_STEPS, deposit } from '@/lib/schemas/directives';
import type { FormState } from '@/lib/schemas/form-state';

async function author(): Promise<Requester> {
  const actor = await portalActor();
  if (actor.kind !== 'requester') throw notFound();
  await limit('save_step', actor.accountId);
  return actor;
}

export async function beginDirectiveAction(
  asked: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: beginDirective, where: 'begin directive' }, async ({ email }) => {
    await limit('link_request', emailKey(email));
    await inEvenTime(() => begin(email, locale));
    redirect(path(locale, '/directives/sent'));
  });
}

export async function saveDirectiveStepAction(
  where: { locale: string; step: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(where, 'step');
  const index = (DEPOSIT_STEPS as readonly string[]).indexOf(where.step);
  const step = DEPOSIT_STEPS[index];
  if (!step) return failure(locale, notFound(), 'step');
  const schema = DEPOSIT_PAGES[step];
  return handleForm({ locale, form, schema, where: `directive ${step}` }, async (answers) => {
    const { accountId } = await author();
    const known = new Set(charter().categories.map(({ id }) => id));
    if ('wishes' in answers)
      for (const id of Object.keys(answers.wishes)) if (!known.has(id)) delete answers.wishes[id];
    if ('bornOn' in answers) refuseFuture('bornOn', answers.bornOn);
    await saveFiling('directive', { accountId }, { [step]: answers });
    redirect(path(locale, `/directives/write/${DEPOSIT_STEPS[index + 1] ?? 'check'}`));
  });
}

export async function depositAction(asked: string, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: deposit, where: 'deposit' }, async ({ version }) => {
    const changed = await depositDirective(await author(), { version, locale });
    redirect(`${path(locale, '/directives')}?done=${changed ? 'changed' : 'deposited'}`);
  });
}

export async function changeDirectiveAction(asked: string): Promise<FormState> {
  const locale = boundLocale(asked);
  try {
    await beginChange(await author());
    redirect(path(locale, '/directives/write/you'));
  } catch (error) {
    return failure(locale, error, 'change directive');
  }
}

export async function revokeDirectiveAction(asked: string): Promise<FormState> {
  const locale = boundLocale(asked);
  try {
    await revokeDirective(await author(), locale);
    redirect(`${path(locale, '/directives')}?done=revoked`);
  } catch (error) {
    return failure(locale, error, 'revoke directive');
  }
}

export async function reminderAction(where: { locale: string; remind: boolean }): Promise<FormState> {
  const locale = boundLocale(where);
  try {
    await setReminder(await author(), where.remind === true);
    redirect(`${path(locale, '/directives')}?done=reminder`);
  } catch (error) {
    return failure(locale, error, 'directive reminder');
  }
}
