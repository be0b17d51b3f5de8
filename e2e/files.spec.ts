// Files from the person: in a wizard, with messages, to confirm identity. Both languages, with and without JavaScript.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { paper, photo } from '../lib/testing/papers';
import { accessible } from './accessible';
import { fileAccessRequest } from './file-request';
import { expect, test } from './fixtures';
import { signInAs } from './staff';

test.skip(({ isMobile }) => isMobile, 'One viewport is enough: the pages are those of the wizards.');

const WORDS = {
  fr: {
    start: '/fr/demande/rectification',
    begin: 'Commencer',
    next: 'Continuer',
    add: 'Ajouter ce fichier',
    added: 'Le fichier est ajouté.',
    chosen: 'Fichier choisi',
    removed: 'Le fichier est retiré.',
    remove: (name: string) => `Retirer ${name}`,
    refused: /Pièce à l’appui\s: Choisissez un PDF/,
    label: 'Pièce à l’appui',
    send: 'Envoyer ma demande',
    case: (reference: string) => `/fr/dpo/dossiers/${reference}`,
    decide: (reference: string, what: 'identite' | 'identite-decidee') =>
      `/fr/dpo/dossiers/${reference}/decider/${what}`,
    ask: 'Envoyer la question',
    decideSubmit: 'Enregistrer la décision',
    document: /Pièce à joindre\s: Ce PDF est protégé par un mot de passe/,
    answer: 'Envoyer ma réponse',
    message: 'Envoyer le message',
    unscanned: 'non analysé',
    erased: 'Les pièces envoyées sont effacées',
  },
  en: {
    start: '/en/request/rectification',
    begin: 'Start',
    next: 'Continue',
    add: 'Add this file',
    added: 'The file is added.',
    chosen: 'File chosen',
    removed: 'The file is removed.',
    remove: (name: string) => `Remove ${name}`,
    refused: /Supporting document: Choose a PDF/,
    label: 'Supporting document',
    send: 'Send my request',
    case: (reference: string) => `/en/dpo/cases/${reference}`,
    decide: (reference: string, what: 'identite' | 'identite-decidee') =>
      `/en/dpo/cases/${reference}/decide/${what === 'identite' ? 'identity' : 'identity-verdict'}`,
    ask: 'Send the question',
    decideSubmit: 'Record the decision',
    document: /Document to attach: This PDF is protected by a password/,
    answer: 'Send my answer',
    message: 'Send the message',
    unscanned: 'not scanned',
    erased: 'The documents sent are erased',
  },
} as const;

/** Drops a file where there is a place for it; what was chosen is announced. */
async function drop(page: Page, { name, mimeType, buffer }: ReturnType<typeof paper>, chosen: string) {
  const dataTransfer = await page.evaluateHandle(
    ([name, type, text]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], name, { type }));
      return dropped;
    },
    [name, mimeType, buffer.toString()] as const,
  );
  const zone = page.locator('.drop-zone');
  await zone.dispatchEvent('dragover', { dataTransfer });
  await zone.dispatchEvent('drop', { dataTransfer });
  await expect(zone.getByRole('status')).toHaveText(`${chosen}: ${name}`);
}

