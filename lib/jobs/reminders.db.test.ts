import { beforeAll, describe, expect, it } from 'vitest';
import type { TemplateProps } from '@/emails';
import { readReminders } from '@/lib/cases/read-reminders';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import type { StaffMember } from '@/lib/rules/actor';
import { addDays } from '@/lib/rules/dates';
import { type CaseSpec, makeCase, makeSentAnswer, makeStaff } from '@/lib/testing/factories';
import { reconcile, sendReminders } from './reminders';
import { refreshDigest } from './reminders/digest';

type Digest = TemplateProps<'staff-reminder-digest'>;

/** Seven in the morning, in Paris or an hour later. */
const on = (date: string) => new Date(`${date}T06:00:00Z`);
const make = (spec: Partial<CaseSpec> & { receivedAt: Date }) =>
  transaction((tx) => makeCase(tx, { at: spec.receivedAt, ...spec }));
const close = (id: string, closedAt: Date) =>
  db().rightsRequest.update({ where: { id }, data: { closedAt, status: 'withdrawn' } });

let dpo: StaffMember;
let handler: StaffMember;

beforeAll(async () => {
  const at = on('2026-01-01');
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at, email: 'dpo@desk.test' }));
  handler = await transaction((tx) => makeStaff(tx, { role: 'case_handler', at, email: 'h@desk.test' }));
}, 60_000);

