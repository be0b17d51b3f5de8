// The receipt of a request as a PDF.

import { receiptBlocks } from '@/lib/documents/receipt';
import { translator } from '@/lib/i18n';
import type { Actor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { houseDocument } from './house-document';
import { readReceipt } from './read-receipt';

/** Throws `not_found` as `readReceipt` does. */
export async function receiptDocument(actor: Actor, reference: string, locale: Locale): Promise<Buffer> {
  const receipt = await readReceipt(actor, reference);
  const { deadline, person, charter } = receipt;
  const { controller } = charter;
  return houseDocument({
    title: translator(locale, 'receipt')('title'),
    locale,
    letterhead: [controller.name, ...controller.address],
    blocks: receiptBlocks({
      charter,
      locale,
      reference: receipt.reference,
      name: person.name,
      email: person.email,
      right: receipt.right,
      receivedOn: deadline.receivedOn,
      dueOn: deadline.dueOn,
      steps: deadline.steps,
      confirmed: receipt.confirmed,
      withdrawnOn: receipt.withdrawnOn,
      forClient: receipt.forClient,
      together: receipt.together,
    }),
  });
}
