// The DPO answers one case of every right and every outcome that it allows, in the browser: the ground, the facts, the
// file that a portable copy is made of, the letter read over, and the case closed.
import type { Page } from '@playwright/test';
import { needsGround, OUTCOME_NAMES, type Outcome, outcomesOf } from '../lib/rules/outcomes';
import { concernsRecipients } from '../lib/rules/recipients';
import { RIGHTS, type Right } from '../lib/rules/rights';
import { expect, test } from './fixtures';
import { madeCases } from './made-cases';
import { signInAs } from './staff';

test.skip(({ isMobile }) => isMobile, 'Each case is answered once.');

const WORDS = 'Les faits : a < b, et <i>rien</i> d’autre.';

async function fill(page: Page, right: Right, outcome: Outcome): Promise<void> {
  await page.locator(`input[name=outcome][value=${outcome}]`).check();
  if (needsGround(outcome)) await page.locator('input[name=grounds]').first().check();
  await page.locator('#words').fill(WORDS);
  const inPart = outcome === 'partly_granted';
  if (right === 'erasure' && inPart) {
    await page.getByText('Décider donnée par donnée').click();
    const kept = page.locator('select[name=items] option[value$="=kept"]').first();
    await page
      .locator('select[name=items]')
      .first()
      .selectOption((await kept.getAttribute('value')) ?? '');
  }
  if (right === 'portability' && (inPart || outcome === 'granted')) {
    const file = { name: 'export.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') };
    await page.locator('#file').setInputFiles(file);
    await page.getByRole('button', { name: 'Joindre ce fichier' }).click();
    await expect(page.getByText('Le fichier est joint.')).toBeVisible();
  }
}

/** Art. 18(3): the person is told first, and only then is the restriction lifted. */
async function lift(page: Page): Promise<void> {
  await page.goto(`/fr/dpo/dossiers/${madeCases().outcomes['restriction.granted']}`);
  await expect(page.getByRole('link', { name: 'Lever la limitation' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Annoncer la levée de la limitation' }).click();
  await page.getByLabel('Pourquoi, et à partir de quand').fill('Vérification faite ; dans dix jours.');
  await page.getByRole('button', { name: 'Avertir la personne' }).click();
  await expect(page.locator('#messages')).toContainText('Vérification faite ; dans dix jours.');
  await page.getByRole('link', { name: 'Lever la limitation' }).click();
  await page.getByRole('button', { name: 'Lever la limitation' }).click();
  await expect(page.locator('#decisions')).toContainText('C’est fait');
  await expect(page.getByRole('link', { name: 'Lever la limitation' })).toHaveCount(0);
}

for (const right of RIGHTS) {
  test(`${right}: every outcome`, async ({ page }) => {
    test.slow();
    await signInAs(page, 'dpo');
    for (const outcome of outcomesOf(right)) {
      await test.step(outcome, async () => {
        await page.goto(`/fr/dpo/dossiers/${madeCases().outcomes[`${right}.${outcome}`]}`);
        await fill(page, right, outcome);
        await page.getByRole('button', { name: 'Relire la lettre' }).click();
        await expect(page.locator('.elements .present').first()).toBeVisible();
        await expect(page.locator('.elements .missing')).toHaveCount(0);
        await page.getByRole('button', { name: 'Envoyer la réponse et clore la demande' }).click();
        await expect(page.locator('.sent-answer')).toContainText(OUTCOME_NAMES[outcome].fr);
        await expect(page.locator('.sent-answer .quote')).toHaveText(WORDS);
        // Art. 19: each recipient becomes a task, with its letter.
        const told = concernsRecipients(right, outcome);
        const letter = page.getByRole('link', { name: 'Avis à envoyer (PDF)' }).first();
        if (told) await page.getByText(/destinataires? à informer/).click();
        await expect(letter).toBeVisible({ visible: told });
      });
    }
    if (right === 'restriction') await lift(page);
  });
}
