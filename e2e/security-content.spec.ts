// Content (docs/security.md, rows 14 to 18): kept to the letter, shown as letters, never run.
import { existsSync, readFileSync } from 'node:fs';
import { textOfFile } from '../lib/testing/pdf-text';
import { expect, test } from './actors';
import { query } from './behind';
import { actionNamed, Client, stateOf } from './client';
import { fileByForms, fillWizard, submit } from './file-by-forms';
import { flat, outcomeOf, raw } from './raw';
import { startSecond } from './second-product';

const SCRIPTS = [
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 2">',
  '"><svg onload=window.ran=3>',
  '</textarea><script>window.ran = 4</script>',
  "javascript:window.ran='5'",
  '{{constructor.constructor("window.ran = 6")()}}',
];
const WORDS = `a < b and <i>c</i> &amp; "d" 'e' \\n %s\n\n  two spaces\tand a tab\n${SCRIPTS.join('\n')}`;

test('14 · stored scripts run nowhere, and the words come back as they were typed', async ({
  base,
  page,
  made,
  mailbox,
}) => {
  const name = '<img src=x onerror=window.ran=7> Zoé';
  const { client, reference, email } = await fileByForms(base, { name, more: WORDS });
  const dpo = new Client(base, made.cookies.dpo);
  const [cookie = '', value = ''] = dpo.cookie.split('=');
  await page.context().addCookies([{ name: cookie, value, url: base }]);
  for (const address of [`/fr/dpo/dossiers/${reference}`, '/fr/dpo?view=unconfirmed']) {
    await page.goto(address);
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  }
  await page.goto(`/fr/dpo/dossiers/${reference}`);
  const shown = page.locator('dd.words', { hasText: 'a < b and' });
  expect(await shown.evaluate((element) => element.textContent)).toBe(WORDS);
  expect(flat(textOfFile(await client.bytes(`/fr/recepisse/${reference}/document`)))).toContain(flat(name));
  const mail = await mailbox.waitFor(email);
  expect(`${mail.subject}${mail.html}`).not.toContain('<img src=x');
});

