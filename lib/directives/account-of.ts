// The account of an address, made the first time it writes to us. It stays unconfirmed until a link proves it.
import { randomUUID } from 'node:crypto';
import { blindIndex } from '@/lib/crypto/secrets';
import type { Tx } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import type { Locale } from '@/lib/rules/bilingual';
import { emailKey } from '@/lib/rules/email-address';

export async function accountOf(tx: Tx, email: string, locale: Locale): Promise<string> {
  const emailIndex = blindIndex('email', emailKey(email));
  const id = randomUUID();
  await tx.account.createMany({
    data: { id, emailIndex, email: sealed.accountEmail.seal(id, email), locale },
    skipDuplicates: true,
  });
  return (await tx.account.findUniqueOrThrow({ where: { emailIndex }, select: { id: true } })).id;
}

/** The address of an account, as it was given. */
export async function addressOf(tx: Tx, accountId: string): Promise<string> {
  const { id, email } = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
  return sealed.accountEmail.open(id, email);
}
