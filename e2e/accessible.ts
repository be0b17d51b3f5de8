// Nothing for axe to find: WCAG 2.2 AA and its good practices.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * axe runs in the page: where a test has switched scripts off, the same page with them on is tried by its twin. A page
 * that changes meanwhile is read once more.
 */
export async function accessible(page: Page, javaScript = true, within = 'html'): Promise<void> {
  if (!javaScript) return;
  await expect(async () => {
    const { violations } = await new AxeBuilder({ page }).include(within).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }).toPass({ timeout: 10_000 });
}
