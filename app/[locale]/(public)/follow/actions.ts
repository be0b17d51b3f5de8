'use server';
// What the tracking pages' forms post to.
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { handleForm } from '@/lib/action';
import { leave, portalActor } from '@/lib/auth/portal';
import { postMessage } from '@/lib/cases/post-message';
import { sendSignInLink } from '@/lib/cases/send-sign-in-link';
import { AppError } from '@/lib/errors';
import { inEvenTime } from '@/lib/even-time';
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { emailKey } from '@/lib/rules/email-address';
import { linkRequest, requesterMessage } from '@/lib/schemas/follow';
import type { FormState } from '@/lib/schemas/form-state';

export async function askLinkAction(asked: string, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = isLocale(asked) ? asked : 'fr';
  return handleForm({ locale, form, schema: linkRequest, where: 'ask link' }, async ({ email }) => {
    await limit('link_request', emailKey(email));
    await inEvenTime(() => sendSignInLink(email, locale));
    redirect(path(locale, '/follow/sent'));
  });
}

export async function postMessageAction(
  where: { locale: string; reference: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = isLocale(where.locale) ? where.locale : 'fr';
  return handleForm({ locale, form, schema: requesterMessage, where: 'message' }, async ({ body }) => {
    const actor = await portalActor();
    if (actor.kind !== 'requester') throw new AppError('not_found');
    await limit('message', actor.accountId);
    await postMessage(actor, where.reference, body);
    // Without it the browser's router thinks that it has this page already.
    revalidatePath('/', 'layout');
    redirect(`${path(locale, `/follow/${where.reference}`)}#messages`);
  });
}

export async function leaveAction(asked: string): Promise<void> {
  await leave();
  redirect(path(isLocale(asked) ? asked : 'fr', ''));
}
