// Nothing for axe to find: WCAG 2.2 AA and its good practices.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** axe runs in the page: where a test has switched scripts off, the same page with them on is tried by its twin. */
export async function accessible(page: Page, javaScript = true): Promise<void> {
  if (!javaScript) return;
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
