// Afterwards: is what was acknowledged there, once, as it was sent? The ledger is compared with the database, opened
// with the keys, with the files, decrypted, and with the mails that arrived.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { blindIndex } from '@/lib/crypto/secrets';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { read } from '@/lib/files/storage';
import { reconcileFiles } from '@/lib/jobs/sweep-files';
import { queueMail } from '@/lib/mail/outbox';
import { emailKey } from '@/lib/rules/email-address';
import { brokenInvariants } from '../invariants';
import { mailMode } from './faults';
import type { Ledger } from './stories';
import type { Victim } from './victim';

export interface Count {
  what: string;
  acknowledged: number;
  lost: number;
  doubled: number;
}

export interface Verdict {
  counts: Count[];
  mails: { written: number; lost: number; doubled: number; deadLetters: number };
  invariants: Record<string, string[]>;
  /** Files stored in the instant before their row was killed: what the nightly sweep removes. */
  swept: number;
  /** Milliseconds until the outbox was empty again. */
  settled: number;
}

const DAY = 86_400_000;
const OUTBOX_PATIENCE = 120_000;

/** Lets the outbox empty itself: back-off is cut short, since it may be days, and dead letters are sent again by hand
 * as the desk's button does. Returns how many there were, and how long it took. */
async function settle(victim: Victim): Promise<{ deadLetters: number; settled: number }> {
  await mailMode(victim, 'ok');
  victim.disk?.free();
  const dead = await db().mail.findMany({ where: { status: 'failed' }, select: { id: true } });
  for (const { id } of dead) {
    await transaction(async (tx) => {
      await tx.mail.update({ where: { id }, data: { status: 'queued' } });
      await queueMail(tx, id);
    });
  }
  const began = performance.now();
  while (performance.now() - began < OUTBOX_PATIENCE) {
    if ((await db().mail.count({ where: { status: 'queued' } })) === 0) break;
    await victim.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL');
    await sleep(250);
  }
  return { deadLetters: dead.length, settled: performance.now() - began };
}

const tally = (what: string, found: readonly number[]): Count => ({
  what,
  acknowledged: found.length,
  lost: found.filter((count) => count === 0).length,
  doubled: found.filter((count) => count > 1).length,
});

const requestsOf = (email: string) =>
  db().rightsRequest.findMany({ where: { account: { emailIndex: blindIndex('email', emailKey(email)) } } });

async function requests({ submitted }: Ledger): Promise<number[]> {
  return each(submitted, async ({ reference, email, words }) => {
    const found = await requestsOf(email);
    const same = found.filter(
      (request) =>
        request.reference === reference &&
        sealed.requestPerson.open(request.id, request.person).email === email &&
        sealed.requestDetails.open(request.id, request.details).more?.more === words,
    );
    return same.length === 0 ? 0 : found.length;
  });
}

async function messages(ledger: Ledger): Promise<number[]> {
  const all = await db().message.findMany({ where: { author: 'requester' } });
  const bodies = all.map(({ id, body }) => sealed.messageBody.open(id, body));
  return ledger.messages.map(({ body }) => bodies.filter((one) => one === body).length);
}

async function files(ledger: Ledger): Promise<number[]> {
  return each(ledger.files, async ({ reference, name, sha256 }) => {
    const found = await db().storedFile.findMany({ where: { request: { reference } } });
    const same = found.filter((one) => sealed.fileName.open(one.id, one.name) === name);
    for (const { storageKey } of same) {
      const hash = createHash('sha256');
      for await (const bytes of read(storageKey)) hash.update(bytes);
      if (hash.digest('hex') !== sha256) return 0;
    }
    return same.length;
  });
}

async function answers(ledger: Ledger): Promise<number[]> {
  return each(ledger.answers, async ({ reference, words }) => {
    const request = await db().rightsRequest.findUnique({ where: { reference }, include: { answers: true } });
    const sent = (request?.answers ?? []).filter(
      ({ id, sentAt, letter }) =>
        sentAt && letter && JSON.stringify(sealed.answerLetter.open(id, letter)).includes(words),
    );
    return request?.status === 'answered' ? sent.length : 0;
  });
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (const item of items) found.push(await work(item));
  return found;
}

/** Each mail of the outbox, by its message id, against those that arrived; and the receipt of every request. */
async function mails({ mailPage }: Victim, { submitted, answers: answered }: Ledger) {
  const caught = (await (await fetch(`${mailPage}/api/mails`)).json()) as {
    messageId: string;
    recipients: string[];
    text: string;
  }[];
  const arrived = new Map<string, number>();
  for (const { messageId } of caught) arrived.set(messageId, (arrived.get(messageId) ?? 0) + 1);
  // Without properties they were written by the actors' script, which sends none.
  const written = await db().mail.findMany({ where: { requestId: { not: null } } });
  const missing = written.filter(({ messageId, status }) => status !== 'sent' || !arrived.has(messageId));
  const untold = [...submitted, ...answered].filter(
    ({ reference, email }) =>
      !caught.some(({ recipients, text }) => recipients.includes(email) && text.includes(reference)),
  );
  return {
    written: written.length,
    lost: missing.length + untold.length,
    doubled: [...arrived.values()].reduce((sum, count) => sum + count - 1, 0),
  };
}

export async function judge(victim: Victim, ledger: Ledger): Promise<Verdict> {
  const { deadLetters, settled } = await settle(victim);
  const unsure = await each(ledger.unsure, async ({ email }) => (await requestsOf(email)).length);
  const counts = [
    tally('requests', await requests(ledger)),
    tally('messages', await messages(ledger)),
    tally('files', await files(ledger)),
    tally('answers', await answers(ledger)),
    // Never acknowledged: there or not, but not twice.
    { ...tally('requests without an answer', unsure), acknowledged: 0, lost: 0 },
  ];
  // As the job will that runs the night after the next.
  const { removed: swept } = await reconcileFiles(new Date(Date.now() + 2 * DAY));
  return {
    counts,
    mails: { ...(await mails(victim, ledger)), deadLetters },
    swept,
    invariants: await brokenInvariants({ databaseUrl: victim.database.url, at: new Date(), quiet: true }),
    settled,
  };
}
