// The transactional outbox: a mail is written with the facts it tells of, in one transaction, and sent by the worker
// (lib/jobs/send-mail.ts). What was acknowledged is thus sent, even if everything stops in between.
import { randomUUID } from 'node:crypto';
import type { TemplateName, TemplateProps } from '@/emails';
import type { Tx } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';

/** Beyond this the mail is a dead letter, shown in the desk. With graphile-worker's back-off: about three days. */
const MAX_ATTEMPTS = 25;

export async function enqueueMail<T extends TemplateName>(
  tx: Tx,
  mail: { template: T; to: string; props: TemplateProps<T>; requestId?: string; at: Date },
): Promise<void> {
  const id = randomUUID();
  await tx.mail.create({
    data: {
      id,
      template: mail.template,
      // Stable: whoever receives a mail twice can tell.
      messageId: `<${id}@${new URL(env().APP_URL).hostname}>`,
      to: sealed.mailTo.seal(id, mail.to),
      props: sealed.mailProps.seal(id, mail.props as Record<string, unknown>),
      requestId: mail.requestId,
      createdAt: mail.at,
    },
  });
  await queueMail(tx, id);
}

/** Gives the worker a mail of the outbox to send: once, however often it is asked. */
export async function queueMail(tx: Tx, mailId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job('send_mail', json_build_object('mailId', ${mailId}::text),
      job_key := ${`mail:${mailId}`}, max_attempts := ${MAX_ATTEMPTS}::int)`;
}
