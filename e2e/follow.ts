// A link is followed when its page is there: with scripts on, Next.js changes the page some time after the press.
import type { Locator } from '@playwright/test';

export async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const here = page.url();
  await link.click();
  await page.waitForURL((url) => url.href !== here);
}
