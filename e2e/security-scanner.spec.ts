// Files where there is a scanner (docs/security.md, row 24). The real one is tried where it is installed
// (lib/files/clamd.test.ts); here, one that speaks its protocol, beside a product of its own.
import { paper } from '../lib/testing/papers';
import { startApart } from './apart';
import { rows } from './behind';
import { Client } from './client';
import { expect, test } from './fixtures';
import { startScanner, VIRUS } from './scanner';

test('24 · infected, or scanner down: never downloadable, and said so, to the person and in the desk', async () => {
  const scanner = await startScanner();
  const apart = await startApart({ CLAMD_URL: scanner.url });
  try {
    const { address: base, made } = apart;
    const person = new Client(base, made.cookies.requester);
    const dpo = new Client(base, made.cookies.dpo);
    const pages = { person: `/fr/suivi/${made.reference}`, desk: `/fr/dpo/dossiers/${made.reference}` };
    const attach = async (name: string, body: string) => {
      const form = new FormData();
      for (const [field, value] of Object.entries({ locale: 'fr', body: name, press: 'send' }))
        form.set(field, value);
      const { buffer, mimeType } = paper(name, body);
      form.set('file', new File([new Uint8Array(buffer)], name, { type: mimeType }));
      const sent = await person.send(`/api/files/messages/${made.reference}`, { method: 'POST', body: form });
      expect(sent.to, `${sent.status} ${sent.text.slice(0, 200)}`).toContain('done=message');
      const [file] = await rows<{ id: string }>(
        apart.databaseUrl,
        'SELECT id FROM "StoredFile" ORDER BY "createdAt" DESC LIMIT 1',
      );
      return file?.id ?? '';
    };
    /** What a page says in the item of a file. */
    const said = async (client: Client, page: string, name: string) => {
      const { text } = await client.get(page);
      return [...text.matchAll(/<li>(.*?)<\/li>/gs)]
        .map(([item]) => item)
        .filter((item) => item.includes(name));
    };
    const statuses = async (id: string) =>
      Promise.all([person, dpo].map(async (client) => (await client.get(`/api/files/${id}`)).status));

    const clean = await attach('saine.pdf', '<</Type /Catalog>>');
    await expect.poll(() => statuses(clean), { timeout: 30_000 }).toEqual([200, 200]);
    expect(scanner.judged).toEqual([paper('').buffer.length]);

    const infected = await attach('infectee.pdf', `<</Type /Catalog>> % ${VIRUS}`);
    await expect
      .poll(async () => (await said(dpo, pages.desk, 'infectee.pdf')).join(), { timeout: 30_000 })
      .toContain('bloqué par l’antivirus');
    expect(await statuses(infected)).toEqual([404, 404]);
    expect((await said(person, pages.person, 'infectee.pdf')).join()).toContain('bloqué par l’antivirus');
    expect((await said(person, pages.person, 'infectee.pdf')).join()).not.toContain('href');

    scanner.down = true;
    const waiting = await attach('panne.pdf', '<</Type /Catalog>>');
    await expect
      .poll(async () => (await said(dpo, pages.desk, 'panne.pdf')).join(), { timeout: 30_000 })
      .toContain('l’antivirus ne répond pas');
    expect(await statuses(waiting)).toEqual([404, 404]);
    expect((await said(person, pages.person, 'panne.pdf')).join()).toContain('l’antivirus ne répond pas');
    // What was found clean before stays so.
    expect(await statuses(clean)).toEqual([200, 200]);
  } finally {
    await apart.stop();
    scanner.close();
  }
});
