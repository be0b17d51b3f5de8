// The queue: filters in its address, saved views, ticked rows, keys, and the list that stays beside the case.
import { readFileSync } from 'node:fs';
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { madeCases } from './made-cases';
import { signInAs } from './staff';

const MINE = '/fr/dpo?right=portability&q=rang%C3%A9e';

test('filters are in the address, and a saved view keeps them', async ({ page, isMobile }) => {
  await signInAs(page, 'auditor');
  await page.goto('/fr/dpo');
  await page.getByText('Filtrer', { exact: true }).click();
  await page.getByLabel('Droit', { exact: true }).selectOption({ label: 'Portabilité' });
  await page.getByLabel('Canal').selectOption({ label: 'Ce site' });
  const language = isMobile ? 'en' : 'fr';
  await page.getByLabel('Langue').selectOption(language);
  await page.getByRole('button', { name: 'Appliquer' }).click();
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({ right: 'portability', channel: 'portal', language });
  const name = `Portabilité ${isMobile ? 'au téléphone' : 'au bureau'}`;
  await page.getByText('Enregistrer cette vue').click();
  await page.getByLabel('Nom de la vue').fill(name);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();
  await page.goto('/fr/dpo?view=closed');
  await page.getByRole('link', { name }).click();
  await expect(page.getByLabel('Droit', { exact: true })).toHaveValue('portability');
  await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
  await accessible(page);
  // A hundred rows, and nothing to scroll sideways.
  await page.goto('/fr/dpo');
  const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(wide)).toBeLessThanOrEqual(0);
  if (isMobile) return;
  for (const width of [768, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(wide), `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('ticked rows are given, tagged and taken away together; none is ever decided', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'The rows are changed once.');
  const { rows } = madeCases();
  await signInAs(page, 'dpo');
  await page.goto(MINE);
  await expect(page.locator('.queue tbody tr')).toHaveCount(3);
  for (const reference of rows) await page.getByLabel(`Choisir ${reference}`).check();
  await page.locator('#assignee').selectOption({ label: 'Hugo Lacroix' });
  await page.getByRole('button', { name: 'Confier' }).click();
  await expect(page.getByText('3 demandes changées.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Hugo Lacroix' })).toHaveCount(3);

  await page.getByLabel(`Choisir ${rows[0]}`).check();
  await page.locator('#tag').fill('papier');
  await page.getByRole('button', { name: 'Étiqueter' }).click();
  await expect(page.getByText('1 demande changée.')).toBeVisible();
  await page.goto(`${MINE}&tag=papier`);
  await expect(page.locator('.queue tbody tr')).toHaveCount(1);

  await page.getByLabel(`Choisir ${rows[0]}`).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter (CSV)' }).click(),
  ]);
  const table = readFileSync(await download.path(), 'utf8');
  expect(table).toContain(rows[0]);
  expect(table).not.toContain(rows[1]);
  expect(table).not.toContain('Rangée');
  await expect(page.locator('.bulk')).not.toContainText(/refus|répondre/i);
});

test('the keyboard moves, ticks, filters, opens and replies, beside a list that stays', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'Keys are for whoever has some.');
  const { rows } = madeCases();
  await signInAs(page, 'dpo');
  await page.goto(MINE);
  await page.locator('h1').click();
  const first = ((await page.locator('.queue a.reference').first().textContent()) ?? '').trim();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByLabel(`Choisir ${first}`)).toBeChecked();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.getByRole('link', { name: first, exact: true })).toBeFocused();
  await page.keyboard.press('f');
  await expect(page.getByLabel('Droit', { exact: true })).toBeFocused();
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await expect(page.locator('#keys summary')).toBeFocused();
  await expect(page.getByText('ligne suivante')).toBeVisible();

  await page.locator('h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const list = page.getByRole('navigation', { name: 'Liste' });
  await expect(list.locator('li')).toHaveCount(3);
  await expect(list.locator('[aria-current]')).toContainText('Rangée');
  await accessible(page);
  await page.locator('h1').click();
  await page.keyboard.press('r');
  await expect(page.locator('#body')).toBeFocused();
  // Typing is typing.
  await page.keyboard.type('jkx');
  await expect(page.locator('#body')).toHaveValue('jkx');
  await page.locator('h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(list.locator('[aria-current]')).not.toContainText(first.slice(0, 7));
  expect(rows.some((reference) => page.url().includes(reference))).toBe(true);
  // What is done in the case leaves the list as it was.
  await page.getByText('Écrire à la personne').first().click();
  await page.locator('#body').fill('Un mot.');
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await expect(page.getByText('Message envoyé.')).toBeVisible();
  await expect(list.locator('li')).toHaveCount(3);
  await page.locator('.back').click();
  await expect(page.locator('.queue a.reference')).toHaveCount(3);
});

test('a case far down its list opens with its place in view, and itself from its beginning', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'The list is beside the case on a wide screen.');
  await signInAs(page, 'dpo');
  await page.goto('/fr/dpo');
  await page.locator('.queue a.reference').nth(24).click();
  await expect(page.locator('.case-list [aria-current]')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a date says how it was found when one points at it, and when it is opened', async ({ page }) => {
  await signInAs(page, 'auditor');
  await page.goto(MINE);
  const date = page.locator('.queue .dates').first();
  await expect(date).toHaveAttribute('title', /1182\/71/);
  await date.locator('summary').click();
  await expect(date.locator('li').first()).toContainText('Demande reçue');
  await date.locator('summary').click();
  await page.locator('.queue a.reference').first().click();
  const clock = page.locator('.panel:has(#clock)');
  await clock.locator('.dates summary').nth(1).click();
  await expect(clock.locator('.dates[open] li').last()).toContainText('1182/71');
});

test('on a phone every page is two presses away, without JavaScript too', async ({
  page,
  isMobile,
  browser,
  baseURL,
  extraHTTPHeaders,
}, info) => {
  test.skip(!isMobile, 'A wide screen shows the way to every page.');
  await signInAs(page, 'dpo');
  await page.goto('/fr/dpo');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Réglages' })).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Fermer le menu' }).click();
  await expect(page.getByRole('link', { name: 'Réglages' })).toBeHidden();

  const { viewport } = info.project.use;
  const plain = await browser.newContext({
    baseURL,
    extraHTTPHeaders,
    viewport,
    isMobile,
    javaScriptEnabled: false,
  });
  const here = await plain.newPage();
  await signInAs(here, 'dpo');
  await here.goto('/fr/dpo');
  await here.getByRole('button', { name: 'Menu', exact: true }).click();
  await here.getByRole('link', { name: 'Tâches' }).click();
  await expect(here.getByRole('heading', { name: 'Tâches', level: 1 })).toBeVisible();
  await plain.close();
});
