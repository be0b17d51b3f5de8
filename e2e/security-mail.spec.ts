// Mail (docs/security.md, rows 11 to 13 and 37): what travels in a header is one line, what is an address is one address,
// what a person typed is never a template nor HTML; and a mail server that fails loses nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainToASCII, domainToUnicode } from 'node:url';
import { path } from '../lib/i18n/routes';
import { textOfFile } from '../lib/testing/pdf-text';
import { startCatcherSmtp } from '../scripts/lib/catcher-smtp';
import { Mailbox } from '../scripts/lib/mailbox';
import { expect, test } from './actors';
import { startApart } from './apart';
import { count, rows } from './behind';
import { Client, stateOf } from './client';
import { fileByForms } from './file-by-forms';
import { flat } from './raw';

const INJECTIONS = [
  'Claire\r\nBcc: all@evil.example',
  'Claire\nX-Evil: 1',
  'Claire\u0000',
  'Claire\u2028x\r',
];

test('11 · a line break in a name, an address or a file name is refused', async ({ base, made }) => {
  const client = new Client(base);
  for (const name of INJECTIONS) {
    const place = { locale: 'fr', right: 'access', step: 'identity', thenCheck: false };
    const fields = { name, email: 'claire@exemple.test', customerNumber: '', postalAddress: '' };
    const answer = await client.act('/request saveStepAction', place, fields);
    expect(stateOf(answer).errors?.map(({ field }) => field)).toEqual(['name']);
  }
  const email = 'claire@exemple.test\r\nBcc: all@evil.example';
  expect(stateOf(await client.act('/follow askLinkAction', 'fr', { email })).errors?.[0]?.field).toBe(
    'email',
  );
  // A file name that breaks a line is a lie of the sender's: browsers encode it.
  const dpo = new Client(base, made.cookies.dpo);
  const files = () =>
    count('"StoredFile" f JOIN "RightsRequest" r ON r.id = f."requestId" WHERE r.reference = $1', [
      made.reference,
    ]);
  const before = await files();
  const boundary = 'x'.repeat(24);
  const body = [
    `--${boundary}`,
    'content-disposition: form-data; name="version"\r\n\r\n0',
    `--${boundary}`,
    'content-disposition: form-data; name="file"; filename="a\r\nx-evil: 1.txt"\r\ncontent-type: text/plain\r\n\r\nx',
    `--${boundary}--\r\n`,
  ].join('\r\n');
  const sent = await dpo.send(`/api/files/answers/${made.reference}`, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body,
  });
  expect(sent.to).toContain('problem=');
  expect(await files()).toBe(before);
});

test('12 · an address that two systems could read differently is refused; all agree on the others', async ({
  base,
  mailbox,
}) => {
  for (const email of [
    '"a@evil.example"@victim.example',
    'claire＠exemple.fr',
    'a@exemple.fr,b@exemple.fr',
    'a@exemple.fr;b@exemple.fr',
    'claire(comment)@exemple.fr',
    'Claire <claire@exemple.fr>',
    'cla\u00adire@exemple.fr',
    'claire@exem\u200dple.fr',
    'claire@exemple.fr\u202e',
    'claire@exemple.fr%0aBcc:x@evil.example',
  ]) {
    const answer = await new Client(base).act('/follow askLinkAction', 'fr', { email });
    expect(stateOf(answer).errors, email).toEqual([expect.objectContaining({ field: 'email' })]);
  }
  const typed = `Claire.${Date.now()}@SOCIÉTÉ-essai.example`;
  const { email } = await fileByForms(base, { email: typed });
  expect(email).toMatch(/^Claire\.\d+@xn--[a-z0-9-]+\.example$/);
  // The catcher writes domains as people do.
  const asPeopleWrite = email.toLowerCase().replace(/@(.*)$/, (_, domain) => `@${domainToUnicode(domain)}`);
  const mail = await mailbox.waitFor(asPeopleWrite);
  const ascii = (address: string) =>
    address.toLowerCase().replace(/@(.*)$/, (_, domain) => `@${domainToASCII(domain)}`);
  expect(mail.recipients.map(ascii)).toEqual([email.toLowerCase()]);
  const to = mail.headers.find(([name]) => name.toLowerCase() === 'to')?.[1] ?? '';
  expect(to.split('@')).toHaveLength(2);
  expect(ascii(to.replace(/[<>]/g, ''))).toBe(email.toLowerCase());
});

