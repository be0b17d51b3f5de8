// Sends a link to whoever asks for it with an address that has filed something. Whether the address is known shows
// nowhere: the page says the same, and takes as long (lib/even-time.ts).
import { createLink } from '@/lib/auth/links';
import { now } from '@/lib/clock';
import { blindIndex } from '@/lib/crypto/secrets';
import { transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Locale } from '@/lib/rules/bilingual';
import { emailKey } from '@/lib/rules/email-address';
import { letterhead } from './letterhead';

export async function sendSignInLink(email: string, locale: Locale): Promise<void> {
  const at = now();
  const head = await letterhead(locale);
  await transaction(async (tx) => {
    const emailIndex = blindIndex('email', emailKey(email));
    const account = await tx.account.findUnique({ where: { emailIndex } });
    if (!account) return;
    const url = await createLink(tx, { purpose: 'sign_in', at, accountId: account.id, locale });
    // Sent to the address on file, not to the one typed.
    const to = sealed.accountEmail.open(account.id, account.email);
    await enqueueMail(tx, { template: 'sign-in-link', to, at, props: { ...head, url } });
  });
}
