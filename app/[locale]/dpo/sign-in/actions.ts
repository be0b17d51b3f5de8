'use server';
// Into the desk, in two steps, and out of it.
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { boundLocale, handleForm, type Stay, staying } from '@/lib/action';
import { deskPath, type HalfWay, halfWay, signedIn, staffActor } from '@/lib/auth/staff';
import { dropStaffCookie, readStaffCookie, writeStaffCookie } from '@/lib/auth/staff-token';
import { enrol, proveSecondFactor } from '@/lib/cases/second-factor';
import { signIn } from '@/lib/cases/sign-in';
import { signOut } from '@/lib/cases/sign-out';
import { now } from '@/lib/clock';
import { AppError } from '@/lib/errors';
import { inEvenTime } from '@/lib/even-time';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { deviceOf } from '@/lib/rules/device';
import { signIn as schema, secondFactor } from '@/lib/schemas/desk';
import type { FormState } from '@/lib/schemas/form-state';

export async function signInAction(asked: string, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema, where: 'sign in' }, async ({ email, password, next }) => {
    const device = deviceOf((await headers()).get('user-agent'));
    await writeStaffCookie(await inEvenTime(() => signIn({ email, password, device })));
    redirect(`${path(locale, '/dpo/sign-in/code')}?next=${deskPath(next)}`);
  });
}

async function theirs(): Promise<HalfWay> {
  const pending = await halfWay();
  if (!pending) throw new AppError('sign_in_again');
  return pending;
}

export async function secondFactorAction(
  asked: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm(
    { locale, form, schema: secondFactor, where: 'second factor' },
    async ({ code, next }) => {
      await limit('second_factor');
      await writeStaffCookie(await proveSecondFactor(await theirs(), code));
      redirect(path(locale, deskPath(next)));
    },
  );
}

/** Stays on the page, which shows the recovery codes this once. */
export async function enrolAction(asked: string, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: secondFactor, where: 'enrolment' }, async ({ code }) => {
    await limit('second_factor');
    const { sessionId, codes } = await enrol(await theirs(), code);
    await writeStaffCookie(sessionId);
    return { codes };
  });
}

/** A sign of the person: milliseconds until the next is due; null when the session is over, 'later' when too many came. */
export async function stayAction(): Promise<Stay> {
  return staying(await readStaffCookie(), async () => {
    const here = await signedIn();
    return here ? here.idleAt.getTime() - now().getTime() : null;
  });
}

export async function signOutAction(asked: string): Promise<void> {
  const actor = await staffActor();
  if (actor) await signOut(actor);
  await dropStaffCookie();
  redirect(`${path(boundLocale(asked), '/left')}?desk`);
}
