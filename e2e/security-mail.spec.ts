// Mail (docs/security.md, rows 11 to 13): what travels in a header is one line, what is an address is one address, and
// what a person typed is never a template nor HTML.

import { domainToASCII, domainToUnicode } from 'node:url';
import { textOfFile } from '../lib/testing/pdf-text';
import { expect, test } from './actors';
import { count } from './behind';
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
