// Mail while its server is down, refuses or breaks off (docs/security.md, row 37): what was acknowledged stays, the mail
// is tried again, and what cannot leave is visible. A server that hangs is in lib/mail/send.test.ts.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { health } from '@/lib/cases/health';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { fileRequest, typedWords } from '@/lib/testing/journey';
import { type CatcherSmtp, MODES, startCatcherSmtp } from '@/scripts/lib/catcher-smtp';
import { Mailbox } from '@/scripts/lib/mailbox';
import { sendMailTask } from './send-mail';

const folder = mkdtempSync(join(tmpdir(), 'guichet-mails-'));
const mailbox = new Mailbox(folder);
const down = 'smtp://127.0.0.1:1';
let catcher: CatcherSmtp;

beforeAll(async () => {
  catcher = await startCatcherSmtp(mailbox, 0);
});
afterAll(() => {
  catcher.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  mailbox.empty();
  catcher.mode = 'ok';
  env().SMTP_URL = `smtp://127.0.0.1:${catcher.port}`;
});

/** A request that was acknowledged, and the mail that tells of it. */
async function acknowledged() {
  const { reference } = await fileRequest(typedWords(randomBytes(4).toString('hex')));
  const { id } = await db().mail.findFirstOrThrow({ where: { request: { reference } } });
  return { reference, id };
}

/** What the queue does at the n-th of 25 attempts; whether it will try again. */
const attempt = (mailId: string, attempts = 1) =>
  (sendMailTask as (payload: unknown, helpers: unknown) => Promise<void>)(
    { mailId },
    { job: { attempts, max_attempts: 25 } },
  ).then(
    () => 'done',
    () => 'again',
  );

const mailOf = (id: string) => db().mail.findUniqueOrThrow({ where: { id } });
const arrived = async () => (await mailbox.list()).length;

describe.each(['down', ...MODES.filter((mode) => mode === 'tempfail' || mode === 'cut-after-data')])(
  '37 · the mail server: %s',
  (mode) => {
    it('the request stands, the mail waits, and leaves when the server is back', async () => {
      if (mode === 'down') env().SMTP_URL = down;
      else catcher.mode = mode as 'tempfail';
      const { reference, id } = await acknowledged();
      expect(await attempt(id)).toBe('again');
      expect(await mailOf(id)).toMatchObject({ status: 'queued', attempts: 1 });
      expect(await db().rightsRequest.count({ where: { reference } })).toBe(1);

      catcher.mode = 'ok';
      env().SMTP_URL = `smtp://127.0.0.1:${catcher.port}`;
      expect(await attempt(id, 2)).toBe('done');
      expect(await mailOf(id)).toMatchObject({ status: 'sent', attempts: 2, props: null, lastError: null });
      // Cut after DATA the server has it already: twice then, under one Message-ID, so that whoever gets it can tell.
      const mails = await mailbox.list();
      expect(mails).toHaveLength(mode === 'cut-after-data' ? 2 : 1);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    });
  },
);

describe('37 · what cannot leave', () => {
  it('is a dead letter at once when it is refused for good, and health says so', async () => {
    const { id } = await acknowledged();
    catcher.mode = 'refuse';
    expect(await attempt(id)).toBe('done');
    const { status, lastError } = await mailOf(id);
    expect([status, lastError]).toEqual(['failed', expect.stringMatching(/550/)]);
    expect((await health()).mail).toBe('failing');
  });

  it('is a dead letter after the last attempt', async () => {
    const { id } = await acknowledged();
    env().SMTP_URL = down;
    expect(await attempt(id, 24)).toBe('again');
    expect(await attempt(id, 25)).toBe('done');
    expect((await mailOf(id)).status).toBe('failed');
  });

  it('is not sent twice by a job that runs twice', async () => {
    const { id } = await acknowledged();
    for (let run = 1; run <= 2; run++) expect(await attempt(id, run)).toBe('done');
    expect(await arrived()).toBe(1);
  });
});
