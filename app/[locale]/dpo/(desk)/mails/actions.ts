'use server';
// Sends a dead letter again.
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { retryMail } from '@/lib/cases/mails';
import { isLocale } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { FormState } from '@/lib/schemas/form-state';

export async function retryMailAction(
  where: { locale: string; mailId: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = isLocale(where.locale) ? where.locale : 'fr';
  return handleForm({ locale, form, schema: z.object({}), where: 'retry mail' }, async () => {
    await retryMail(await requireStaff(), where.mailId);
    redirect(`${path(locale, '/dpo/mails')}?done=retried`);
  });
}
