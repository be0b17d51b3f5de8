// Before a session ends, the page says so and lets one stay (WCAG 2.2.1). The browser's clock is ours.
import { accessible } from './accessible';
import { openCounted } from './counted';
import { expect, test } from './fixtures';
import { signInAs } from './staff';

const MINUTE = 60_000;

test('the end of a session is announced in time, and one key puts it off', async ({ page, isMobile }) => {
  test.skip(isMobile, 'The account’s own end of a session is tried on a phone.');
  await signInAs(page, 'auditor');
  await openCounted(page, '/fr/dpo/profil', 'guichet-desk-session');
  const warning = page.getByRole('alertdialog', { name: 'Votre session se termine bientôt' });
  await page.clock.fastForward(26 * MINUTE);
  await expect(warning).toBeHidden();
  await page.clock.fastForward(MINUTE);
  await expect(warning).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rester connecté' })).toBeFocused();
  await accessible(page, true, 'dialog');
  await page.keyboard.press('Enter');
  await expect(warning).toBeHidden();
  // Put off, not switched off; then nobody answers.
  await page.clock.fastForward(27 * MINUTE + 1000);
  await expect(warning).toBeVisible();
  await page.clock.fastForward(3 * MINUTE);
  await expect(warning).toContainText('Ce que vous avez écrit est toujours sur cette page');
  await expect(page.getByRole('link', { name: 'Se reconnecter' })).toBeVisible();
});
