// One mail a day and member, with what is due to be recalled to them. What it says is looked at again when it leaves:
// a mail that was held up says nothing that is over, and nothing that a later one says.

import type { TemplateProps } from '@/emails';
import { letterhead } from '@/lib/cases/letterhead';
import { db, transaction } from '@/lib/db/client';
import { env } from '@/lib/env';
import { path } from '@/lib/i18n/routes';
import { enqueueMail } from '@/lib/mail/outbox';
import { type ReminderKind, reminderKey } from '@/lib/rules/reminders';
import { type DeskMember, type DueReminder, dueAmong, todayOf } from './due-now';

type Digest = TemplateProps<'staff-reminder-digest'>;
type Item = Digest['items'][number];

/** Beyond it the digest says how many more there are. */
const LISTED = 60;

const WHAT: Readonly<Record<ReminderKind, Item['what']>> = {
  due: 'answer',
  overdue: 'answer',
  extension: 'extension_notice',
  awaiting: 'requester',
};

/** Returns how many reminders it holds; 0 when the day's digest has left already, or there is nothing new to say. */
export async function sendDigest(member: DeskMember, due: readonly DueReminder[], at: Date): Promise<number> {
  const { staffId, locale, email } = member;
  const today = todayOf(at);
  const head = await letterhead(locale);
  return transaction(async (tx) => {
    // Two workers: the second waits for the first, and finds it done.
    const record = async (key: string) => {
      const { count } = await tx.reminder.createMany({
        data: { key, staffId, sentAt: at },
        skipDuplicates: true,
      });
      return count === 1;
    };
    const sent = await tx.reminder.findMany({
      where: { key: { in: due.map((one) => reminderKey(one, one.requestId, staffId)) } },
      select: { key: true },
    });
    const known = new Set(sent.map(({ key }) => key));
    const unsaid = due.filter((one) => !known.has(reminderKey(one, one.requestId, staffId)));
    if (unsaid.length === 0 || !(await record(`digest:${today}:${staffId}`))) return 0;
    const still = await dueAmong(
      tx,
      unsaid.map(({ requestId }) => requestId),
      at,
    );
    const said: DueReminder[] = [];
    for (const one of unsaid) {
      const isStill = still
        .get(one.requestId)
        ?.some(({ kind, date }) => kind === one.kind && date === one.date);
      if (isStill && (await record(reminderKey(one, one.requestId, staffId)))) said.push(one);
    }
    if (said.length === 0) return 0;
    const base = env().APP_URL;
    const items = said.slice(0, LISTED).map(({ kind, reference, right, date }) => ({
      reference,
      right,
      what: WHAT[kind],
      date,
      url: `${base}${path(locale, `/dpo/cases/${reference}`)}`,
    }));
    const more = said.length - items.length;
    const props = { ...head, today, items, more, url: `${base}${path(locale, '/dpo')}` };
    await enqueueMail(tx, { template: 'staff-reminder-digest', to: email, at, props });
    return said.length;
  });
}

/** What a digest that leaves now may still say; null when nothing of it is true any more. */
export async function refreshDigest(props: Digest, at: Date): Promise<Digest | null> {
  const today = todayOf(at);
  const references = props.items.map(({ reference }) => reference);
  const rows = await db().rightsRequest.findMany({
    where: { reference: { in: references } },
    select: { id: true, reference: true },
  });
  const due = await dueAmong(
    db(),
    rows.map(({ id }) => id),
    at,
  );
  const byReference = new Map(rows.map(({ id, reference }) => [reference, due.get(id) ?? []]));
  // What is late is said each day: a digest of another day leaves it to today's.
  const isNews = ({ kind }: DueReminder) => kind !== 'overdue' || props.today === today;
  const items = props.items.filter(({ reference, what, date }) =>
    byReference.get(reference)?.some((one) => WHAT[one.kind] === what && one.date === date && isNews(one)),
  );
  return items.length === 0 ? null : { ...props, today, items };
}
