'use server';
// One's own account: password, second factor, sessions, calendar.
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { dropStaffCookie } from '@/lib/auth/staff-token';
import { makeFeed, revokeFeed } from '@/lib/cases/calendar-feed';
import { changePassword, changeTelephone, endOwnSession, newRecoveryCodes } from '@/lib/cases/own-account';
import { path } from '@/lib/i18n/routes';
import { calendarFeed, newPassword, ownPassword, ownSession } from '@/lib/schemas/desk';
import type { FormState } from '@/lib/schemas/form-state';

export async function changePasswordAction(
  asked: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: newPassword, where: 'change password' }, async (typed) => {
    await changePassword(await requireStaff(), typed);
    await dropStaffCookie();
    redirect(`${path(locale, '/dpo/sign-in')}?done=password`);
  });
}

/** Stays on the page, which shows the codes this once. */
export async function recoveryAction(
  asked: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: ownPassword, where: 'recovery codes' }, async ({ password }) => ({
    codes: await newRecoveryCodes(await requireStaff(), password),
  }));
}

export async function phoneAction(asked: string, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: ownPassword, where: 'new telephone' }, async ({ password }) => {
    await changeTelephone(await requireStaff(), password);
    await dropStaffCookie();
    redirect(`${path(locale, '/dpo/sign-in')}?done=phone`);
  });
}

export async function endSessionAction(
  asked: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm(
    { locale, form, schema: ownSession, where: 'end session' },
    async ({ session, password }) => {
      await endOwnSession(await requireStaff(), session, password);
      redirect(`${path(locale, '/dpo/profile')}?done=ended`);
    },
  );
}

/** Stays on the page, which shows the address this once. */
export async function makeFeedAction(
  asked: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: calendarFeed, where: 'make calendar' }, async (typed) => ({
    codes: [await makeFeed(await requireStaff(), typed.locale)],
  }));
}

export async function revokeFeedAction(
  asked: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: z.object({}), where: 'revoke calendar' }, async () => {
    await revokeFeed(await requireStaff());
    redirect(`${path(locale, '/dpo/profile/calendar')}?done=ended`);
  });
}
