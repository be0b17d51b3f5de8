// Into the desk: the password opens nothing by itself; a first sign-in pairs a telephone and shows recovery codes.
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { demoAccount, signInAs } from './staff';

test('between the two steps there is no desk, and a wrong code leads nowhere', async ({ page }) => {
  const { email, password } = demoAccount('auditor');
  await page.goto('/fr/dpo/connexion');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { name: 'Deuxième étape' })).toBeVisible();
  await accessible(page);
  await page.goto('/fr/dpo');
  await expect(page.getByRole('heading', { name: 'Deuxième étape' })).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill('12345');
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(page.locator('.error-summary')).toContainText('Ce code ne convient pas');
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: 'Utiliser un autre compte' }).click();
  await expect(page.getByRole('heading', { name: 'Connexion au bureau' })).toBeVisible();
});

test('whoever is in is not asked again', async ({ page }) => {
  await signInAs(page, 'auditor');
  await page.goto('/fr/dpo/connexion');
  await expect(page.getByRole('heading', { name: 'Demandes', level: 1 })).toBeVisible();
});
