// The work around a case: tasks with a person and a day, notes that call a colleague, the recipients of Art. 19, and two
// browsers that lose nothing of each other.
import ACCOUNTS from '../prisma/demo-accounts.json' with { type: 'json' };
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { madeCases } from './made-cases';
import { signInAs } from './staff';

test.skip(({ isMobile }) => isMobile, 'The case is worked on once.');
// Whoever comes second is told so by number, too.
test.use({ expectedErrors: [/status of 409/] });

const caseOf = (reference: string) => `/fr/dpo/dossiers/${reference}`;

test('a task goes to a colleague, a note calls them without its content, and they find both', async ({
  page,
  browser,
  baseURL,
  mailbox,
}) => {
  const { shared } = madeCases();
  const handler = ACCOUNTS.find(({ role }) => role === 'case_handler');
  await signInAs(page, 'dpo');
  await page.goto(caseOf(shared));
  const given = page.locator('#given');
  await given.getByText('Confier ou étiqueter').click();
  await given.getByLabel('Confiée à').selectOption({ label: handler?.name ?? '' });
  await given.getByRole('button', { name: 'Confier' }).click();
  await expect(given.locator('dl')).toContainText(handler?.name ?? '');
  await given.getByLabel('Étiquette').fill('presse');
  await given.getByRole('button', { name: 'Étiqueter' }).click();
  await expect(given.locator('dl')).toContainText('presse');

  await page.getByText('Ajouter une tâche').click();
  await page.getByLabel('Quoi').fill('Demander l’extraction');
  await page.getByLabel('Qui', { exact: true }).selectOption({ label: handler?.name ?? '' });
  await page.getByLabel('Pour le').fill('2026-12-24');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.locator('#tasks')).toContainText('Demander l’extraction');

  await page.getByText('Écrire une note').click();
  await page.getByLabel('Note', { exact: true }).fill('Voir le dossier papier, étagère 3.');
  await page.getByLabel(handler?.name ?? '').check();
  await accessible(page);
  await page.getByRole('button', { name: 'Ajouter la note' }).click();
  await expect(page.locator('#notes')).toContainText(`Pour ${handler?.name}`);
  const mail = await mailbox.waitFor(handler?.email ?? '', new RegExp(shared));
  expect(`${mail.subject}${mail.text}${mail.html}`).not.toContain('étagère');

  const other = await browser.newContext({ baseURL });
  const colleague = await other.newPage();
  await signInAs(colleague, 'case_handler');
  await colleague.goto('/fr/dpo/taches');
  await accessible(colleague);
  await expect(colleague.locator('.mentions')).toContainText(shared);
  await colleague.getByRole('row', { name: 'Demander l’extraction' }).getByRole('link').click();
  // The same page at the DPO's: a task is done once, and whoever comes second is told.
  await page.goto(caseOf(shared));
  const done = (here: typeof page) =>
    here.getByRole('article', { name: 'Demander l’extraction' }).getByRole('button', { name: 'C’est fait' });
  await expect(done(page)).toBeVisible();
  await done(colleague).click();
  await expect(done(colleague)).toHaveCount(0);
  await done(page).click();
  await expect(page.locator('.error-summary')).toContainText('Quelqu’un d’autre a modifié');
  await other.close();
});

test('two browsers in one case: notes stay side by side, and the second save of the answer is told', async ({
  page,
  context,
}) => {
  const { shared } = madeCases();
  await signInAs(page, 'dpo');
  await page.goto(caseOf(shared));
  const other = await context.newPage();
  await other.goto(caseOf(shared));
  for (const [here, words] of [
    [page, 'La première note.'],
    [other, 'La seconde note.'],
  ] as const) {
    await here.getByText('Écrire une note').click();
    await here.getByLabel('Note', { exact: true }).fill(words);
    await here.getByRole('button', { name: 'Ajouter la note' }).click();
    await expect(here.locator('#notes')).toContainText(words);
  }
  await expect(other.locator('#notes')).toContainText('La première note.');

  await page.locator('input[name=outcome][value=granted]').check();
  await page.locator('#words').fill('Les mots de la première.');
  await other.locator('input[name=outcome][value=no_data]').check();
  await other.locator('#words').fill('Les mots de la seconde.');
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(page.getByText('Brouillon enregistré.')).toBeVisible();
  // Saved again from the same page: one's own save is nobody else's.
  await page.locator('#words').fill('Les mots de la première, revus.');
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(page.getByRole('group', { name: 'Issue' })).toBeVisible();
  await other.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(other.locator('.error-summary')).toContainText('Quelqu’un d’autre a modifié ce dossier');
  await expect(other.locator('#words')).toHaveValue('Les mots de la seconde.');
  await page.reload();
  await expect(page.locator('#words')).toHaveValue('Les mots de la première, revus.');
});