test('15 · a cell that begins like a formula is text in the tables that leave', async ({ base, made }) => {
  const dpo = new Client(base, made.cookies.dpo);
  const formulas = ['=1+1', '+1', '-1', '@SUM(1)', '=cmd|"/C calc"!A1', '\t=1', '\r=1'];
  const { reference } = await fileByForms(base, { name: '=1+1' });
  // Tags are the free words of a row; in a row of their own each begins its cell.
  const cells: string[] = [];
  for (const tag of formulas) {
    await query('UPDATE "RightsRequest" SET tags = ARRAY[$2] WHERE reference = $1', [reference, tag]);
    const body = new FormData();
    body.append('reference', reference);
    const table = await dpo.send('/api/queue/rows', { method: 'POST', body });
    expect(table.headers.get('content-type')).toContain('text/csv');
    const all = [...table.text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell);
    expect(all.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    cells.push(all.find((cell) => cell.replaceAll('""', '"').endsWith(tag)) ?? '');
  }
  expect(cells.map((cell) => cell.replaceAll('""', '"'))).toEqual(formulas.map((tag) => `'${tag}`));
});

test('16 · NUL and halves of characters are refused: in an address, a form and JSON', async ({
  base,
  made,
}) => {
  for (const path of [
    '/fr/suivi/%00',
    '/fr/dpo?tag=%00',
    '/fr/%ED%A0%80',
    '/fr/suivi?x=%C0%80',
    '/%',
    '/api/files/%00',
  ])
    expect(await outcomeOf(raw(base, { path })), path).toBe(400);
  const requester = new Client(base, made.cookies.requester);
  for (const body of ['a\u0000b', 'a\u0007b', 'a\ufffe\u001bb']) {
    const answer = await requester.post(`/api/files/messages/${made.reference}`, { locale: 'fr', body });
    expect(answer.to).toContain('=invalid_characters');
  }
  // A half can't be sent as UTF-8: what comes instead is the sign for it, which is a character.
  const json = '[{"receivedAt":"\\ud800"}]';
  const headers = { 'content-type': 'application/json' };
  for (const body of [json, '[{"receivedAt":"\\u0000"}]', Buffer.from([0x5b, 0xff, 0x5d])])
    expect((await requester.send('/api/v1/deadlines', { method: 'POST', headers, body })).status).toBe(400);
  // What a form is bound to travels through the browser too.
  const bound = { locale: 'fr', reference: 'DR-\u0000' };
  const dpo = new Client(base, made.cookies.dpo);
  const named = '/dpo/cases/[reference] markReadAction';
  expect((await dpo.act(named, bound, {}, made)).status).toBe(404);
});

test('17 · what hides or turns the text around is shown by its number', async ({ base, page, made }) => {
  const name = 'Zo\u00e9 \u202egpj.exe\u202c \u200bMartin';
  const { client, reference } = await fileByForms(base, { name, more: 'a\u200db \u2066c' });
  const shown = 'Zo\u00e9 ⟨U+202E⟩gpj.exe⟨U+202C⟩ ⟨U+200B⟩Martin';
  const dpo = new Client(base, made.cookies.dpo);
  const [cookie = '', value = ''] = dpo.cookie.split('=');
  await page.context().addCookies([{ name: cookie, value, url: base }]);
  await page.goto(`/fr/dpo/dossiers/${reference}`);
  await expect(page.getByText(shown, { exact: true })).toBeVisible();
  await expect(page.getByText('a⟨U+200D⟩b ⟨U+2066⟩c')).toBeVisible();
  await page.goto('/fr/dpo?view=unconfirmed');
  await expect(page.getByText(shown, { exact: true })).toBeVisible();
  const pdf = textOfFile(await client.bytes(`/fr/recepisse/${reference}/document`));
  expect(flat(pdf)).toContain(flat(shown));
  // Kept as typed, compared without: the same address in capitals is the same account.
  const email = `Case-${reference}@Attack.test`;
  const first = await fileByForms(base, { email });
  const second = await fileByForms(base, { email: email.toUpperCase() });
  const accounts = await query('SELECT "accountId" FROM "RightsRequest" WHERE reference = ANY($1)', [
    [first.reference, second.reference],
  ]);
  expect(accounts[0]).toEqual(accounts[1]);
});

test('18 · ten megabytes of text, a hundred thousand fields: refused at once; a name of spaces is empty', async ({
  base,
}) => {
  const { action } = actionNamed('/follow askLinkAction');
  const headers = {
    'next-action': action.id,
    origin: base,
    'content-type': 'multipart/form-data; boundary=x',
  };
  const post = (sending: Partial<Parameters<typeof raw>[1]>) =>
    outcomeOf(raw(base, { method: 'POST', path: '/fr/suivi', headers, ...sending }));
  const part = (name: string, value: string) =>
    `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const fields = Array.from({ length: 100_000 }, (_, i) => part(`_1_f${i}`, '1')).join('');
  for (const body of [part('_1_email', 'x'.repeat(10 * 1024 * 1024)), fields])
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(await post({ body }));
  expect([413, 'EPIPE', 'ECONNRESET']).toContain(await post({ streamed: 20 }));
  const declared = { ...headers, 'content-length': String(13 * 1024 * 1024) };
  expect([413, 'EPIPE', 'ECONNRESET']).toContain(await post({ headers: declared }));
  // As many fields as fit: told, not tried.
  const fitting = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`f${i}`, '1']));
  const told = stateOf(await new Client(base).act('/follow askLinkAction', 'fr', fitting));
  expect(told.problem).toContain('trop volumineux');
  const client = new Client(base);
  for (const name of ['   ', '\u00a0\u2003', '\u200b\u200d', '\t']) {
    await expect(fillWizard(client, { name })).rejects.toThrow('identity');
  }
  expect((await submit(client, { draftId: '', version: '0' })).to).toBe('');
});

test('18 · half a gigabyte sent at once leaves the memory of the process as it was', async ({ base }) => {
  test.skip(!existsSync('/proc/self/status'), 'Only Linux says how much a process holds.');
  const { second, pid, stop } = await startSecond(base);
  const resident = () =>
    Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  try {
    const { action } = actionNamed('/follow askLinkAction');
    const headers = {
      'next-action': action.id,
      origin: base,
      'content-type': 'multipart/form-data; boundary=x',
    };
    const post = () => outcomeOf(raw(second, { method: 'POST', path: '/fr/suivi', headers, streamed: 13 }));
    // What the first requests load stays.
    await Promise.all([post(), new Client(second).get('/fr/suivi')]);
    const before = resident();
    for (let round = 0; round < 5; round++) {
      const outcomes = await Promise.all(Array.from({ length: 8 }, post));
      expect(outcomes.filter((outcome) => ![413, 'EPIPE', 'ECONNRESET'].includes(outcome ?? ''))).toEqual([]);
    }
    expect(resident() - before).toBeLessThan(150);
  } finally {
    await stop();
  }
});
