// The desk decides: the steps before the answer, a refusal with its ground, and two browsers in one case.
import type { Page } from '@playwright/test';
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { follow } from './follow';
import { signInAs } from './staff';

test.skip(({ isMobile }) => isMobile, 'The cases of the demo are handled once.');
test.describe.configure({ mode: 'serial' });

/** Opens the case of someone of the demo, from a view of the queue. */
async function openCase(page: Page, name: string, view = 'open'): Promise<string> {
  await page.goto(`/fr/dpo?view=${view}`);
  const row = page.getByRole('row', { name });
  while ((await row.count()) === 0) await follow(page.getByRole('link', { name: 'Page suivante' }));
  await row.getByRole('link').first().click();
  await expect(page.locator('#decisions, #answer').first()).toBeVisible();
  return new URL(page.url()).pathname;
}

test('the clock is extended, identity asked and decided, a fee announced and settled', async ({ page }) => {
  await signInAs(page, 'dpo');

  const extended = await openCase(page, 'Pauline Vasseur');
  await follow(page.getByRole('link', { name: 'Prolonger le délai' }));
  await accessible(page);
  // Nothing is sent half said.
  await page.getByRole('button', { name: 'Prolonger et avertir la personne' }).click();
  await expect(page.locator('.error-summary')).toContainText('Donnez vos raisons.');
  await page.getByLabel('La demande est complexe').check();
  await page.getByLabel('2 mois').check();
  await page.getByLabel('Les motifs, dans vos mots').fill('Quatre systèmes <à réunir>.');
  await page.getByRole('button', { name: 'Relire l’avis' }).click();
  const notice = page.getByRole('region', { name: 'L’avis, tel qu’il partira' });
  await expect(notice).toContainText('Quatre systèmes <à réunir>.');
  await accessible(page);
  await page.getByRole('button', { name: 'Prolonger et avertir la personne' }).click();
  await expect(page.locator('#decisions')).toContainText('C’est fait');
  await expect(page.locator('#messages')).toContainText('Quatre systèmes <à réunir>.');
  await expect(page.locator('#decisions')).toContainText('déjà été prolongé de deux mois');
  await accessible(page);

  await page.goto(extended);
  await page.getByRole('link', { name: 'Demander une précision d’identité' }).click();
  await page.getByLabel('Le doute, et ce qui le lèverait').fill('L’adresse n’est pas celle du compte.');
  await page.getByRole('button', { name: 'Envoyer la question' }).click();
  await expect(page.locator('.case-head')).toContainText('Suspendu');
  await page.getByRole('link', { name: 'Décider de l’identité' }).click();
  await page.getByLabel('Oui, la demande se poursuit').check();
  await page.getByLabel('Le numéro de client').check();
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await expect(page.locator('.case-head')).toContainText('En traitement');

  await page.getByRole('link', { name: 'Annoncer des frais' }).click();
  await page.getByLabel('Montant, en euros').fill('douze');
  await page.getByLabel('Ce qui la rend infondée ou excessive').fill('Sixième demande en deux mois.');
  await page.getByRole('button', { name: 'Annoncer les frais' }).click();
  await expect(page.locator('.error-summary')).toContainText('Indiquez un montant');
  await page.getByLabel('Montant, en euros').fill('12,50');
  await page.getByRole('button', { name: 'Annoncer les frais' }).click();
  await expect(page.locator('.case-head')).toContainText('Attend une décision sur les frais');
  await page.getByRole('link', { name: 'Conclure sur les frais' }).click();
  await page.getByLabel('La personne l’accepte').check();
  await page.getByRole('button', { name: 'Enregistrer et reprendre' }).click();
  await expect(page.locator('.case-head')).toContainText('En traitement');
});

test('a refusal leaves with its ground, its article and the remedies, and not before', async ({ page }) => {
  await signInAs(page, 'dpo');
  await openCase(page, 'Awa Diop');
  await page.getByLabel('Demande refusée').check();
  await page.getByLabel('Vos mots à la personne').fill('Vos factures de 2024.');
  await page.getByRole('button', { name: 'Relire la lettre' }).click();
  await expect(page.locator('.notice.warn')).toContainText('n’est pas complète');
  await page.getByRole('link', { name: 'Modifier la réponse' }).click();
  await page.getByLabel('Une obligation légale impose de conserver les données.').check();
  await page.getByRole('button', { name: 'Relire la lettre' }).click();
  await expect(page.locator('.letter')).toContainText('article 17(3)(b) du RGPD');
  await accessible(page);
  await page.getByRole('button', { name: 'Envoyer la réponse et clore la demande' }).click();
  await expect(page.locator('#answer')).toContainText('Demande refusée');
});

test.describe('a conflict', () => {
  test.use({ expectedErrors: [/status of 409/] });
  test('two browsers in one case: the second is told, and keeps what was typed', async ({
    page,
    context,
  }) => {
    await signInAs(page, 'dpo');
    await openCase(page, 'Fatou Camara');
    await page.getByRole('link', { name: 'Demander une précision', exact: true }).click();
    await expect(page.getByLabel('Votre question')).toBeVisible();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.goto(page.url().replace(/\/decider\/.*/, '/decider/prolongation'));
    await other.getByLabel('La demande est complexe').check();
    await other.getByLabel('1 mois').check();
    await other.getByLabel('Les motifs, dans vos mots').fill('Beaucoup de données.');
    await other.getByRole('button', { name: 'Prolonger et avertir la personne' }).click();
    await expect(other.locator('#decisions')).toContainText('C’est fait');

    await page.getByLabel('Votre question').fill('Quelle adresse ?');
    await page.getByLabel('Oui', { exact: true }).check();
    await page.getByRole('button', { name: 'Envoyer la question' }).click();
    await expect(page.locator('.error-summary')).toContainText('Quelqu’un d’autre a modifié ce dossier');
    await expect(page.getByLabel('Votre question')).toHaveValue('Quelle adresse ?');
    // Sent again, knowingly: both steps stand.
    await page.getByRole('button', { name: 'Envoyer la question' }).click();
    await expect(page.locator('#messages')).toContainText('Quelle adresse ?');
    await expect(page.locator('#messages')).toContainText('Beaucoup de données.');
  });
});
