// From the invitation to the disabled account: one person's time at the desk, seen from both sides.
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { follow } from './follow';
import { enterDesk, signInAs } from './staff';

test('someone is invited, pairs a telephone, comes back with a recovery code, and is put out at once', async ({
  page,
  browser,
  mailbox,
  isMobile,
}) => {
  test.skip(isMobile, 'Someone is invited once.');
  const email = `lina.${Date.now()}@desk.test`;
  const password = 'une phrase bien longue';

  await signInAs(page, 'administrator');
  await page.goto('/fr/dpo/equipe');
  await accessible(page);
  await page.getByRole('link', { name: 'Inviter quelqu’un' }).click();
  await page.getByLabel('Nom et prénom').fill('Lina Costa');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Instruction').check();
  await accessible(page);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText('L’invitation est partie.')).toBeVisible();

  const { text } = await mailbox.waitFor(email, /Invitation/);
  const context = await browser.newContext({ locale: 'fr-FR' });
  const hers = await context.newPage();
  await hers.goto(/https?:\/\/\S+\/invitation\/[\w-]+/.exec(text)?.[0] ?? '');
  expect(hers.url()).toMatch(/\/fr\/dpo\/invitation$/);
  await hers.getByLabel('Mot de passe').fill('LinaCosta2026');
  await hers.getByRole('button', { name: 'Continuer' }).click();
  await expect(hers.locator('#password-error')).toContainText('Ce mot de passe se devine');
  await accessible(hers);
  await hers.getByLabel('Mot de passe').fill(password);
  await hers.getByRole('button', { name: 'Continuer' }).click();
  await hers.getByRole('heading', { name: 'Protéger votre compte' }).waitFor();
  await expect(hers.getByRole('img', { name: /Code QR/ })).toBeVisible();
  await accessible(hers);
  await hers
    .getByLabel('Code à six chiffres')
    .fill((await hers.locator('.one-time-code').textContent()) ?? '');
  await hers.getByRole('button', { name: 'Vérifier' }).click();
  await expect(hers.getByRole('heading', { name: 'Vos codes de secours' })).toBeFocused();
  const codes = await hers.getByRole('list', { name: 'Codes de secours' }).locator('li').allTextContents();
  expect(new Set(codes).size).toBe(8);
  await accessible(hers);
  await hers.reload();
  await expect(hers.getByText('ont déjà été montrés')).toBeVisible();
  await hers.getByRole('link', { name: 'Je les ai gardés' }).click();
  await expect(hers.getByRole('heading', { name: 'Demandes', level: 1 })).toBeVisible();

  await hers.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(hers).toHaveURL(/\/fr\/dpo\/connexion$/);
  await enterDesk(hers, { email, password }, codes[0]);
  await hers.goto('/fr/dpo/profil');
  await expect(hers.getByText('Il vous en reste 7.')).toBeVisible();
  await accessible(hers);

  // Signed in somewhere else, she ends that session from here, with her password.
  const elsewhere = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await enterDesk(elsewhere, { email, password }, codes[1]);
  await hers.reload();
  await hers.getByRole('link', { name: /^Fermer – / }).click();
  await accessible(hers);
  await hers.getByLabel('Mot de passe actuel').fill('pas celui-là');
  await hers.getByRole('button', { name: 'Fermer la session' }).click();
  await expect(hers.locator('#password-error')).toBeVisible();
  await hers.getByLabel('Mot de passe actuel').fill(password);
  await hers.getByRole('button', { name: 'Fermer la session' }).click();
  await expect(hers.getByText('La session est fermée.')).toBeVisible();
  await elsewhere.goto('/fr/dpo');
  await expect(elsewhere.getByRole('heading', { name: 'Connexion au bureau' })).toBeVisible();
  await elsewhere.context().close();

  await follow(page.getByRole('row', { name: new RegExp(email) }).getByRole('link'));
  await accessible(page);
  await page.getByRole('button', { name: 'Désactiver' }).click();
  await expect(page.getByText('ses sessions sont fermées')).toBeVisible();
  await hers.goto('/fr/dpo');
  await expect(hers.getByRole('heading', { name: 'Connexion au bureau' })).toBeVisible();
  await context.close();
});
