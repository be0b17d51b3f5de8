'use server';
// Sends a dead letter again.
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { boundId, boundLocale, handleForm } from '@/lib/action';
import { requireStaff } from '@/lib/auth/staff';
import { retryMail } from '@/lib/cases/mails';
import { path } from '@/lib/i18n/routes';
import type { FormState } from '@/lib/schemas/form-state';

export async function retryMailAction(
  where: { locale: string; mailId: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(where, 'mailId');
  return handleForm({ locale, form, schema: z.object({}), where: 'retry mail' }, async () => {
    await retryMail(await requireStaff(), boundId(where.mailId));
    refresh();
    redirect(`${path(locale, '/dpo/mails')}?done=retried`);
  });
}
