// The charter's page: every section, its table of contents, and the rights that each purpose opens.
import { accessible } from './accessible';
import { expect, test } from './fixtures';

for (const [locale, address] of [
  ['fr', '/fr/charte'],
  ['en', '/en/charter'],
] as const) {
  test(`the charter reads well in ${locale}, at any width`, async ({ page }) => {
    await page.goto(address);
    await accessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const links = page.locator('.contents a');
    expect(await links.count()).toBeGreaterThan(6);
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
      await expect(page.locator(`[id="${href.slice(1)}"]`)).toHaveCount(1);
    }
    await expect(page.locator('.rights a').first()).toBeVisible();
  });
}
