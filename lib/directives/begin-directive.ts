// Before the first question of a directive: a link proves the address. Nothing tells whether it was known.
import { createLink } from '@/lib/auth/links';
import { letterhead } from '@/lib/cases/letterhead';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Locale } from '@/lib/rules/bilingual';
import { accountOf } from './account-of';

export async function beginDirective(email: string, locale: Locale): Promise<void> {
  const at = now();
  const head = await letterhead(locale);
  await transaction(async (tx) => {
    const accountId = await accountOf(tx, email, locale);
    const url = await createLink(tx, { purpose: 'begin_directive', at, accountId, locale });
    await enqueueMail(tx, {
      template: 'directive-notice',
      to: email,
      at,
      props: { ...head, kind: 'begin', reference: null, on: null, url },
    });
  });
}
