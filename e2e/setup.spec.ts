// A new installation in production: the link of the log makes the first account, once, and opens nothing afterwards.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, fromBase32, stepAt } from '../lib/crypto/totp';
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { freePorts, makeDatabase, makeFolder, ready, run } from './installation';

test.skip(({ isMobile }) => isMobile, 'The first account is made once.');

const folder = makeFolder();
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the link that a new production prints makes its first administrator, once', async ({ page }) => {
  test.setTimeout(180_000);
  const ports = await freePorts();
  const base = `http://localhost:${ports.PORT}`;
  const production = {
    ...ports,
    GUICHET_DATA: join(folder, 'data'),
    NODE_ENV: 'production',
    DATABASE_URL: await makeDatabase('of_a_first_day'),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Guichet <guichet@example.org>',
    APP_URL: base,
  };
  expect(await run('secrets', production).ended).toBe(0);
  const product = run('start', production);
  try {
    await ready(product);
    const link = /http:\S+\/installation\/[\w-]+/.exec(product.said())?.[0] ?? '';
    await page.goto(link);
    await accessible(page);
    await page.getByLabel('Nom et prénom').fill('Jeanne Prévost');
    await page.getByLabel('Adresse électronique').fill('jeanne@example.org');
    await page.getByLabel('Mot de passe').fill('trop court');
    await page.getByLabel('Non, j’administre seulement').check();
    await page.getByRole('button', { name: 'Créer le compte et entrer' }).click();
    await expect(page.locator('#password-error')).toContainText('12 caractères');
    await page.getByLabel('Mot de passe').fill('une phrase assez longue');
    await page.getByRole('button', { name: 'Créer le compte et entrer' }).click();

    // The second factor is asked of everyone, and no code is shown here.
    await expect(page.getByRole('heading', { name: 'Protéger votre compte' })).toBeVisible();
    await expect(page.locator('.one-time-code')).toHaveCount(0);
    const secret = ((await page.locator('code.secret').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Code à six chiffres').fill(codeOf(fromBase32(secret), stepAt(new Date())));
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await expect(page.locator('.codes')).toBeVisible();
    await page.goto(`${base}/fr/dpo/equipe`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Équipe');
    // An administrator runs the house and reads no case.
    await expect(page.getByRole('link', { name: 'Demandes' })).toHaveCount(0);

    await page.context().clearCookies();
    await page.goto(link);
    await expect(page.getByText('Ce lien n’est plus valable')).toBeVisible();
    const again = run('run', production, 'scripts/setup-link.ts');
    expect(await again.ended).toBe(0);
    expect(again.said()).toContain('The desk has accounts already');
  } finally {
    product.process.kill('SIGTERM');
    await product.ended;
  }
});
