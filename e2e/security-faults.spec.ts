// Faults and more than one of everything (docs/security.md, rows 36 to 39): against the production build, by a client
// without JavaScript. Killing at random is `npm run chaos`; mail that fails is e2e/security-mail.spec.ts.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import errors from '../lib/i18n/messages/fr/errors';
import refused from '../lib/i18n/messages/fr/refused';
import { path } from '../lib/i18n/routes';
import { Browser, decoded } from '../scripts/lib/chaos/browser';
import { file, newLedger } from '../scripts/lib/chaos/stories';
import { startApart } from './apart';
import { query, rows } from './behind';
import { type Answer, Client } from './client';
import { expect, test } from './fixtures';
import { type Second, startSecond } from './second-product';

const wizard = (step: string) => path('fr', `/request/access/${step}`);
const CHECK = wizard('check');

/** A browser that has written a whole access request, up to the page that sends it. */
async function written(base: string, origin = base): Promise<Browser> {
  const browser = new Browser(base, '', origin);
  const pages: [string, string, Record<string, string>][] = [
    ['who', 'filedAs', { filedAs: 'self' }],
    ['client', 'forClient', { forClient: 'no' }],
    ['identity', 'email', { name: 'Cinquante', email: `fifty-${Date.now()}-${Math.random()}@personne.test` }],
    ['scope', 'scope', { scope: 'all' }],
    ['format', 'format', { format: 'readable' }],
    ['more', 'more', { more: 'Une fois.' }],
  ];
  for (const [step, field, values] of pages) {
    const sent = await browser.send(wizard(step), await browser.page(wizard(step)), field, values);
    expect(sent.status).toBe(303);
  }
  return browser;
}

const requestsOf = (draftId: string) =>
  query('SELECT reference FROM "RightsRequest" WHERE "submissionId" = $1', [draftId]);
const draftOf = (html: string) => /name="draftId"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '';

test('36 · fifty at once with one key file one request, and all are led to its receipt', async ({
  baseURL: base,
}) => {
  const baseURL = base ?? '';
  const browser = await written(baseURL);
  const html = await browser.page(CHECK);
  // A person's limit is twenty an hour for one browser: those beyond it are told so, and file nothing.
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => browser.send(CHECK, html, 'draftId', {})),
  );
  const receipts = answers.filter(({ status }) => status === 303).map(({ location }) => location);
  expect(receipts.length).toBeGreaterThanOrEqual(15);
  expect(new Set(receipts).size).toBe(1);
  expect(answers.every(({ status }) => status < 400)).toBe(true);
  expect(await requestsOf(draftOf(html))).toHaveLength(1);
});

test('36 · the same key with other answers is a conflict, and files nothing', async ({ baseURL: base }) => {
  const baseURL = base ?? '';
  const browser = await written(baseURL);
  const shown = await browser.page(CHECK);
  // Another tab writes something else, then the first sends what it shows.
  const other = await browser.page(wizard('more'));
  await browser.send(wizard('more'), other, 'more', { more: 'Autre chose.' });
  const early = await browser.send(CHECK, shown, 'draftId', {});
  expect(early.status).toBe(409);
  expect(decoded(early.text)).toContain(errors.code.conflict);
  expect(await requestsOf(draftOf(shown))).toHaveLength(0);
  // Sent as it is now; then once more as it was shown before.
  const now = await browser.page(CHECK);
  expect((await browser.send(CHECK, now, 'draftId', {})).status).toBe(303);
  const late = await browser.send(CHECK, shown, 'draftId', {});
  expect(late.status).toBe(409);
  expect(decoded(late.text)).toContain(errors.code.submission_reused);
  expect(await requestsOf(draftOf(shown))).toHaveLength(1);
});

test.describe('two of everything', () => {
  test.describe.configure({ mode: 'serial' });
  let two: Second;
  test.beforeAll(async ({ baseURL }) => {
    two = await startSecond(baseURL ?? '');
  });
  test.afterAll(() => two.stop());

  test('38 · behind a proxy a request is filed across both, while one of them is killed', async ({
    mailbox,
  }) => {
    const { cookies, reference } = JSON.parse(process.env.ACTORS ?? '{}');
    const ledger = newLedger();
    const scene = {
      base: two.proxy,
      origin: two.first,
      actors: { cookies, reference },
      ledger,
      random: () => 0,
    };
    const before = await file(scene);
    const during = file(scene);
    two.kill();
    const after = await during;
    expect(ledger.submitted).toHaveLength(2);
    for (const { email, reference: filed } of [before, after]) {
      await mailbox.waitFor(email, new RegExp(filed));
      const [row] = await query('SELECT count(*)::int AS count FROM "RightsRequest" WHERE reference = $1', [
        filed,
      ]);
      expect(row?.count).toBe(1);
      // Two workers, one mail.
      expect(await mailbox.to(email)).toHaveLength(1);
    }
  });
});

test('a session of one web process is one of the other, and limits are shared by both', async ({
  baseURL: base,
}) => {
  const baseURL = base ?? '';
  const two = await startSecond(baseURL);
  try {
    const { cookies } = JSON.parse(process.env.ACTORS ?? '{}');
    for (const base of [two.first, two.second])
      expect((await new Browser(base, cookies.dpo, baseURL).open(path('fr', '/dpo'))).status).toBe(200);

    const ask = path('fr', '/follow');
    const email = `shared-${Date.now()}@personne.test`;
    const answers: boolean[] = [];
    for (let turn = 0; turn < 8; turn++) {
      const browser = new Browser(turn % 2 ? two.second : two.first, '', baseURL);
      const { status } = await browser.send(ask, await browser.page(ask), 'email', { email });
      answers.push(status === 303);
    }
    // Six a quarter of an hour for one address, wherever they are counted.
    expect(answers).toEqual([true, true, true, true, true, true, false, false]);
  } finally {
    await two.stop();
  }
});