for (const [locale, javaScript] of [
  ['fr', false],
  ['en', true],
] as const) {
  test.describe(`${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled: javaScript, locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });
    const words = WORDS[locale];

    const next = (page: Page) => page.getByRole('button', { name: words.next, exact: true }).click();

    test('evidence for a rectification: refused with its reason, kept through errors, taken back', async ({
      page,
    }) => {
      await page.goto(words.start);
      await page.getByRole('link', { name: words.begin }).click();
      await page.locator('input[name=filedAs][value=self]').check();
      await next(page);
      await page.locator('input[name=forClient][value=no]').check();
      await next(page);
      await page.locator('#name').fill('Ana Ruiz');
      await page.locator('#email').fill(`ana.files.${locale}.${Date.now()}@exemple.test`);
      await next(page);
      await page.locator('#datum1').fill('Mon adresse');
      await page.locator('#right1').fill('3, rue du Port');
      await next(page);

      await expect(page.getByLabel(words.label)).toBeVisible();
      await accessible(page, javaScript);
      const file = page.locator('#file');
      await file.setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
      await page.getByRole('button', { name: words.add }).click();
      await expect(page.locator('#problem')).toContainText(words.refused);
      await expect(page.locator('#file-error')).toContainText(words.refused);
      expect(await page.title()).toMatch(/^(Erreur|Error)/);
      await accessible(page, javaScript);

      if (javaScript) {
        const buffer = Buffer.alloc(11_000_000, '%');
        await file.setInputFiles({ name: 'grand.pdf', mimeType: 'application/pdf', buffer });
        await expect(page.locator('.drop-zone').getByRole('status')).toContainText('grand.pdf is over');
        await expect(file).toHaveValue('');
      }
      if (javaScript) await drop(page, paper('facture n° 1.pdf'), words.chosen);
      else await file.setInputFiles(paper('facture n° 1.pdf'));
      await page.getByRole('button', { name: words.add }).click();
      await expect(page.getByText(words.added)).toBeVisible();
      // 'Continue' takes along what was chosen.
      await file.setInputFiles(await photo('façade.jpg'));
      await next(page);
      await expect(page.locator('#more')).toBeVisible();

      // An error on another page loses neither.
      await page.locator('#more').fill('x'.repeat(20_000));
      await next(page);
      await expect(page.locator('.error-summary')).toBeVisible();
      await page.locator('#more').fill('');
      await next(page);
      await expect(page.getByRole('link', { name: 'facture n° 1.pdf' })).toBeVisible();
      const shown = page.getByRole('link', { name: 'façade.jpg' });
      const [download] = await Promise.all([page.waitForEvent('download'), shown.click()]);
      expect(readFileSync(await download.path()).includes('Zorglub')).toBe(false);
      await accessible(page, javaScript);
      await page.getByRole('button', { name: words.remove('façade.jpg') }).click();
      await expect(shown).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'facture n° 1.pdf' })).toBeVisible();
      await page.getByRole('button', { name: words.send }).click();
      await expect(page.locator('.key-date.reference')).toBeVisible();
    });

    test('identity is asked, shown with a document, decided and erased; files go with messages both ways', async ({
      page,
      browser,
      request,
      baseURL,
      extraHTTPHeaders,
      mailbox,
    }) => {
      test.slow();
      const email = `ana.identity.${locale}.${Date.now()}@exemple.test`;
      const reference = await fileAccessRequest(page, mailbox, { locale, name: 'Ana Ruiz', email });
      const tracking = page.url();
      const desk = await browser.newContext({ baseURL, extraHTTPHeaders, javaScriptEnabled: javaScript });
      const dpo = await desk.newPage();
      await signInAs(dpo, 'dpo');
      await dpo.goto(words.decide(reference, 'identite'));
      await dpo.locator('#words').fill('L’adresse n’est pas celle du compte.');
      await dpo.getByRole('button', { name: words.ask }).click();
      await expect(dpo.locator('#identity')).toContainText('L’adresse n’est pas celle du compte.');

      await mailbox.waitFor(email, /identit/i);
      await page.goto(tracking);
      const asked = page.locator('#identity');
      await expect(asked).toContainText('L’adresse n’est pas celle du compte.');
      await accessible(page, javaScript);
      // What was typed stays when the document is refused; then the two leave together.
      await page.locator('#body').fill('Mon numéro de client : C-1042.');
      await page.locator('details.join > summary').click();
      await page.locator('#message-file').setInputFiles(paper('carte.pdf', '<</Encrypt 2 0 R>>'));
      await page.getByRole('button', { name: words.answer }).click();
      await expect(page.locator('#refused')).toContainText(words.document);
      await expect(page.locator('#body')).toHaveValue('Mon numéro de client : C-1042.');
      await accessible(page, javaScript);
      await page.locator('#message-file').setInputFiles(await photo('carte.jpg'));
      await page.getByRole('button', { name: words.add }).click();
      await expect(page.locator('#body')).toHaveValue('Mon numéro de client : C-1042.');
      await page.getByRole('button', { name: words.answer }).click();
      await expect(page.locator('.message.mine .body')).toHaveText('Mon numéro de client : C-1042.');
      const card = page.locator('.message.mine').getByRole('link', { name: 'carte.jpg' });
      const address = (await card.getAttribute('href')) ?? '';
      expect((await page.request.get(address)).status()).toBe(200);
      expect((await request.get(address)).status()).toBe(404);

      await dpo.goto(words.case(reference));
      await expect(dpo.locator('#files')).toContainText('carte.jpg');
      await expect(dpo.locator('#files')).toContainText(words.unscanned);
      await accessible(dpo, javaScript);
      expect((await dpo.request.get(address)).status()).toBe(200);
      await dpo.goto(words.decide(reference, 'identite-decidee'));
      await dpo.locator('input[name=established][value=yes]').check();
      await dpo.locator('input[name=method][value=document]').check();
      await dpo.getByRole('button', { name: words.decideSubmit }).click();
      await expect(dpo.locator('#identity')).toContainText(words.erased);
      await expect(dpo.locator('#files')).toHaveCount(0);
      expect((await dpo.request.get(address)).status()).toBe(404);
      expect((await page.request.get(address)).status()).toBe(404);

      // The desk writes; a file that was chosen and not joined goes along.
      // Open already: the person wrote last.
      await dpo.locator('#body').fill('Voici le formulaire.');
      await dpo.locator('details.join > summary').click();
      await dpo.locator('#message-file').setInputFiles(paper('formulaire.pdf'));
      await dpo.getByRole('button', { name: words.message }).click();
      await expect(dpo.locator('.message').getByRole('link', { name: 'formulaire.pdf' })).toBeVisible();
      await page.goto(tracking);
      await expect(page.locator('.message').getByRole('link', { name: 'formulaire.pdf' })).toBeVisible();
      await page.locator('details.join > summary').click();
      await page.locator('#message-file').setInputFiles(paper('rempli.pdf'));
      await page.getByRole('button', { name: words.message }).click();
      await expect(page.locator('.message.mine').getByRole('link', { name: 'rempli.pdf' })).toBeVisible();
      await accessible(page, javaScript);
      await desk.close();
    });
  });
}
