// Before the first question: from a situation or a purpose of the charter to the right; a draft that keeps itself and
// comes back by mail; and the way on paper.
import { accessible } from './accessible';
import { linkIn } from './file-request';
import { expect, test } from './fixtures';
import { follow } from './follow';

for (const locale of ['fr', 'en'] as const) {
  const fr = locale === 'fr';
  const next = { name: fr ? 'Continuer' : 'Continue', exact: true };
  test.describe(locale, () => {
    if (!fr) test.skip(({ isMobile }) => isMobile, 'the same pages as at the desk');

    test(`a situation leads to a right, and every way exists, in ${locale}`, async ({ page, request }) => {
      await page.goto(`/${locale}`);
      await follow(page.getByRole('link', { name: fr ? /Partez de votre situation/ : /Start from your/ }));
      await accessible(page);
      const ways = page.locator('.ways a');
      expect(await ways.count()).toBeGreaterThan(12);
      const hrefs = await ways.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const href of new Set(hrefs)) expect((await request.get(href)).status(), href).toBe(200);
      await page.goto(fr ? '/fr/apres-un-deces' : '/en/after-death');
      await accessible(page);
      await follow(page.getByRole('link', { name: fr ? 'Pour moi' : 'For myself' }));
      await accessible(page);
    });

    test(`a purpose of the charter is explained, never blocks, and is ticked, in ${locale}`, async ({
      page,
    }) => {
      await page.goto(`${fr ? '/fr/demande/opposition' : '/en/request/objection'}?purpose=9`);
      await expect(page.locator('#explained')).toBeVisible();
      await expect(page.locator('.notice')).toContainText(fr ? 'Vous pouvez tout de même' : 'You can still');
      await accessible(page);
      await page.goto(`${fr ? '/fr/demande/effacement' : '/en/request/erasure'}?purpose=7`);
      await page.getByRole('button', { name: fr ? 'Commencer' : 'Start' }).click();
      await page.locator('input[name=filedAs][value=self]').check();
      await page.getByRole('button', next).click();
      await page.locator('input[name=forClient][value=no]').check();
      await page.getByRole('button', next).click();
      await page.locator('#name').fill('Luc Morel');
      await page.locator('#email').fill(`luc.${locale}.${Date.now()}@exemple.test`);
      await page.getByRole('button', next).click();
      await expect(page.locator('input[name=purposes][value="7"]')).toBeChecked();
      await expect(page.locator('input[name=purposes]:checked')).toHaveCount(1);
    });

    test(`a draft keeps itself, says so, and comes back by mail in another browser, in ${locale}`, async ({
      page,
      browser,
      baseURL,
      mailbox,
    }, info) => {
      const email = `draft.${locale}.${info.project.name}.${Date.now()}@exemple.test`;
      const start = fr ? '/fr/demande/decision-automatisee' : '/en/request/automated-decision';
      await page.goto(start);
      await page.getByRole('link', { name: fr ? 'Commencer' : 'Start' }).click();
      await page.locator('input[name=filedAs][value=self]').check();
      await page.getByRole('button', next).click();
      await page.locator('input[name=forClient][value=no]').check();
      await page.getByRole('button', next).click();
      // Typed, never sent.
      await page.locator('#name').fill('Eva <i>Nowak</i>');
      await expect(page.locator('.autosave [role=status]')).toHaveText(fr ? /enregistré/ : /saved/);
      await accessible(page);
      await page.reload();
      await expect(page.locator('#name')).toHaveValue('Eva <i>Nowak</i>');

      await page.goto(start);
      await expect(page.locator('.badge')).toHaveText(fr ? 'Non envoyée' : 'Not sent');
      await accessible(page);
      await follow(page.getByRole('link', { name: fr ? 'Continuer plus tard' : 'Continue later' }).first());
      await accessible(page);
      await page.locator('#email').fill(email);
      await page.getByRole('button', { name: fr ? 'Recevoir le lien' : 'Send me the link' }).click();
      await expect(page.locator('.notice.good')).toBeVisible();
      const mail = await mailbox.waitFor(email);
      expect(mail.subject).not.toMatch(/Nowak|décision|decision/i);

      const elsewhere = await browser.newContext({ baseURL });
      const other = await elsewhere.newPage();
      await other.goto(linkIn(mail.text));
      await other.getByRole('button', next).click();
      await expect(other.locator('.badge')).toBeVisible();
      await other.getByRole('link', { name: fr ? 'Reprendre ma demande' : 'Go on with my request' }).click();
      await expect(other.locator('#name')).toHaveValue('Eva <i>Nowak</i>');
      // It proved no address: no account is open there.
      await other.goto(fr ? '/fr/mon-espace' : '/en/account');
      await expect(other.locator('#email')).toBeVisible();
      await elsewhere.close();
    });

    test(`there is a way on paper, with nothing personal in an address, in ${locale}`, async ({ page }) => {
      await page.goto(fr ? '/fr/par-courrier' : '/en/by-post');
      await accessible(page);
      const blank = await page.request.get(
        (await page.locator('.entries a').first().getAttribute('href')) ?? '',
      );
      expect((await blank.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await page.locator('#name').fill('Eva Nowak');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: fr ? /Télécharger/ : /Download/ }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('access.pdf');
      expect(download.url()).not.toContain('Nowak');
    });
  });
}