/** The digests that are in the outbox, as 'day to: what date'. */
async function digests(reference?: string) {
  const mails = await db().mail.findMany({
    where: { template: 'staff-reminder-digest' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const lines = mails.flatMap(({ id, to, props }) => {
    const digest = sealed.mailProps.open(id, props as Uint8Array) as Digest;
    const who = sealed.mailTo.open(id, to) === 'dpo@desk.test' ? 'dpo' : 'handler';
    return digest.items
      .filter((item) => !reference || item.reference === reference)
      .map((item) => `${digest.today} ${who}: ${item.what} ${item.date}`);
  });
  return lines.sort();
}

/** The desk over these days, two workers at once on each of them, except where it was down. */
async function live(from: string, to: string, down: string[] = []) {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (down.includes(day)) continue;
    await Promise.all([sendReminders(on(day)), sendReminders(on(day))]);
  }
}

describe('over simulated months', { timeout: 60_000 }, () => {
  it('each mark is said once to whoever has the case, whatever days are missed, then each day that it is late', async () => {
    // Received on 2 March, due on 2 April.
    const { id, reference } = await make({ receivedAt: on('2026-03-02') });
    const inTheDesk = async (day: string) =>
      (await readReminders(handler, on(day))).map(({ kind, date }) => `${kind} ${date}`);
    await db().rightsRequest.update({ where: { id }, data: { assigneeId: handler.staffId } });
    const down = ['2026-03-18', '2026-03-26', '2026-03-27', '2026-04-01', '2026-04-04'];
    await live('2026-03-02', '2026-04-05', down);
    expect(await digests(reference)).toEqual([
      // Fifteen days before was missed on the 18th, and said on the 19th.
      '2026-03-19 handler: answer 2026-04-02',
      '2026-03-23 handler: extension_notice 2026-04-02',
      '2026-03-28 handler: answer 2026-04-02',
      '2026-03-30 handler: answer 2026-04-02',
      '2026-03-31 handler: extension_notice 2026-04-02',
      '2026-04-02 handler: answer 2026-04-02',
      '2026-04-03 dpo: answer 2026-04-02',
      '2026-04-03 handler: answer 2026-04-02',
      '2026-04-05 dpo: answer 2026-04-02',
      '2026-04-05 handler: answer 2026-04-02',
    ]);
    expect(await inTheDesk('2026-04-05')).toEqual(['overdue 2026-04-02']);
    expect(await inTheDesk('2026-04-06')).toEqual([]);
    await close(id, on('2026-04-06'));
    expect(await inTheDesk('2026-04-05')).toEqual([]);
    const before = (await digests(reference)).length;
    await live('2026-04-06', '2026-04-20');
    expect(await digests(reference)).toHaveLength(before);
  });

  it('a case of nobody’s is the DPO’s, and a paused one speaks of the requester only', async () => {
    // Received on 1 June, paused from 8 June on.
    const pauses = [{ cause: 'identity' as const, from: '2026-06-08', to: null }];
    const { id, reference } = await make({
      receivedAt: on('2026-06-01'),
      status: 'awaiting_identity',
      pauses,
    });
    await db().rightsRequest.update({ where: { id }, data: { awaitingSince: on('2026-06-08') } });
    await live('2026-06-08', '2026-07-25', ['2026-06-23', '2026-06-24']);
    expect(await digests(reference)).toEqual([
      '2026-06-25 dpo: requester 2026-06-08',
      '2026-07-08 dpo: requester 2026-06-08',
      '2026-07-23 dpo: requester 2026-06-08',
    ]);
    await close(id, on('2026-07-26'));
  });

  it('all that a member must know on a day is in one mail, and unconfirmed requests are in none', async () => {
    const made = [];
    for (const confirmed of [true, true, false])
      made.push(await make({ receivedAt: on('2026-09-01'), confirmed }));
    await Promise.all([1, 2, 3, 4].map(() => sendReminders(on('2026-10-02'))));
    const mails = await db().mail.findMany({ where: { createdAt: on('2026-10-02') } });
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    const props = sealed.mailProps.open(mail?.id ?? '', mail?.props as Uint8Array) as Digest;
    expect(props.items.map(({ reference }) => reference).sort()).toEqual(
      made
        .slice(0, 2)
        .map(({ reference }) => reference)
        .sort(),
    );
    for (const { id } of made) await close(id, on('2026-10-03'));
  });
});

describe('a digest that was held up', () => {
  it('leaves out what is over, and what a later one says', async () => {
    const [done, late, soon] = [
      await make({ receivedAt: on('2026-11-16') }),
      await make({ receivedAt: on('2026-11-12') }),
      await make({ receivedAt: on('2026-11-18') }),
    ];
    await sendReminders(on('2026-12-15'));
    const mail = await db().mail.findFirstOrThrow({ where: { createdAt: on('2026-12-15') } });
    const props = sealed.mailProps.open(mail.id, mail.props as Uint8Array) as Digest;
    const references = (digest: Digest | null) => new Set(digest?.items.map(({ reference }) => reference));
    expect(references(props)).toEqual(new Set([done, late, soon].map(({ reference }) => reference)));
    const answer = { requestId: done.id, actor: dpo, outcome: 'granted', words: 'Voici.' } as const;
    await transaction((tx) => makeSentAnswer(tx, { ...answer, at: on('2026-12-15') }));
    expect(references(await refreshDigest(props, on('2026-12-15')))).toEqual(
      new Set([late.reference, soon.reference]),
    );
    // Two days later the mail server is back: what is late is in that day's own digest.
    const refreshed = await refreshDigest(props, on('2026-12-17'));
    expect([references(refreshed), refreshed?.today]).toEqual([new Set([soon.reference]), '2026-12-17']);
    for (const { id } of [late, soon]) await close(id, on('2026-12-17'));
    expect(await refreshDigest(props, on('2026-12-17'))).toBeNull();
  });
});

describe('the evening’s reconciliation', () => {
  it('says what the morning did not, and puts back mails that lost their job', async () => {
    const { id } = await make({ receivedAt: on('2027-03-01') });
    const at = on('2027-03-18');
    expect(await reconcile(at)).toMatchObject({ expected: 1, late: 1, carried: 0 });
    expect(await reconcile(at)).toMatchObject({ expected: 1, late: 0, carried: 0 });
    // Comes up after the day's digest has left: tomorrow's.
    const other = await make({ receivedAt: on('2027-03-01') });
    expect(await reconcile(at)).toMatchObject({ expected: 2, late: 0, carried: 1 });
    expect(await sendReminders(on('2027-03-19'))).toBe(1);
    expect(await reconcile(on('2027-03-19'))).toMatchObject({ late: 0, carried: 0, requeued: 0 });

    const mail = await db().mail.findFirstOrThrow({ where: { createdAt: at } });
    await db().$executeRaw`SELECT graphile_worker.remove_job(${`mail:${mail.id}`})`;
    expect(await reconcile(on('2027-03-19'))).toMatchObject({ requeued: 1 });
    expect(await reconcile(on('2027-03-19'))).toMatchObject({ requeued: 0 });
    for (const one of [id, other.id]) await close(one, at);
    const told = await db().auditEvent.count({ where: { action: 'reminders.reconciled' } });
    expect(told).toBe(6);
  });
});