test('39 · a full disk is said honestly, with 503, and nothing is half-written', async ({
  baseURL: base,
}) => {
  const baseURL = base ?? '';
  const data = mkdtempSync(join(tmpdir(), 'guichet-full-'));
  const files = join(data, 'files');
  mkdirSync(files);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', files]).status === 0;
  test.skip(!mounted, 'A small disk can be mounted by root only.');
  const two = await startSecond(baseURL, { GUICHET_DATA: data });
  try {
    const { cookies } = JSON.parse(process.env.ACTORS ?? '{}');
    const filed = await file({
      base: two.first,
      actors: { cookies, reference: '' },
      ledger: newLedger(),
      random: () => 1,
    });
    const desk = new Browser(two.second, cookies.dpo, baseURL);
    const page = path('fr', `/dpo/cases/${filed.reference}`);
    const attach = async (bytes: number, accept = '*/*') => {
      const version = /name="version"[^>]*value="(\d+)"/.exec(await desk.page(page))?.[1] ?? '';
      const form = new FormData();
      for (const [name, value] of Object.entries({ version, locale: 'fr', words: '' })) form.set(name, value);
      form.set('file', new File([Buffer.alloc(bytes, 'a')], 'piece.txt', { type: 'text/plain' }));
      const headers = { accept, referer: `${baseURL}${page}` };
      return desk.open(`/api/files/answers/${filed.reference}`, { method: 'POST', body: form, headers });
    };
    const kept = () =>
      readdirSync(files, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(files, name)).isFile(),
      );
    const full = await attach(3_000_000);
    expect(full.status).toBe(503);
    expect(full.text).toContain(errors.unexpected.split('{')[0]);
    // A person gets a page, with a name for the failure and the way back to what was typed.
    const said = await attach(3_000_000, 'text/html');
    expect(said.status).toBe(503);
    expect(said.text).toContain(`<h1>${refused.failed.title}</h1>`);
    expect(said.text).toMatch(new RegExp(refused.failed.reference.replace('{reference}', '[0-9A-F]{10}')));
    expect(said.text).toContain(`href="${page}"`);
    expect(kept()).toEqual([]);
    const [row] = await query(
      `SELECT count(*)::int AS count FROM "StoredFile" f JOIN "RightsRequest" r ON r.id = f."requestId"
       WHERE r.reference = $1`,
      [filed.reference],
    );
    expect(row?.count).toBe(0);
    // There is room again: it works, without anyone having done anything.
    expect((await attach(200_000)).location).toContain('done=attached');
    expect(kept()).toHaveLength(1);
  } finally {
    await two.stop();
    spawnSync('umount', ['-l', files]);
    rmSync(data, { recursive: true, force: true });
  }
});

test('39 · a full disk under the database refuses what it cannot hold, keeps what it said yes to, and goes on', async () => {
  const [place] = await query<{ data_directory: string }>('SHOW data_directory');
  const small = mkdtempSync(join(tmpdir(), 'guichet-small-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', small]).status === 0;
  test.skip(!mounted || !place, 'A small disk can be mounted by root only.');
  const { uid, gid } = statSync(place?.data_directory ?? '');
  chownSync(small, uid, gid);
  const space = `small_${Date.now()}`;
  await query(`CREATE TABLESPACE ${space} LOCATION '${small}'`);
  // Its tables alone are there: the server's own log, and every other test's database, have all the room they need.
  const apart = await startApart({}, `TABLESPACE ${space}`);
  try {
    const { address: base, made } = apart;
    const person = new Client(base, made.cookies.requester);
    const write = (mark: string) =>
      person.post(`/api/files/messages/${made.reference}`, {
        locale: 'fr',
        body: `${mark} ${randomBytes(3_000).toString('hex')}`,
        press: 'send',
      });
    expect((await write('avant')).to).toContain('done=message');
    const filler = openSync(join(small, 'filler'), 'w');
    try {
      for (;;) writeSync(filler, Buffer.alloc(16_384));
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
    const kept = ['avant'];
    let refused: Answer | undefined;
    // There is room left in pages that were begun.
    for (let turn = 0; turn < 36 && !refused; turn++) {
      const answer = await write(`plein-${turn}`);
      if (answer.to.includes('done=message')) kept.push(`plein-${turn}`);
      else refused = answer;
    }
    expect(refused?.status).toBe(503);
    expect(refused?.text).toContain(errors.unexpected.split('{')[0]);

    closeSync(filler);
    rmSync(join(small, 'filler'));
    // Without anyone having done anything.
    expect((await write('après')).to).toContain('done=message');
    const { text } = await new Client(base, made.cookies.dpo).get(path('fr', `/dpo/cases/${made.reference}`));
    const shown = [...text.matchAll(/class="body"[^>]*>(avant|plein-\d+|après) /g)].map(([, mark]) => mark);
    expect(shown).toEqual([...kept, 'après']);
    const trail = await rows(
      apart.databaseUrl,
      `SELECT seq FROM "AuditEvent" WHERE action = 'message.requester'`,
    );
    expect(trail).toHaveLength(shown.length);
  } finally {
    await apart.stop();
    await query(`DROP TABLESPACE ${space}`);
    spawnSync('umount', ['-l', small]);
    rmSync(small, { recursive: true, force: true });
  }
});
