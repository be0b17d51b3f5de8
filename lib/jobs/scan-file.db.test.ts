// 24: where there is a scanner, nothing opens before it has said 'clean', and nothing ever that it has not.
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { attachFile } from '@/lib/cases/attach-file';
import { readFile } from '@/lib/cases/read-file';
import { saveAnswer } from '@/lib/cases/save-answer';
import { sendAnswer } from '@/lib/cases/send-answer';
import { db, transaction } from '@/lib/db/client';
import type { Requester } from '@/lib/rules/actor';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { makeFile, paper } from '@/lib/testing/files';
import { scanAgain } from './file-terms';
import { scanFile } from './scan-file';

/** What the scanner answers; null hangs up without a word. */
let verdict: string | null;
let server: Server;
let actor: Requester;
let file: { id: string };

beforeAll(async () => {
  server = createServer((client) => {
    client.on('error', () => undefined);
    client.on('data', (bytes) => {
      if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return;
      client.end(verdict ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('CLAMD_URL', `tcp://127.0.0.1:${(server.address() as { port: number }).port}`);
});
afterAll(() => server.close());

beforeEach(async () => {
  const at = new Date();
  const made = await transaction((tx) => makeCase(tx, { receivedAt: at, at, unread: false }));
  actor = made.requester;
  file = await makeFile({ requestId: made.id });
});

const state = async () => (await db().storedFile.findUniqueOrThrow({ where: { id: file.id } })).scan;
const opens = () =>
  readFile(actor, file.id).then(
    () => true,
    () => false,
  );
const jobs = () =>
  db().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE key = ${`scan:${file.id}`}`;

it('is waited for from the start', async () => {
  expect(await state()).toBe('pending');
  expect(await opens()).toBe(false);
  expect(await jobs()).toHaveLength(1);
});

it('clean: it opens', async () => {
  verdict = 'stream: OK\0';
  await scanFile('StoredFile', file.id);
  expect(await state()).toBe('clean');
  expect(await opens()).toBe(true);
});

it('infected: it never opens, the desk is told, and no later verdict frees it', async () => {
  verdict = 'stream: Test.Ours FOUND\0';
  await scanFile('StoredFile', file.id);
  verdict = 'stream: OK\0';
  await scanFile('StoredFile', file.id);
  await scanAgain();
  expect(await state()).toBe('infected');
  expect(await opens()).toBe(false);
  const { request } = await db().storedFile.findUniqueOrThrow({
    where: { id: file.id },
    include: { request: true },
  });
  expect(request?.unreadByStaff).toBe(true);
  const told = await db().auditEvent.findMany({ where: { action: 'file.infected', requestId: request?.id } });
  expect(told).toHaveLength(1);
});

it.each([null, 'INSTREAM size limit exceeded. ERROR\0'])(
  'the scanner says %j: shut, said so, and asked again',
  async (answer) => {
    verdict = answer;
    await expect(scanFile('StoredFile', file.id)).rejects.toThrow();
    expect(await state()).toBe('failed');
    expect(await opens()).toBe(false);
    await db().$executeRaw`SELECT graphile_worker.remove_job(${`scan:${file.id}`})`;
    await scanAgain();
    expect(await jobs()).toHaveLength(1);
    verdict = 'stream: OK\0';
    await scanFile('StoredFile', file.id);
    expect(await opens()).toBe(true);
  },
);

it('what came before there was a scanner is shut until it has been asked', async () => {
  await db().storedFile.update({ where: { id: file.id }, data: { scan: 'not_scanned' } });
  expect(await opens()).toBe(false);
  await db().$executeRaw`SELECT graphile_worker.remove_job(${`scan:${file.id}`})`;
  await scanAgain();
  expect(await jobs()).toHaveLength(1);
});

it('an answer does not leave with a file that nobody could open', async () => {
  const at = new Date();
  const dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at }));
  const { reference } = await transaction((tx) => makeCase(tx, { receivedAt: at, at }));
  await saveAnswer(dpo, { reference, version: 0 }, { outcome: 'granted', words: 'Voici.' });
  await attachFile(dpo, { reference, version: 1 }, paper());
  const where = { request: { reference } };
  await db().storedFile.updateMany({ where, data: { scan: 'infected' } });
  await expect(sendAnswer(dpo, { reference, version: 2 })).rejects.toMatchObject({ code: 'file_infected' });
  await db().storedFile.updateMany({ where, data: { scan: 'pending' } });
  await sendAnswer(dpo, { reference, version: 2 });
});
