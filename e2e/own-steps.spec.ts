// After the answer, and before: a request is added to and withdrawn; an answer is contested, looked at again and
// answered once more. In both languages, on one screen size.
import { accessible } from './accessible';
import { fileAccessRequest } from './file-request';
import { expect, test } from './fixtures';
import { signInAs } from './staff';

test.skip(({ isMobile }) => isMobile, 'The pages are tried on a phone by the journeys of the rights.');

for (const locale of ['fr', 'en'] as const) {
  const fr = locale === 'fr';

  test(`a request is added to, then withdrawn, in ${locale}`, async ({ page, mailbox }) => {
    const email = `own.${locale}.${Date.now()}@exemple.test`;
    await fileAccessRequest(page, mailbox, { locale, name: 'Noé Petit', email });
    await page.locator('#amend > summary').click();
    await page.getByRole('button', { name: fr ? 'Compléter ma demande' : 'Add to my request' }).click();
    await expect(page.locator('#addition-error')).toBeVisible();
    await expect(page).toHaveTitle(fr ? /^Erreur\s: Votre demande/ : /^Error: Your request/);
    await page.locator('#addition').fill('Aussi <b>2023</b>');
    await accessible(page);
    await page.getByRole('button', { name: fr ? 'Compléter ma demande' : 'Add to my request' }).click();
    await expect(page.locator('.message .body')).toHaveText('Aussi <b>2023</b>');
    await page.locator('#withdraw > summary').click();
    await page.getByRole('button', { name: fr ? /^Retirer définitivement/ : /for good/ }).click();
    await expect(page.locator('#status')).toContainText(fr ? 'Elle est close' : 'It is closed');
    await accessible(page);
    const mail = await mailbox.waitFor(email, /retir|withdr/i);
    expect(mail.subject).not.toContain('2023');
  });

  test(`an answer is contested and answered again, in ${locale}`, async ({
    page,
    browser,
    baseURL,
    mailbox,
  }) => {
    test.slow();
    const email = `again.${locale}.${Date.now()}@exemple.test`;
    const reference = await fileAccessRequest(page, mailbox, { locale, name: 'Noé Petit', email });
    const desk = await browser.newContext({ baseURL });
    const dpo = await desk.newPage();
    await signInAs(dpo, 'dpo');
    const answer = async (words: string) => {
      await dpo.goto(`/fr/dpo/dossiers/${reference}`);
      await dpo.locator('input[name=outcome][value=granted]').check();
      await dpo.locator('#words').fill(words);
      await dpo.getByRole('button', { name: 'Relire la lettre' }).click();
      await dpo.getByRole('button', { name: 'Envoyer la réponse et clore la demande' }).click();
      await expect(dpo.locator('.sent-answer').last()).toBeVisible();
    };
    await answer('Tout ce que nous avons.');
    await page.reload();
    await accessible(page);
    await page.locator('#why').fill('Il manque 2023.');
    await page.getByRole('button', { name: fr ? 'Demander un réexamen' : 'Ask for a review' }).click();
    await expect(page.locator('#status')).toContainText(fr ? 'C’est à nous d’agir' : 'We need to act');
    await accessible(page);

    await dpo.goto('/fr/dpo?view=to_check');
    await expect(dpo.getByText(reference).first()).toBeVisible();
    await dpo.goto(`/fr/dpo/dossiers/${reference}`);
    await expect(dpo.locator('#answer')).toContainText('demande que la réponse soit réexaminée');
    await accessible(dpo);
    await answer('Voici 2023.');
    await expect(dpo.locator('.sent-answer')).toHaveCount(2);
    await desk.close();

    await page.reload();
    await expect(page.locator('#status')).toContainText(fr ? 'réexaminé' : 'reviewed');
    await expect(page.locator('main')).toContainText('Voici 2023.');
    // All that was written formally, with its date, to keep.
    const letters = page.locator('#letters li a');
    await expect(letters).toHaveText(
      fr
        ? ['Récépissé (PDF)', 'Réponse (PDF)', 'Réponse après réexamen (PDF)']
        : ['Receipt (PDF)', 'Answer (PDF)', 'Answer after a review (PDF)'],
    );
    await expect(page.locator('#letters time')).toHaveCount(3);
    for (const letter of await letters.all()) {
      const pdf = await page.request.get((await letter.getAttribute('href')) ?? '');
      expect(pdf.headers()['content-type']).toBe('application/pdf');
    }
    await accessible(page);
  });
}
