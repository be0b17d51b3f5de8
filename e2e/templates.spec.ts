// The DPO words letters and replies: what the law wants cannot be left out, the next letter says it, the old ones don't.

import type { Page } from '@playwright/test';
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { follow } from './follow';
import { madeCases } from './made-cases';
import { signInAs } from './staff';

test.skip(({ isMobile }) => isMobile, 'A wording is changed once.');

const LETTER = '/fr/dpo/modeles/lettres/retrait-consentement/granted';

/** Answers a withdrawal of consent, up to the letter that was sent. */
async function answer(page: Page, reference: string): Promise<void> {
  await page.goto(`/fr/dpo/dossiers/${reference}`);
  await page.locator('input[name=outcome][value=granted]').check();
  await page.getByRole('button', { name: 'Relire la lettre' }).click();
  await page.getByRole('button', { name: 'Envoyer la réponse et clore la demande' }).click();
  await expect(page.locator('.sent-answer')).toHaveCount(1);
}

test('a wording without a mandatory part is refused with the reason; a complete one is in the next letter', async ({
  page,
}) => {
  const [before, after] = madeCases().wordings;
  await signInAs(page, 'dpo');
  await answer(page, before);
  await page.goto('/fr/dpo/modeles');
  await accessible(page);
  await page.goto(LETTER);
  await accessible(page);
  const body = page.getByLabel('Texte de la lettre');
  const house = await body.inputValue();
  await body.fill(house.replace('[remedies]', '').replace('Bonjour {name}', 'Cher {nom}'));
  await page.getByRole('button', { name: 'Enregistrer une nouvelle version' }).click();
  await expect(page.locator('#body-error')).toContainText('La réclamation auprès de l’autorité');
  await expect(page.locator('#body-error')).toContainText('{nom}');

  await body.fill(house.replace('Bonjour', 'Chère cliente, cher client'));
  await page.getByRole('button', { name: 'Voir sur un exemple' }).click();
  await expect(page.getByRole('region', { name: 'Sur un exemple, avec ce texte' })).toContainText(
    'Chère cliente, cher client Camille Durand',
  );
  await accessible(page);
  await page.getByRole('button', { name: 'Enregistrer une nouvelle version' }).click();
  await expect(page.locator('#versions').locator('..')).toContainText('en usage');
  await page.getByRole('link', { name: 'Texte d’origine' }).click();
  await expect(body).toHaveValue(house);

  await answer(page, after);
  await expect(page.locator('.sent-answer .letter')).toContainText('Chère cliente, cher client Lettre Après');
  await page.goto(`/fr/dpo/dossiers/${before}`);
  await expect(page.locator('.sent-answer .letter')).toContainText('Bonjour Lettre Avant');
});

test('a notice is worded for one right without what the law wants, refused, then written to the person', async ({
  page,
}) => {
  await signInAs(page, 'dpo');
  await page.goto('/fr/dpo/modeles');
  await follow(page.getByRole('link', { name: 'Demande de précision' }));
  await accessible(page);
  await page.getByRole('link', { name: 'Retrait du consentement' }).click();
  const body = page.getByLabel('Texte de la lettre');
  const house = await body.inputValue();
  await body.fill(house.replace('[clock]', ''));
  await page.getByRole('button', { name: 'Enregistrer une nouvelle version' }).click();
  await expect(page.locator('#body-error')).toContainText('Si le délai s’arrête');
  await body.fill(house.replace('Bonjour', 'Cher client'));
  await page.getByRole('button', { name: 'Voir sur un exemple' }).click();
  await expect(page.getByRole('region', { name: 'Sur un exemple, avec ce texte' })).toContainText(
    'Cher client Camille Durand',
  );
  await page.getByRole('button', { name: 'Enregistrer une nouvelle version' }).click();
  await expect(page.locator('#versions').locator('..')).toContainText('en usage');
  await accessible(page);

  await page.goto(`/fr/dpo/dossiers/${madeCases().noticed}/decider/precision`);
  await page.getByLabel('Votre question').fill('Quel abonnement ?');
  await page.locator('input[name=largeQuantity][value=no]').check();
  await page.getByRole('button', { name: 'Envoyer la question' }).click();
  await expect(page.locator('.message .body').last()).toContainText(/^Cher client .*Quel abonnement \?/s);
});

test('a canned reply is written, inserted in the thread after what was typed, and sent as it was read over', async ({
  page,
}) => {
  await signInAs(page, 'dpo');
  const name = `Accusé ${Date.now()}`;
  await page.goto('/fr/dpo/modeles');
  await page.getByRole('link', { name: 'Nouvelle réponse type' }).click();
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByLabel('Texte', { exact: true }).fill('Bonjour {name}, votre demande {reference} avance.');
  await page.getByRole('button', { name: 'Voir sur un exemple' }).click();
  await expect(page.getByText('Bonjour Camille Durand')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer une nouvelle version' }).click();
  await expect(page.getByText('C’est enregistré.')).toBeVisible();

  await page.goto('/fr/dpo?q=pauline');
  await page.locator('.queue a.reference').first().click();
  await page.locator('details:has(#body) > summary').click();
  await page.locator('#body').fill('Un mot de ma part.');
  await page.getByLabel('Réponse type').selectOption({ label: name });
  await page.getByRole('button', { name: 'Insérer' }).click();
  await expect(page.locator('#body')).toHaveValue(/^Un mot de ma part\.\n\nBonjour Pauline/);
  await accessible(page);
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await expect(page.locator('.message .body').last()).toContainText('avance.');
});
