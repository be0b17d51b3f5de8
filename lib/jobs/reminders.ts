// Reminds the desk, once a day; and each evening compares what should have been said with what was.
import type { Task } from 'graphile-worker';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { log } from '@/lib/log';
import { queueMail } from '@/lib/mail/outbox';
import { reminderKey } from '@/lib/rules/reminders';
import { sendDigest } from './reminders/digest';
import { deskMembers, dueNow } from './reminders/due-now';

const HOUR = 3_600_000;

/** Returns how many reminders were sent. `at` is the present instant. */
export async function sendReminders(at: Date): Promise<number> {
  const members = await deskMembers();
  const due = await dueNow(members, at);
  let sent = 0;
  for (const member of members) sent += await sendDigest(member, due.get(member.staffId) ?? [], at);
  return sent;
}

export interface Reconciliation {
  expected: number;
  /** Sent only now, because the morning's run did not. */
  late: number;
  /** Became due after the day's digest had left: said tomorrow. */
  carried: number;
  /** Mails of the outbox that no job would have sent any more. */
  requeued: number;
  /** Mails that wait for more than an hour, or were given up. */
  unsent: number;
}

export async function reconcile(at: Date): Promise<Reconciliation> {
  const late = await sendReminders(at);
  const members = await deskMembers();
  const due = await dueNow(members, at);
  const keys = [...due].flatMap(([staffId, list]) =>
    list.map((one) => reminderKey(one, one.requestId, staffId)),
  );
  let said = 0;
  for (let from = 0; from < keys.length; from += 1_000)
    said += await db().reminder.count({ where: { key: { in: keys.slice(from, from + 1_000) } } });
  const before = new Date(at.getTime() - HOUR);
  const result = {
    expected: keys.length,
    late,
    carried: keys.length - said,
    requeued: await requeueLost(before),
    unsent: await db().mail.count({
      where: { status: { in: ['queued', 'failed'] }, createdAt: { lt: before } },
    }),
  };
  await transaction((tx) =>
    audit(tx, {
      at,
      actor: { kind: 'system', job: 'reconcile' },
      action: 'reminders.reconciled',
      facts: { ...result },
    }),
  );
  if (result.late + result.requeued + result.unsent > 0)
    log.warn(result, 'the day’s mails did not all leave');
  return result;
}

/** A mail that waits without a job would wait for ever. Queued again, it is sent once: the job has its key. */
async function requeueLost(before: Date): Promise<number> {
  return transaction(async (tx) => {
    const lost = await tx.$queryRaw<{ id: string }[]>`
      SELECT m.id FROM "Mail" m WHERE m.status = 'queued' AND m."createdAt" < ${before}
      AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs j WHERE j.key = 'mail:' || m.id) LIMIT 1000`;
    for (const { id } of lost) await queueMail(tx, id);
    return lost.length;
  });
}

export const remindersTask: Task = async () => {
  await sendReminders(now());
};
export const reconcileTask: Task = async () => {
  await reconcile(now());
};
