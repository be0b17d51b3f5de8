'use server';
// What the form for a request that came by another way posts to.
import { redirect } from 'next/navigation';
import { boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { logRequest } from '@/lib/cases/log-request';
import { path } from '@/lib/i18n/routes';
import type { FormState } from '@/lib/schemas/form-state';
import { loggedRequest } from '@/lib/schemas/logged-request';

export async function logRequestAction(
  given: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(given);
  const actor = await requireStaff();
  return handleForm({ locale, form, schema: loggedRequest, where: 'log request' }, async (asked) => {
    const { reference } = await logRequest(actor, asked);
    redirect(`${path(locale, `/dpo/cases/${reference}`)}?done=logged#papers`);
  });
}