test('13 · template markers and HTML in a name stay letters, in the desk, the mail and the PDF', async ({
  base,
  made,
  mailbox,
}) => {
  const name = '{{reference}} <b>Zoé</b> $(7*7) {name} <%= 1 %> &amp; %s';
  const { client, reference, email } = await fileByForms(base, { name });
  const receipt = await client.bytes(`/fr/recepisse/${reference}/document`);
  expect(flat(textOfFile(receipt))).toContain(flat(name));
  const dpo = new Client(base, made.cookies.dpo);
  const { text } = await dpo.get(`/fr/dpo/dossiers/${reference}`);
  expect(text).toContain('{{reference}} &lt;b&gt;Zoé&lt;/b&gt; $(7*7) {name} &lt;%= 1 %&gt; &amp;amp; %s');
  expect(text).not.toContain('<b>Zoé</b>');
  // A clarification puts the name into a letter, and the words of the desk into the thread.
  const mail = await mailbox.waitFor(email, new RegExp(reference));
  expect(mail.html).not.toContain('<b>Zoé');
  // The words of the desk reach the person's page as letters, too.
  const letters = await client.get(`/fr/recepisse/${reference}`);
  expect(letters.text).not.toContain('<b>Zoé</b>');
});

/** Ways of a mail server that let a mail leave later, each that of one recipient. */
const PASSING = ['tempfail', 'cut-after-data', 'hang'] as const;
type Way = (typeof PASSING)[number] | 'refuse' | 'down';

test('37 · a mail server that is down, slow, refuses or cuts off: the request stands, the mail leaves or is a dead letter', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'guichet-smtp-'));
  const caught = new Mailbox(folder);
  let smtp = await startCatcherSmtp(caught, 0);
  const { port } = smtp;
  smtp.modeFor = (to) => ([...PASSING, 'refuse'] as const).find((way) => to.startsWith(way)) ?? 'ok';
  const apart = await startApart({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  try {
    const filed = new Map<Way, string>();
    const acknowledged = async (way: Way) => {
      const { client, reference } = await fileByForms(apart.address, { email: `${way}@personne.test` });
      expect((await client.get(path('fr', `/receipt/${reference}`))).text).toContain(reference);
      filed.set(way, reference);
    };
    const mailOf = async (way: Way) => {
      const found = await rows<{ id: string; status: string; attempts: number }>(
        apart.databaseUrl,
        `SELECT m.id, m.status::text, m.attempts FROM "Mail" m JOIN "RightsRequest" r ON r.id = m."requestId"
         WHERE r.reference = $1`,
        [filed.get(way)],
      );
      expect(found, way).toHaveLength(1);
      return found[0];
    };
    const tried = (way: Way, status: string) =>
      expect.poll(() => mailOf(way), { timeout: 20_000 }).toMatchObject({ status, attempts: 1 });

    await Promise.all([...PASSING, 'refuse' as const].map(acknowledged));
    await Promise.all([
      tried('tempfail', 'queued'),
      tried('cut-after-data', 'queued'),
      tried('refuse', 'failed'),
    ]);
    // Whoever hangs on the server holds up nobody else; then it is gone, and comes back.
    expect(await mailOf('hang')).toMatchObject({ status: 'queued', attempts: 0 });
    smtp.close();
    await tried('hang', 'queued');
    await acknowledged('down');
    await tried('down', 'queued');

    const desk = new Client(apart.address, apart.made.cookies.administrator);
    const shown = async () => (await desk.get(path('fr', '/dpo/mails'))).text;
    const row = async (way: Way) =>
      [...(await shown()).matchAll(/<tr>.*?<\/tr>/gs)].find(([html]) =>
        html.includes(filed.get(way) ?? ''),
      )?.[0];
    expect(await row('refuse')).toMatch(/Échec.*RCPT TO 550/s);
    expect(await row('down')).toMatch(/En file.*ESOCKET CONN/s);

    smtp = await startCatcherSmtp(caught, port);
    // Sooner than the queue would by itself.
    await rows(
      apart.databaseUrl,
      `SELECT id FROM graphile_worker.reschedule_jobs(
         (SELECT array_agg(id) FROM graphile_worker.jobs), run_at := now())`,
    );
    const dead = { locale: 'fr', mailId: (await mailOf('refuse'))?.id };
    await desk.act('/dpo/mails retryMailAction', dead, {});
    for (const way of filed.keys())
      await expect.poll(() => mailOf(way), { timeout: 20_000 }).toMatchObject({ status: 'sent' });
    for (const way of filed.keys()) {
      const mails = (await caught.list()).filter(({ recipients }) => recipients[0]?.startsWith(way));
      // Cut after DATA the server has it already: twice then, under one name by which whoever gets it can tell.
      expect(mails, way).toHaveLength(way === 'cut-after-data' ? 2 : 1);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    }
    expect(await row('refuse')).toBeUndefined();
  } finally {
    await apart.stop();
    smtp.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
