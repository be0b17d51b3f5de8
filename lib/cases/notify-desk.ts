// Tells the DPO that something waits in the desk: reference and right, nothing of the person.
import type { Tx } from '@/lib/db/client';
import { env } from '@/lib/env';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { Right } from '@/lib/rules/rights';
import { charter } from './charter-in-force';
import { type Letterhead, letterhead } from './letterhead';

/** The desk's own language is the house's: French. Read before the transaction begins. */
export const deskHead = () => letterhead('fr');

export async function notifyDesk(
  tx: Tx,
  notice: {
    template: 'staff-new-request' | 'staff-new-message';
    request: { id: string; reference: string; right: Right };
    at: Date;
    head: Letterhead;
  },
): Promise<void> {
  const { template, request, at, head } = notice;
  await enqueueMail(tx, {
    template,
    to: charter().dpo.email,
    requestId: request.id,
    at,
    props: {
      ...head,
      reference: request.reference,
      right: request.right,
      url: `${env().APP_URL}${path(head.locale, `/dpo/cases/${request.reference}`)}`,
    },
  });
}
