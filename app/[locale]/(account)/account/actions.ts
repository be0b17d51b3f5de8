'use server';
// What the forms of one's own space post to.
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { boundLocale, failure, handleForm, type Stay, staying } from '@/lib/action';
import { forgetSession, portalActor, stayInside } from '@/lib/auth/portal';
import { withdrawConsent } from '@/lib/cases/own-consents';
import { chooseLanguage, signOutEverywhere } from '@/lib/cases/own-space';
import { now } from '@/lib/clock';
import { notFound } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import type { Requester } from '@/lib/rules/actor';
import { language } from '@/lib/schemas/account';
import type { FormState } from '@/lib/schemas/form-state';

async function owner(): Promise<Requester> {
  const actor = await portalActor();
  if (actor.kind !== 'requester') throw notFound();
  await limit('save_step', actor.accountId);
  return actor;
}

export async function chooseLanguageAction(
  asked: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: language, where: 'language' }, async (chosen) => {
    await chooseLanguage(await owner(), chosen.language);
    revalidatePath('/', 'layout');
    return translator(locale, 'account')('language.saved');
  });
}

export async function withdrawConsentAction(where: { locale: string; purpose: string }): Promise<FormState> {
  const locale = boundLocale(where, 'purpose');
  try {
    const { reference } = await withdrawConsent(await owner(), where.purpose, locale);
    revalidatePath('/', 'layout');
    redirect(path(locale, `/receipt/${reference}`));
  } catch (error) {
    return failure(locale, error, 'withdraw consent');
  }
}

export async function signOutEverywhereAction(asked: string): Promise<FormState> {
  const locale = boundLocale(asked);
  try {
    await signOutEverywhere(await owner());
    await forgetSession();
    redirect(path(locale, '/left'));
  } catch (error) {
    return failure(locale, error, 'sign out everywhere');
  }
}

/** Milliseconds to the next end of this session; null when it is over, 'later' when that was asked too often. */
export async function stayInsideAction(): Promise<Stay> {
  return staying((await portalActor()).sessionId, async () => {
    const end = await stayInside();
    return end && end.expiresAt.getTime() - now().getTime();
  });
}
