// The demo: four members of staff and some thirty fictional requests around today. Once; never in production.
// node scripts/run.mjs prisma/seed.ts
import { randomUUID } from 'node:crypto';
import { charter } from '@/lib/cases/charter-in-force';
import { recordFile } from '@/lib/cases/record-file';
import { replyKey } from '@/lib/cases/templates';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx } from '@/lib/db/client';
import { toColumn } from '@/lib/db/dates';
import { sealed } from '@/lib/db/sealed';
import { renderDocument } from '@/lib/documents/pdf';
import { env } from '@/lib/env';
import { takeInPaper } from '@/lib/files/take-in';
import type { StaffMember } from '@/lib/rules/actor';
import { LOCALES } from '@/lib/rules/bilingual';
import { addDays, daysBetween, localDateOf } from '@/lib/rules/dates';
import { computeDeadline } from '@/lib/rules/deadline';
import {
  type CaseSpec,
  makeCase,
  makeIdentityCheck,
  makeMessage,
  makeSentAnswer,
  makeStaff,
} from '@/lib/testing/factories';
import ACCOUNTS from './demo-accounts.json' with { type: 'json' };
import { addressOf } from './demo-address';
import { DEMO_CASES, type DemoCase } from './demo-cases';
import { DEMO_CLAIMS } from './demo-claims';
import { DEMO_REPLIES } from './demo-replies';
import { seedClaims } from './seed-claims';

/** Longer than a request may take: some thirty cases with all that happened to them, on a slow machine. */
const SEEDING = { maxWait: 10_000, timeout: 300_000 };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The same day at some hour of a working day. */
const atHour = (day: Date, hour: number) => new Date(day.setUTCHours(hour, (hour * 17) % 60));

/** When a request must have been received, at some hour of the day, to fall due as near as can be to a date. */
function receivedFor(demo: DemoCase, hour: number, at: Date): Date {
  const { timeZone, calendar } = charter();
  const wanted = addDays(localDateOf(at, timeZone), demo.dueIn);
  const stopped = demo.paused ? (demo.paused.days ?? demo.paused.daysAgo) : 0;
  const distance = (receivedAt: Date) => {
    const facts = {
      receivedAt,
      timeZone,
      calendar,
      extendedByMonths: demo.extendedByMonths ?? 0,
      pauses: [],
    };
    return Math.abs(daysBetween(computeDeadline(facts).dueOn, wanted) - stopped);
  };
  const days = Array.from({ length: 160 }, (_, days) =>
    atHour(new Date(at.getTime() - (days + 1) * DAY), hour),
  );
  return days.reduce((best, day) => (distance(day) < distance(best) ? day : best));
}

const DOUBT = {
  fr: 'La demande vient d’une adresse qui n’est pas celle du compte.',
  en: 'The request comes from an address that is not the one of the account.',
};

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** Evidence that the person sent with the request: a page that says what it is. */
async function makePaper(tx: Tx, paper: { requestId: string; name: string; at: Date }): Promise<void> {
  const { requestId, name, at } = paper;
  const blocks = [{ kind: 'paragraph', text: 'Document fictif, pour la démonstration.' } as const];
  const content = await renderDocument({ title: name, locale: 'fr', letterhead: ['Démo'], blocks });
  const taken = await takeInPaper({ name, content: once(content) });
  await recordFile(tx, taken, { of: { requestId }, purpose: 'evidence', author: 'requester', at });
}

/** What the desk has arranged around a case. */
async function seedWork(
  tx: Tx,
  requestId: string,
  demo: DemoCase,
  staff: StaffMember[],
  at: Date,
): Promise<void> {
  const { tags = [], task } = demo;
  const assigneeId = staff.find(({ role }) => role === demo.assignee)?.staffId ?? null;
  await tx.rightsRequest.update({ where: { id: requestId }, data: { tags, assigneeId } });
  if (!task) return;
  const id = randomUUID();
  const dueOn = toColumn(addDays(localDateOf(at, charter().timeZone), task.dueIn));
  const title = sealed.taskTitle.seal(id, task.title);
  await tx.task.create({ data: { id, requestId, title, assigneeId, dueOn, createdAt: at } });
}

