// The other half of the journey: the DPO finds the request in the queue, takes it in hand, writes, attaches a file and
// answers; the person is told without the content, and reads and downloads the answer. Both languages, with and
// without JavaScript, on a phone and on a desk.
import { readFileSync } from 'node:fs';
import { accessible } from './accessible';
import { fileAccessRequest } from './file-request';
import { expect, test } from './fixtures';
import { signInAs } from './staff';

const WORDS = {
  fr: {
    queue: '/fr/dpo',
    open: (reference: string) => `/fr/dpo/dossiers/${reference}`,
    acknowledge: 'Prendre en charge',
    send: 'Envoyer le message',
    sent: 'Message envoyé.',
    attach: 'Joindre ce fichier',
    attached: 'Le fichier est joint.',
    review: 'Relire la lettre',
    answer: 'Envoyer la réponse et clore la demande',
    remedies: /CNIL/,
    ready: /réponse/i,
    stale: /modifi|entre-temps/i,
  },
  en: {
    queue: '/en/dpo',
    open: (reference: string) => `/en/dpo/cases/${reference}`,
    acknowledge: 'Take in hand',
    send: 'Send the message',
    sent: 'Message sent.',
    attach: 'Attach this file',
    attached: 'The file is attached.',
    review: 'Read the letter over',
    answer: 'Send the answer and close the request',
    remedies: /CNIL/,
    ready: /answer/i,
    stale: /changed/i,
  },
} as const;

const QUESTION = 'Une question : <i>laquelle</i> & pourquoi ?';
const SECRET = 'Voici la copie de vos données, a < b.';

for (const locale of ['fr', 'en'] as const) {
  for (const javaScript of [true, false]) {
    test.describe(`${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled: javaScript, locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });

      test('the DPO answers, and the person reads and downloads the answer', async ({
        page,
        browser,
        baseURL,
        extraHTTPHeaders,
        mailbox,
        isMobile,
      }, info) => {
        test.slow();
        const words = WORDS[locale];
        const email = `ana.${locale}.${javaScript}.${info.project.name}.${Date.now()}@exemple.test`;
        const reference = await fileAccessRequest(page, mailbox, { locale, name: 'Ana <b>Ruiz</b>', email });

        const desk = await browser.newContext({
          baseURL,
          extraHTTPHeaders,
          javaScriptEnabled: javaScript,
          isMobile,
          viewport: info.project.use.viewport,
        });
        const dpo = await desk.newPage();
        await signInAs(dpo, 'dpo');
        await dpo.goto(words.queue);
        await accessible(dpo, javaScript);
        await dpo.goto(words.open(reference));
        await expect(dpo.getByText('Ana <b>Ruiz</b>').first()).toBeVisible();
        await accessible(dpo, javaScript);
        await dpo.getByRole('button', { name: words.acknowledge }).click();
        await expect(dpo.getByRole('button', { name: words.acknowledge })).toHaveCount(0);

        await dpo.locator('details:has(#body) > summary').click();
        await dpo.locator('#body').fill(QUESTION);
        await dpo.getByRole('button', { name: words.send }).click();
        await expect(dpo.getByText(words.sent)).toBeVisible();
        await expect(dpo.locator('.message .body').last()).toHaveText(QUESTION);

        // The words typed stay when a file is attached, and when one is refused.
        await dpo.locator('input[name=outcome][value=granted]').check();
        await dpo.locator('#words').fill(SECRET);
        await dpo
          .locator('#file')
          .setInputFiles({ name: 'piège.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
        await dpo.getByRole('button', { name: words.attach }).click();
        await expect(dpo.locator('#problem')).toBeVisible();
        await expect(dpo.locator('#words')).toHaveValue(SECRET);
        await accessible(dpo, javaScript);
        await dpo.locator('#file').setInputFiles({
          name: 'données été.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('nom;ville\nAna;Lyon\n'),
        });
        await dpo.getByRole('button', { name: words.attach }).click();
        await expect(dpo.getByText(words.attached)).toBeVisible();
        await expect(dpo.locator('#words')).toHaveValue(SECRET);
        await expect(dpo.locator('input[name=outcome][value=granted]')).toBeChecked();

        await dpo.getByRole('button', { name: words.review }).click();
        await expect(dpo.locator('.elements .missing')).toHaveCount(0);
        await expect(dpo.locator('.letter')).toContainText(words.remedies);
        await accessible(dpo, javaScript);

        // The same page in a second tab: what was sent once is not sent twice.
        const second = await desk.newPage();
        await second.goto(dpo.url());
        await dpo.getByRole('button', { name: words.answer }).click();
        await expect(dpo.locator('.sent-answer')).toHaveCount(1);
        await second.getByRole('button', { name: words.answer }).click();
        await expect(second.locator('#problem')).toBeVisible();
        await expect(second.locator('.sent-answer')).toHaveCount(1);
        await dpo.reload();
        await expect(dpo.locator('.sent-answer')).toHaveCount(1);
        await accessible(dpo, javaScript);
        await desk.close();

        const told = await mailbox.waitFor(email, words.ready);
        expect(`${told.subject}${told.text}${told.html}`).not.toContain('copie de vos données');
        await page.reload();
        await expect(page.locator('main')).toContainText(SECRET);
        await expect(page.locator('main')).toContainText(words.remedies);
        await accessible(page, javaScript);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: 'données été.csv' }).click(),
        ]);
        expect(readFileSync(await download.path(), 'utf8')).toBe('nom;ville\nAna;Lyon\n');
        const letter = await page.request.get(
          (await page.locator('main a.button[href*="/letter"]').first().getAttribute('href')) ?? '',
        );
        expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');
      });
    });
  }
}

test('a case that is not there, and a file of someone else, are one and the same 404', async ({
  page,
  request,
  isMobile,
}) => {
  test.skip(isMobile, 'needs no screen');
  await signInAs(page, 'dpo');
  const missing = await page.request.get('/fr/dpo/dossiers/DR-2222-2222-2222');
  expect(missing.status()).toBe(404);
  for (const address of [
    '/api/files/01890000-0000-7000-8000-000000000000',
    '/api/answers/01890000-0000-7000-8000-000000000000/letter',
  ]) {
    expect((await request.get(address)).status()).toBe(404);
  }
});
