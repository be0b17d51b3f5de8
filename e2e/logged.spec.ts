// Requests that come by post, e-mail, phone or in person: logged at the desk, with the paper scanned, and acknowledged.
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './staff';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** So many days before today, as people write it. */
function daysAgo(days: number): string {
  const [year, month, day] = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${year}-${month}-${day}`;
}

test('a letter is logged on the day it came, acknowledged on paper, and its scan kept', async ({ page }) => {
  await signInAs(page, 'case_handler');
  await page.goto('/fr/dpo');
  await page.getByRole('link', { name: 'Enregistrer une demande reçue autrement' }).click();
  await page.waitForURL('**/dossiers/nouvelle');
  await accessible(page);
  await page.getByRole('link', { name: 'Effacement' }).click();
  await page.waitForURL('**/dossiers/nouvelle/*');
  await accessible(page);
  await page.getByLabel('Courrier').check();
  await page.getByLabel('Reçue le').fill(daysAgo(-3));
  await page.getByLabel('Ce que la personne demande').fill('Effacez mes <vieilles> commandes.');
  await page.getByLabel('Je retire mon accord').check();
  await page.getByLabel('Nom de la personne qui écrit ou appelle').fill('Odile Kerjean');
  await page.getByLabel('Son adresse postale').fill('3 quai des Brumes\n29200 Brest');
  await page.getByRole('button', { name: 'Enregistrer et accuser réception' }).click();
  // A day that has not come is no day of receipt; nothing typed is lost.
  await expect(page.locator('#receivedOn-error')).toContainText('pas encore venu');
  await expect(page.getByLabel('Ce que la personne demande')).toHaveValue(
    'Effacez mes <vieilles> commandes.',
  );
  await accessible(page);
  await page.getByLabel('Reçue le').fill(daysAgo(10));
  await page.getByRole('button', { name: 'Enregistrer et accuser réception' }).click();

  await expect(page.locator('#papers')).toContainText('Imprimez et postez');
  // What the letter said of the questions of the right is shown as if the person had filled in the public form.
  const asked = page.getByRole('region', { name: 'Ce qui est demandé' });
  await expect(asked).toContainText('Je retire mon accord');
  await expect(asked).toContainText('Effacez mes <vieilles> commandes.');
  await expect(page.getByText('Aucun courriel ne part pour cette demande')).toBeVisible();
  await accessible(page);
  const letter = page.getByRole('link', { name: 'Accusé de réception (PDF)' });
  const pdf = await page.request.get((await letter.getAttribute('href')) ?? '');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await page
    .getByLabel('Ajouter un papier numérisé')
    .setInputFiles({ name: 'lettre.png', mimeType: 'image/png', buffer: PNG });
  await page.getByRole('button', { name: 'Ajouter ce papier' }).click();
  await expect(page.locator('#papers')).toContainText('Le papier est ajouté.');
  await expect(page.getByRole('link', { name: 'lettre.png' })).toBeVisible();
});

test('a call is logged, and its receipt leaves by mail in the language of the person', async ({
  page,
  mailbox,
}) => {
  test.skip(test.info().project.name === 'phone', 'The form is the same.');
  const email = `call.${Date.now()}@exemple.test`;
  await signInAs(page, 'dpo');
  await page.goto('/en/dpo/cases/new/access');
  await page.getByLabel('Telephone').check();
  await page.getByLabel('Received on').fill(daysAgo(0));
  await page.getByLabel('What the person asks for').fill('A copy.');
  await page.getByLabel('Name of the person who writes or calls').fill('Ann Lee');
  await page.getByLabel('Their e-mail address').fill(email);
  await page.getByRole('button', { name: 'Log and acknowledge' }).click();
  await expect(page.locator('#papers')).toContainText('its receipt leaves by e-mail');
  const mail = await mailbox.waitFor(email, /we have received it/);
  expect(mail.text).not.toContain('Confirm my address');
});
