'use server';
// What the tracking pages' forms post to.
import { redirect } from 'next/navigation';
import { boundLocale, handleForm } from '@/lib/action';
import { leave } from '@/lib/auth/portal';
import { sendSignInLink } from '@/lib/cases/send-sign-in-link';
import { inEvenTime } from '@/lib/even-time';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { emailKey } from '@/lib/rules/email-address';
import { linkRequest } from '@/lib/schemas/follow';
import type { FormState } from '@/lib/schemas/form-state';

export async function askLinkAction(asked: string, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: linkRequest, where: 'ask link' }, async ({ email }) => {
    await limit('link_request', emailKey(email));
    await inEvenTime(() => sendSignInLink(email, locale));
    redirect(path(locale, '/follow/sent'));
  });
}

export async function leaveAction(asked: string): Promise<void> {
  await leave();
  redirect(path(boundLocale(asked), '/left'));
}
