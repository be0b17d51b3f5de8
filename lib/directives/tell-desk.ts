// Tells the DPO of a claim that waits: its reference, nothing of the people.
import { charter } from '@/lib/cases/charter-in-force';
import type { Letterhead } from '@/lib/cases/letterhead';
import type { Tx } from '@/lib/db/client';
import { env } from '@/lib/env';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import type { PlainDate } from '@/lib/rules/dates';

export async function tellDesk(
  tx: Tx,
  told: {
    kind: 'desk_new' | 'desk_objected';
    reference: string;
    on: PlainDate;
    at: Date;
    head: Letterhead;
  },
): Promise<void> {
  const { kind, reference, on, at, head } = told;
  const url = `${env().APP_URL}${path(head.locale, `/dpo/claims/${reference}`)}`;
  const to = charter().dpo.email;
  await enqueueMail(tx, { template: 'claim-notice', to, at, props: { ...head, kind, reference, on, url } });
}
