// Sends one mail of the outbox. Sent once as far as SMTP lets us know; kept as a dead letter when it is refused for
// good. What may hold a link is wiped as soon as it has left.
import type { Job, Task } from 'graphile-worker';
import { type TemplateName, templateOf } from '@/emails';
import { logoImage } from '@/lib/cases/appearance';
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import { renderMail } from '@/lib/mail/render';
import { createMailer, MailError } from '@/lib/mail/send';
import type { Locale } from '@/lib/rules/bilingual';
import { refreshDigest } from './reminders/digest';

const mailer = () => createMailer(env().SMTP_URL, env().MAIL_FROM);

/** Throws while trying again can help: the queue waits longer each time. */
async function sendMail(mailId: string, lastAttempt: boolean): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id: mailId } });
  // Erased with its request, or sent by an attempt whose end was not recorded in the queue.
  if (!mail || mail.status === 'sent' || !mail.props) return;
  try {
    const props = await stillTrue(mail.template, sealed.mailProps.open(mail.id, mail.props));
    if (!props) {
      await db().mail.deleteMany({ where: { id: mailId } });
      return;
    }
    // The template's own schema checks what the outbox held.
    const logo = await logoImage();
    const size = logo && { width: logo.width, height: logo.height };
    const rendered = await renderMail(mail.template as TemplateName, { ...props, logo: size } as never);
    const to = sealed.mailTo.open(mail.id, mail.to);
    const locale = props.locale as Locale;
    await mailer().send({ ...rendered, to, locale, messageId: mail.messageId, logo: logo?.image });
  } catch (error) {
    const permanent = lastAttempt || !(error instanceof MailError) || error.permanent;
    await db().mail.update({
      where: { id: mailId },
      data: {
        attempts: { increment: 1 },
        lastError: error instanceof MailError ? error.message : 'The mail could not be rendered',
        status: permanent ? 'failed' : 'queued',
      },
    });
    if (!permanent) throw error;
    return;
  }
  await db().mail.update({
    where: { id: mailId },
    data: { status: 'sent', sentAt: now(), props: null, attempts: { increment: 1 }, lastError: null },
  });
}

/** A reminder is checked as it leaves: null when nothing of it is true any more. */
async function stillTrue(template: string, props: Record<string, unknown>) {
  if (template !== 'staff-reminder-digest') return props;
  return refreshDigest(templateOf(template).schema.parse(props), now());
}

const isLast = (job: Job) => job.attempts >= job.max_attempts;

export const sendMailTask: Task = async (payload, { job }) => {
  const { mailId } = payload as { mailId: string };
  await sendMail(mailId, isLast(job));
};
