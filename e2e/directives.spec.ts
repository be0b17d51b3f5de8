// One's own directives: written, signed, read over, changed and revoked; in French with JavaScript, in English without.
import { accessible } from './accessible';
import { addressOf, enterDirectives, fillDate, next, send, WORDS } from './after-death';
import { expect, test } from './fixtures';
import { follow } from './follow';

const SAID = {
  fr: {
    landing: 'Décider de ce que deviendront mes données',
    error: /^Erreur\s: /,
    born: 'Indiquez la date de naissance.',
    recipient: 'Dites à qui communiquer ces données.',
    consent: 'Cochez la case pour nous autoriser',
    deposited: /Vos directives sont enregistrées/,
    changed: /Vos directives sont modifiées/,
    revoked: /Vos directives sont révoquées/,
    read: 'Relire mes directives',
    change: 'Modifier mes directives',
    revoke: 'Révoquer mes directives',
    stop: 'Arrêter le rappel',
    start: 'Reprendre le rappel',
    first: /Version 1 du/,
    second: /Version 2 du/,
    replaced: 'Remplacée',
    gone: 'Révoquée',
    erase: 'Effacer',
  },
  en: {
    landing: 'Decide what becomes of my data',
    error: /^Error: /,
    born: 'Enter the date of birth.',
    recipient: 'Say to whom this data goes.',
    consent: 'Tick the box',
    deposited: /Your directives are recorded/,
    changed: /Your directives are changed/,
    revoked: /Your directives are revoked/,
    read: 'Read my directives',
    change: 'Change my directives',
    revoke: 'Revoke my directives',
    stop: 'Stop the reminder',
    start: 'Resume the reminder',
    first: /Version 1 of/,
    second: /Version 2 of/,
    replaced: 'Replaced',
    gone: 'Revoked',
    erase: 'Erase',
  },
} as const;

for (const [locale, javaScript] of [
  ['fr', true],
  ['en', false],
] as const) {
  test.describe(`${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled: javaScript, locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });

    test('directives are deposited, changed and revoked', async ({ page, mailbox }, info) => {
      test.skip(!javaScript && info.project.name === 'phone', 'the same pages as at the desk');
      const [words, said] = [WORDS[locale], SAID[locale]];
      const email = addressOf('jeanne');
      const onward = () => next(page, locale);

      await page.goto(`/${locale}`);
      await follow(page.getByRole('link', { name: said.landing }));
      await accessible(page, javaScript);
      await enterDirectives(page, mailbox, locale, email);
      await accessible(page, javaScript);
      await page.getByRole('link', { name: words.write }).click();

      // An error is said beside the field and in the title; what was typed stays.
      await page.locator('#name').fill('Jeanne <b>Morel</b>');
      await send(page, locale);
      await expect(page.locator('#bornOn-error')).toContainText(said.born);
      await expect(page).toHaveTitle(said.error);
      await expect(page.locator('#name')).toHaveValue('Jeanne <b>Morel</b>');
      await accessible(page, javaScript);
      await fillDate(page, 'bornOn', '3', locale === 'fr' ? 'février' : 'February', '1950');
      await onward();

      await page.locator('input[name="wish.browsing"][value=erase]').check();
      await page.locator('input[name="wish.identification"][value=communicate]').check();
      await send(page, locale);
      await expect(page.locator('#recipient-error')).toContainText(said.recipient);
      await expect(page.locator('input[name="wish.browsing"][value=erase]')).toBeChecked();
      await accessible(page, javaScript);
      await page.locator('#recipient').fill('Paul Morel\n4 rue des Lilas');
      await onward();

      await page.locator('#name1').fill('Paul Morel');
      await page.locator('#contact1').fill('paul@exemple.test');
      await accessible(page, javaScript);
      await onward();
      await accessible(page, javaScript);
      await page.locator('input[name=opposed][value=assets_and_memories]').check();
      await onward();
      await page.locator('#instructions').fill('Sans bruit.');
      await accessible(page, javaScript);
      await onward();
      await accessible(page, javaScript);
      await page.locator('#general').fill('Chez Maître Duval, dossier 114.');
      await onward();

      // Read over, then signed, with a consent of its own that nobody has ticked beforehand.
      await expect(page.locator('.summary')).toContainText('Jeanne <b>Morel</b>');
      await expect(page.locator('.summary')).toContainText('4 rue des Lilas');
      await expect(page.locator('input[name=consent]')).not.toBeChecked();
      await accessible(page, javaScript);
      await page.getByRole('button', { name: words.sign }).click();
      await expect(page.locator('#consent-error')).toContainText(said.consent);
      await page.locator('input[name=consent]').check();
      await page.getByRole('button', { name: words.sign }).click();
      await expect(page.getByRole('heading', { name: words.inForce })).toBeVisible();
      await accessible(page, javaScript);
      const reference = ((await page.locator('.key-date.reference').textContent()) ?? '').trim();
      expect(reference).toMatch(/^DV(-[2-9A-HJKMNP-TV-Z]{4}){3}$/);
      expect((await mailbox.waitFor(email, said.deposited)).text).toContain(reference);
      const folder = new URL(page.url()).pathname;
      for (const paper of ['document', 'carte', 'card']) {
        const response = await page.request.get(`${folder}/${paper}`);
        if (response.ok()) expect(response.headers()['content-type']).toBe('application/pdf');
      }

      // Changing is writing again from what it says; until it is signed nothing has changed.
      await page.getByRole('button', { name: said.change }).click();
      await expect(page.locator('#name')).toHaveValue('Jeanne <b>Morel</b>');
      await expect(page.locator('[name="bornOn-year"]')).toHaveValue('1950');
      await onward();
      await expect(page.locator('input[name="wish.browsing"][value=erase]')).toBeChecked();
      await page.locator('input[name="wish.connection"][value=erase]').check();
      for (let pages = 0; pages < 5; pages += 1) await onward();
      await page.locator('input[name=consent]').check();
      await page.getByRole('button', { name: words.sign }).click();
      await expect(page.getByRole('link', { name: said.second })).toBeVisible();
      await mailbox.waitFor(email, said.changed);

      // Each version is there to read, as it was signed.
      await follow(page.getByRole('link', { name: said.first }));
      await expect(page.locator('main')).toContainText(said.replaced);
      await expect(page.locator('.summary dd').filter({ hasText: said.erase })).toHaveCount(1);
      await accessible(page, javaScript);
      await page.goto(folder);
      await page.getByRole('link', { name: said.read }).click();
      await expect(page.locator('.summary dd').filter({ hasText: said.erase })).toHaveCount(2);

      await page.goto(folder);
      await page.getByRole('button', { name: said.stop }).click();
      await expect(page.getByRole('button', { name: said.start })).toBeVisible();

      await follow(page.getByRole('link', { name: said.revoke }));
      await accessible(page, javaScript);
      await page.getByRole('button', { name: said.revoke }).click();
      await expect(page.getByRole('link', { name: words.write })).toBeVisible();
      await mailbox.waitFor(email, said.revoked);
      // What was revoked stays there for its author to read.
      await expect(page.getByRole('listitem').filter({ hasText: said.second })).toContainText(said.gone);
      await accessible(page, javaScript);
    });
  });
}
