// What is counted and what comes to its term, as the DPO sees it; and due dates in a calendar of one's own.
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './staff';

test('each bar of the statistics opens its cases, and the year leaves as a table and as a PDF', async ({
  page,
}) => {
  await signInAs(page, 'dpo');
  await page.goto('/fr/dpo/statistiques');
  await accessible(page);
  const bar = page.locator('#rights').getByRole('link', { name: /^Accès – \d+$/ });
  const count = Number(/\d+$/.exec((await bar.getAttribute('aria-label')) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  for (const [format, starts] of [
    ['csv', '\ufeff"Par droit"'],
    ['pdf', '%PDF-'],
  ] as const) {
    const year = new Date().getFullYear();
    const report = await page.request.get(`/api/statistics?year=${year}&format=${format}&locale=fr`);
    expect(report.headers()['content-disposition']).toContain(`guichet-${year}.${format}`);
    expect((await report.text()).startsWith(starts)).toBe(true);
  }
  await bar.click();
  await expect(page.getByRole('link', { name: 'Toutes' })).toHaveAttribute('aria-current', 'page');
  // A page of a hundred; other tests file more of them meanwhile.
  const rows = page.locator('.queue tbody tr');
  await expect(rows.nth(Math.min(count, 100) - 1)).toBeVisible();
  await expect(rows.filter({ hasNotText: 'Accès' })).toHaveCount(0);
  await accessible(page);
});

test('what will be erased is shown, with the rule of each kind', async ({ page }) => {
  await signInAs(page, 'auditor');
  await page.goto('/fr/dpo/effacements');
  await expect(page.getByRole('row', { name: /Demande jamais confirmée.*DR-/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Pièce d’identité.*RGPD, art\. 5\(1\)/ }).first()).toBeVisible();
  await accessible(page);
});

test('a calendar is read at a secret address, until it is revoked', async ({ page, request, isMobile }) => {
  test.skip(isMobile, 'One address a member: the other viewport would end it.');
  await signInAs(page, 'case_handler');
  await page.goto('/fr/dpo/profil/calendrier');
  await accessible(page);
  await page.getByRole('button', { name: 'Créer l’adresse' }).click();
  const address = page.getByRole('list', { name: 'Adresse d’agenda' });
  const url = new URL((await address.textContent()) ?? '');
  await accessible(page);
  const feed = await request.get(url.pathname);
  expect(feed.headers()['content-type']).toContain('text/calendar');
  expect(await feed.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await page.goto('/fr/dpo/profil/calendrier');
  await page.getByRole('button', { name: 'Révoquer cette adresse' }).click();
  await expect(page.getByText('L’adresse est révoquée')).toBeVisible();
  expect((await request.get(url.pathname)).status()).toBe(404);
});