async function seedCase(
  tx: Tx,
  demo: DemoCase,
  index: number,
  staff: StaffMember[],
  at: Date,
): Promise<void> {
  const { dueIn: _, paused, thread = [], answered, papers = [], ...spec } = demo;
  const dpo = staff.find(({ role }) => role === 'dpo');
  if (!dpo) throw new Error('demo-accounts.json has no DPO');
  const receivedAt = receivedFor(demo, 7 + (index % 9), at);
  const today = localDateOf(at, charter().timeZone);
  const from = paused && addDays(today, -paused.daysAgo);
  const pauses: CaseSpec['pauses'] =
    paused && from
      ? [{ cause: paused.cause, from, to: paused.days === null ? null : addDays(from, paused.days) }]
      : [];
  const { id, requester } = await makeCase(tx, {
    ...spec,
    receivedAt,
    at,
    email: addressOf(spec.name),
    pauses,
  });
  if (paused?.cause === 'identity') {
    const daysAgo = (days: number) => atHour(new Date(at.getTime() - days * DAY), 10);
    const answeredAt = paused.days === null ? null : daysAgo(paused.daysAgo - paused.days);
    const asked = { askedAt: daysAgo(paused.daysAgo), answeredAt, doubt: DOUBT[spec.locale ?? 'fr'] };
    await makeIdentityCheck(tx, { requestId: id, actor: dpo, ...asked });
  }
  for (const name of papers) await makePaper(tx, { requestId: id, name, at: receivedAt });
  await seedWork(tx, id, demo, staff, at);
  const soonAfter = new Date(receivedAt.getTime() + 5 * HOUR);
  const takenInHand = spec.status !== 'received' || answered;
  if (takenInHand && spec.status !== 'withdrawn') {
    await audit(tx, { at: soonAfter, actor: dpo, action: 'request.acknowledged', requestId: id });
  }
  for (const [turn, body] of thread.entries()) {
    const actor = turn % 2 === 0 ? requester : dpo;
    await makeMessage(tx, {
      requestId: id,
      actor,
      body,
      at: atHour(new Date(at.getTime() - (thread.length - turn) * DAY), 9),
    });
  }
  if (spec.status === 'withdrawn') {
    await audit(tx, { at: soonAfter, actor: requester, action: 'request.withdrawn', requestId: id });
  }
  if (answered) {
    const { daysAgo, ...answer } = answered;
    const sentAt = new Date(at.getTime() - daysAgo * DAY);
    await makeSentAnswer(tx, { requestId: id, actor: dpo, ...answer, at: sentAt });
  }
}

async function seed(): Promise<string> {
  if (env().DEMO !== '1') throw new Error('The demo is not for production: it wants DEMO=1.');
  if ((await db().staff.count()) > 0) return 'There already.';
  const at = now();
  // One transaction: an interrupted seed leaves nothing, and is done again at the next start.
  await db().$transaction(async (tx) => {
    const staff: StaffMember[] = [];
    for (const { role, ...account } of ACCOUNTS) {
      staff.push(await makeStaff(tx, { ...account, role: role as StaffMember['role'], at }));
    }
    // Nobody has signed in yet.
    await tx.staffSession.deleteMany();
    const dpo = staff.find((member) => member.role === 'dpo');
    if (!dpo) throw new Error('demo-accounts.json has no DPO');
    await tx.template.createMany({
      data: DEMO_REPLIES.flatMap(({ slug, ...texts }) =>
        LOCALES.map((locale) => ({
          key: replyKey(slug),
          locale,
          version: 1,
          ...texts[locale],
          staffId: dpo.staffId,
          createdAt: at,
        })),
      ),
    });
    for (const [index, demo] of DEMO_CASES.entries()) await seedCase(tx, demo, index, staff, at);
    await seedClaims({ tx, dpo, at });
  }, SEEDING);
  return `${DEMO_CASES.length} fictional requests, ${DEMO_CLAIMS.length} claims after a death`;
}

process.stdout.write(`${await seed()}\n`);
process.exit(0);
