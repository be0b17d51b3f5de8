// Signing in through an OpenID Connect provider, a real one that runs beside the product (scripts/lib/test-provider.mjs).
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { demoAccount, giveCode } from './staff';

/** At the provider: says who one is, and agrees. */
async function beSomeone(page: Page, name: string, from = '/fr/dpo/connexion'): Promise<void> {
  await page.goto(from);
  await page.getByRole('link', { name: 'Continuer avec' }).click();
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('anything');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test.describe('OpenID Connect', () => {
  test.skip(({ isMobile }) => isMobile, 'Once is enough: a code works once.');
  test.skip(!process.env.OIDC, 'The product under test has no provider.');
  // What the pages of the provider ask for in vain.
  test.use({ expectedErrors: [/fonts\.googleapis\.com|favicon/] });

  test('brings in a member of staff, who still owes the second factor', async ({ page }) => {
    await beSomeone(page, demoAccount('auditor').email, '/fr/dpo/profil');
    await expect(page.getByRole('heading', { name: 'Deuxième étape' })).toBeVisible();
    await giveCode(page);
    await expect(page.getByRole('heading', { name: 'Mon compte' })).toBeVisible();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('heading', { name: 'Connexion au bureau' })).toBeVisible();
  });

  for (const name of ['personne@inconnu.example', `unverified:${demoAccount('dpo').email}`]) {
    test(`keeps ${name} out, and says so`, async ({ page }) => {
      await beSomeone(page, name);
      await expect(page.getByText('n’a pas abouti')).toBeVisible();
      await page.goto('/fr/dpo');
      await expect(page.getByRole('heading', { name: 'Connexion au bureau' })).toBeVisible();
    });
  }
});
