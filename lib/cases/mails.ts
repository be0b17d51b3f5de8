// What the outbox still holds, and sending a dead letter again. Recipients and contents stay sealed.
import type { TemplateName } from '@/emails';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { AppError, notFound } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import { queueMail } from '@/lib/mail/outbox';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { may } from '@/lib/rules/permissions';

const SHOWN = 200;

/** The name of a mail, for the desk; one that is sent no more shows its own. */
export function mailName(locale: Locale, template: string): string {
  const t = translator(locale, 'desk');
  const name = `mail.template.${template as TemplateName}` as const;
  return t.has(name) ? t(name) : template;
}

/** Dead letters first, then what waits, newest first. Throws `forbidden` for who doesn't run the house. */
export async function listUnsentMails(actor: StaffMember) {
  if (!may(actor, 'settings.write')) throw new AppError('forbidden');
  return db().mail.findMany({
    where: { status: { in: ['failed', 'queued'] } },
    orderBy: [{ status: 'desc' }, { createdAt: 'desc' }],
    take: SHOWN,
    omit: { to: true, props: true },
    include: { request: { select: { reference: true } } },
  });
}

/** Puts a dead letter back in the queue, once however often the button is pressed. Throws `not_found` for any other. */
export async function retryMail(actor: StaffMember, mailId: string): Promise<void> {
  if (!may(actor, 'settings.write')) throw new AppError('forbidden');
  const at = now();
  await transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { id: mailId, status: 'failed', props: { not: null } },
      data: { status: 'queued' },
    });
    if (count !== 1) throw notFound();
    const { requestId } = await tx.mail.findUniqueOrThrow({ where: { id: mailId } });
    await queueMail(tx, mailId);
    await audit(tx, { at, actor, action: 'mail.retried', requestId, facts: { mailId } });
  });
}
