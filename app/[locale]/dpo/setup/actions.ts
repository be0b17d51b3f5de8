'use server';
// Creates the first account and opens its session.
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { boundLocale, handleForm } from '@/lib/action';
import { heldLink, releaseLink } from '@/lib/auth/portal';
import { writeStaffCookie } from '@/lib/auth/staff-token';
import { createFirstAdministrator } from '@/lib/cases/create-first-administrator';
import { AppError } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { deviceOf } from '@/lib/rules/device';
import { setup } from '@/lib/schemas/desk';
import type { FormState } from '@/lib/schemas/form-state';

export async function setupAction(asked: string, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema: setup, where: 'set up' }, async ({ alsoDpo, ...person }) => {
    await limit('link_use');
    const secret = await heldLink();
    if (!secret) throw new AppError('link_invalid');
    const role = alsoDpo === 'yes' ? 'dpo' : 'administrator';
    const device = deviceOf((await headers()).get('user-agent'));
    const sessionId = await createFirstAdministrator(secret, { ...person, role, locale }, device);
    await releaseLink();
    await writeStaffCookie(sessionId);
    redirect(path(locale, '/dpo/sign-in/enrol'));
  });
}
