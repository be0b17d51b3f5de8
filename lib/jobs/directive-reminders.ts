// Once a year, a mail recalls to its author that a directive is in force. It can be switched off.
import type { Task } from 'graphile-worker';
import { letterhead } from '@/lib/cases/letterhead';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { addressOf } from '@/lib/directives/account-of';
import { env } from '@/lib/env';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import { REMINDER_MONTHS } from '@/lib/rules/directives/periods';

export async function remindAuthors(at: Date): Promise<void> {
  const before = new Date(at);
  before.setUTCMonth(before.getUTCMonth() - REMINDER_MONTHS);
  const due = {
    remind: true,
    revokedAt: null,
    executedAt: null,
    OR: [{ remindedAt: null, createdAt: { lte: before } }, { remindedAt: { lte: before } }],
  };
  const found = await db().directive.findMany({ where: due, take: 500 });
  for (const { id, accountId, reference, locale } of found) {
    const head = await letterhead(locale);
    await transaction(async (tx) => {
      const { count } = await tx.directive.updateMany({ where: { id, ...due }, data: { remindedAt: at } });
      if (count === 0) return;
      const url = `${env().APP_URL}${path(locale, '/directives')}`;
      const to = await addressOf(tx, accountId);
      await enqueueMail(tx, {
        template: 'directive-notice',
        to,
        at,
        props: { ...head, kind: 'reminder', reference, on: null, url },
      });
    });
  }
}

export const directiveRemindersTask: Task = () => remindAuthors(now());
