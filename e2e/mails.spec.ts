// A mail that the server refused for good is a dead letter: shown in the desk with why, and sent again from there.
import { accessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './staff';

test.skip(({ isMobile }) => isMobile, 'The letter is sent again once.');

test('a dead mail is shown with its reason, and arrives when it is sent again', async ({ page, mailbox }) => {
  await signInAs(page, 'administrator');
  await page.goto('/fr/dpo/courriels');
  await accessible(page);
  const row = page.getByRole('row', { name: /550 5\.1\.1/ });
  await expect(row).toContainText('Échec');
  await expect(row).toContainText('25 essais');
  expect(await mailbox.to('morte@exemple.test')).toEqual([]);
  await row.getByRole('button', { name: 'Relancer' }).click();
  await expect(page.getByText('Le courriel est de nouveau en file.')).toBeVisible();
  await mailbox.waitFor('morte@exemple.test');
  await page.goto('/fr/dpo/courriels');
  await expect(row).toHaveCount(0);
});
