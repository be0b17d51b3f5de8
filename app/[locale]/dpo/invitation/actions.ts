'use server';
// Takes the password that an invited member chooses, and leads to the second factor.
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { boundLocale, handleForm } from '@/lib/action';
import { heldLink, releaseLink } from '@/lib/auth/portal';
import { writeStaffCookie } from '@/lib/auth/staff-token';
import { acceptInvitation } from '@/lib/cases/accept-invitation';
import { AppError } from '@/lib/errors';
import { path } from '@/lib/i18n/routes';
import { limit } from '@/lib/limits';
import { deviceOf } from '@/lib/rules/device';
import { invitation as schema } from '@/lib/schemas/desk';
import type { FormState } from '@/lib/schemas/form-state';

export async function acceptAction(asked: string, _previous: FormState, form: FormData): Promise<FormState> {
  const locale = boundLocale(asked);
  return handleForm({ locale, form, schema, where: 'invitation' }, async ({ password }) => {
    await limit('link_use');
    const secret = await heldLink();
    if (!secret) throw new AppError('link_invalid');
    const device = deviceOf((await headers()).get('user-agent'));
    const sessionId = await acceptInvitation(secret, password, device);
    await releaseLink();
    await writeStaffCookie(sessionId);
    redirect(path(locale, '/dpo/sign-in/code'));
  });
}
