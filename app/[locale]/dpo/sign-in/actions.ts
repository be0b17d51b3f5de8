'use server';
// Into the desk and out of it.
import { redirect } from 'next/navigation';
import { handleForm } from '@/lib/action';
import { deskPath, staffActor } from '@/lib/auth/staff';
import { dropStaffCookie, writeStaffCookie } from '@/lib/auth/staff-token';
import { signIn } from '@/lib/cases/sign-in';
import { signOut } from '@/lib/cases/sign-out';
import { inEvenTime } from '@/lib/even-time';
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { signIn as schema } from '@/lib/schemas/desk';
import type { FormState } from '@/lib/schemas/form-state';

export async function signInAction(asked: string, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = isLocale(asked) ? asked : 'fr';
  return handleForm({ locale, form, schema, where: 'sign in' }, async ({ email, password, next }) => {
    await writeStaffCookie(await inEvenTime(() => signIn({ email, password })));
    redirect(path(locale, deskPath(next)));
  });
}

export async function signOutAction(asked: string): Promise<void> {
  const actor = await staffActor();
  if (actor) await signOut(actor);
  await dropStaffCookie();
  redirect(path(isLocale(asked) ? asked : 'fr', '/dpo/sign-in'));
}
