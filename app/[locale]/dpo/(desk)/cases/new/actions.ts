'use server';
// What the form for a request that came by another way posts to.
import { notFound, redirect } from 'next/navigation';
import { boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { logRequest } from '@/lib/cases/log-request';
import { path } from '@/lib/i18n/routes';
import { RIGHTS } from '@/lib/rules/rights';
import type { FormState } from '@/lib/schemas/form-state';
import { loggedRequest } from '@/lib/schemas/logged-request';

export async function logRequestAction(
  given: { locale: string; right: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(given, 'right');
  const right = RIGHTS.find((known) => known === given.right);
  if (!right) notFound();
  const actor = await requireStaff();
  return handleForm({ locale, form, schema: loggedRequest(right), where: 'log request' }, async (asked) => {
    const { reference } = await logRequest(actor, asked);
    redirect(`${path(locale, `/dpo/cases/${reference}`)}?done=logged#papers`);
  });
}
