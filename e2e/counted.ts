// A page that warns of the end of its session, opened under a clock of ours. It counts from when its script runs, and
// tells the other tabs of the session: a jump of the clock before that would not be noticed.
import type { Page } from '@playwright/test';

export async function openCounted(page: Page, address: string, channel: string): Promise<void> {
  await page.clock.install();
  await page.addInitScript((name) => {
    new BroadcastChannel(name).onmessage = () => document.documentElement.setAttribute('data-counted', '');
  }, channel);
  await page.goto(address);
  await page.locator('html[data-counted]').waitFor();
}
