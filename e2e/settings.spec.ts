// What the house sets: a colour that reaches the public pages, a logo that reaches pages, mails and letters.
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './staff';

test.skip(({ isMobile }) => isMobile, 'The settings are changed once.');
// One after the other: a save made meanwhile would be a conflict.
test.describe.configure({ mode: 'default' });

const accentOf = () => getComputedStyle(document.documentElement).getPropertyValue('--accent-light').trim();

/** Logs a request, which is acknowledged by mail or by a letter. */
async function log(page: Page, { channel, email }: { channel: string; email: string }): Promise<void> {
  await page.goto('/fr/dpo/dossiers/nouvelle/acces');
  await page.getByLabel(channel).check();
  await page.getByLabel('Reçue le').fill('2026-11-20');
  await page.getByLabel('Ce que la personne demande').fill('Une copie.');
  await page.getByLabel('Nom de la personne qui écrit ou appelle').fill('Ida Logo');
  await page.getByLabel('Son adresse électronique').fill(email);
  await page.getByRole('button', { name: 'Enregistrer et accuser réception' }).click();
  await expect(page.locator('#papers')).toContainText('La demande est enregistrée');
}

test('a changed colour reaches a public page, and the charter’s comes back', async ({ page }) => {
  await signInAs(page, 'administrator');
  await page.goto('/fr/dpo/reglages');
  await accessible(page);
  await page.getByLabel('Couleur', { exact: true }).fill('#7a1f5c');
  await page.getByLabel('La couleur de la charte').uncheck();
  await page.getByLabel('Jours pour s’opposer').fill('99');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.locator('#objectionDays-error')).toContainText('entre 3 et 60');
  await page.getByLabel('Jours pour s’opposer').fill('12');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('C’est enregistré.')).toBeVisible();
  await page.goto('/fr');
  expect(await page.evaluate(accentOf)).toBe('#7a1f5c');
  await page.goto('/fr/dpo/reglages');
  await page.getByLabel('La couleur de la charte').check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('C’est enregistré.')).toBeVisible();
  await page.goto('/fr');
  expect(await page.evaluate(accentOf)).not.toBe('#7a1f5c');
});

test('a logo is drawn anew, and heads the site, the mails and the letters', async ({ page, mailbox }) => {
  const blank = { create: { width: 300, height: 100, channels: 3 as const, background: '#aa3311' } };
  const jpeg = await sharp(blank).jpeg().toBuffer();
  await signInAs(page, 'dpo');
  await page.goto('/fr/dpo/reglages');
  const svg = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') };
  await page.getByLabel('Choisir un logo').setInputFiles(svg);
  await page.getByRole('button', { name: 'Utiliser ce logo' }).click();
  await expect(page.locator('#problem')).toContainText('PNG, JPEG ou WebP');
  await page
    .getByLabel('Choisir un logo')
    .setInputFiles({ name: 'logo.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.getByRole('button', { name: 'Utiliser ce logo' }).click();
  await expect(page.getByRole('img', { name: 'Logo actuel' })).toBeVisible();
  await accessible(page);

  await page.goto('/fr');
  const shown = page.locator('.wordmark img');
  expect(await shown.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBe(300);
  const served = await page.request.get((await shown.getAttribute('src')) ?? '');
  expect(served.headers()['content-type']).toBe('image/png');

  const email = `logo.${Date.now()}@exemple.test`;
  await log(page, { channel: 'Téléphone', email });
  const mail = await mailbox.waitFor(email);
  // The catcher shows the picture that came with the mail in place of its name.
  expect(mail.html).toMatch(/<img[^>]*src="(cid:|data:image\/png)/);
  await log(page, { channel: 'Courrier', email: '' });
  const letter = await page.getByRole('link', { name: 'Accusé de réception (PDF)' }).getAttribute('href');
  const pdf = async () => (await (await page.request.get(letter ?? '')).body()).toString('latin1');
  expect(await pdf()).toContain('/Subtype /Image');

  await page.goto('/fr/dpo/reglages');
  await page.getByRole('button', { name: 'Retirer le logo' }).click();
  await expect(page.getByText('Aucun logo')).toBeVisible();
  expect(await pdf()).not.toContain('/Subtype /Image');
});
