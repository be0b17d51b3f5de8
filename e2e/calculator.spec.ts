// The public calculator, in both languages, with and without JavaScript: dates, their explanation, the picture, a link
// that can be shared, and errors that keep what was typed.
import { accessible } from './accessible';
import { expect, test } from './fixtures';

const PAGES = {
  fr: {
    address: '/fr/delai',
    parts: { Jour: '5', Mois: 'mars', Année: '2026' },
    compute: 'Calculer',
    add: 'Ajouter une suspension',
    share: 'Lien vers ce calcul',
    due: 'mardi 7 avril 2026',
    move: '5 avril 2026 → 7 avril 2026',
    source: 'Règlement (CEE, Euratom) n° 1182/71, art. 3(4)',
    other: /GDPR|Regulation/,
    error: /^Erreur : /,
    paused: 'vendredi 10 avril 2026',
  },
  en: {
    address: '/en/deadline',
    parts: { Day: '5', Month: 'March', Year: '2026' },
    compute: 'Work out',
    add: 'Add a pause',
    share: 'Link to this result',
    due: 'Tuesday 7 April 2026',
    move: '5 April 2026 → 7 April 2026',
    source: 'Regulation (EEC, Euratom) No 1182/71, Art. 3(4)',
    other: /RGPD|[Rr]èglement/,
    error: /^Error: /,
    paused: 'Friday 10 April 2026',
  },
} as const;

for (const locale of ['fr', 'en'] as const) {
  for (const javaScript of [true, false]) {
    test.describe(`${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled: javaScript, locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });

      test.skip(({ isMobile }) => isMobile && locale === 'en', 'the same pages as at the desk');

      test('a deadline is computed, explained, pictured and shared', async ({ page, browser }) => {
        const words = PAGES[locale];
        await page.goto(words.address);
        for (const [label, value] of Object.entries(words.parts))
          await page.getByLabel(label, { exact: true }).fill(value);
        await page.getByRole('button', { name: words.compute, exact: true }).click();

        const dates = page.locator('dl.definitions');
        await expect(dates.locator('div').first()).toContainText(words.due);
        const steps = page.locator('.computation');
        await expect(steps).toContainText(words.move);
        await expect(steps).toContainText(words.source);
        expect(await steps.innerText()).not.toMatch(words.other);
        await expect(page.locator('.months td.received')).toContainText('5');
        await expect(page.locator('.months td.due')).toContainText('7');
        await accessible(page, javaScript);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);

        // A pause is added, and the address alone gives the same page to someone else.
        await page.getByRole('button', { name: words.add }).click();
        await page.locator('#from-1').fill('09/03/2026');
        await page.locator('#to-1').fill('14.3.2026');
        await page.getByRole('button', { name: words.compute, exact: true }).click();
        await expect(dates.locator('div').first()).toContainText(words.paused);
        await page.getByRole('link', { name: words.share }).click();
        const other = await browser.newPage({ javaScriptEnabled: javaScript });
        await other.goto(page.url());
        await expect(other.locator('dl.definitions div').first()).toContainText(words.paused);
        await expect(other.locator('.months td.paused')).toHaveCount(5);
        await other.close();
      });
    });
  }

  test.describe(locale, () => {
    test.use({ locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });

    test.skip(({ isMobile }) => isMobile && locale === 'en', 'the same pages as at the desk');

    // Without JavaScript, and each other message: e2e/forms.spec.ts.
    test('an error is named where it is, and nothing typed is lost', async ({ page }) => {
      const words = PAGES[locale];
      const [day, month, year] = Object.keys(words.parts);
      await page.goto(words.address);
      await page.getByLabel(day ?? '', { exact: true }).fill('31');
      await page.getByLabel(month ?? '', { exact: true }).fill('février');
      await page.getByLabel(year ?? '', { exact: true }).fill('2026');
      await page.locator('#from-1').fill('demain');
      await page.locator('#to-1').fill('01/04/2026');
      await page.getByRole('button', { name: words.compute, exact: true }).click();

      await expect(page).toHaveTitle(words.error);
      const summary = page.locator('.error-summary');
      await expect(summary.getByRole('link')).toHaveCount(2);
      for (const [id, typed] of [
        ['#day', '31'],
        ['#month', 'février'],
        ['#year', '2026'],
        ['#from-1', 'demain'],
        ['#to-1', '01/04/2026'],
      ] as const)
        await expect(page.locator(id)).toHaveValue(typed);
      await expect(page.locator('#day')).toHaveAttribute('aria-invalid', 'true');
      await summary.getByRole('link').last().click();
      await expect(page.locator('#from-1')).toBeFocused();
      await accessible(page);
    });
  });
}
