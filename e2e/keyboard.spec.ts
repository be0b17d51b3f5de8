// One whole journey without a pointer: from the first page to the request that is followed and written about. What has
// the focus can always be seen (WCAG 2.4.7 and 2.4.11).

import type { Page } from '@playwright/test';
import { linkIn } from './file-request';
import { expect, type Mailbox, test } from './fixtures';

test.skip(({ isMobile }) => isMobile, 'A telephone has no Tab key.');

const MOST_TABS = 90;

/** Presses Tab until what fits has the focus, and makes sure that it can be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((wanted) => {
      const element = document.activeElement;
      if (!element?.matches(wanted)) return null;
      const box = element.getBoundingClientRect();
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const style = getComputedStyle(element);
      return {
        seen: at !== null && (element.contains(at) || at.contains(element)),
        outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      };
    }, selector);
    if (found) {
      expect(found, selector).toEqual({ seen: true, outlined: true });
      return;
    }
  }
  throw new Error(`Nothing that fits ${selector} was reached`);
}

async function confirmed(page: Page, mailbox: Mailbox, email: string): Promise<void> {
  await page.goto(linkIn((await mailbox.waitFor(email)).text));
  await tabTo(page, 'main button[type=submit]');
  await page.keyboard.press('Enter');
}

for (const locale of ['fr', 'en'] as const) {
  test(`a request is filed, confirmed and written about by keyboard alone, in ${locale}`, async ({
    page,
    mailbox,
  }) => {
    test.slow();
    const email = `keys.${locale}.${Date.now()}@exemple.test`;
    const press = (key: string) => page.keyboard.press(key);
    const choose = async (name: string) => {
      await tabTo(page, `input[name=${name}]`);
      await press('Space');
      await press('Enter');
    };
    await page.goto(`/${locale}`);
    // The first stop leads past the header.
    await press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await press('Enter');
    await tabTo(page, 'a[href$="/acces"], a[href$="/request/access"]');
    await press('Enter');
    await page.waitForURL(/acces/);
    await tabTo(page, 'main a.button');
    await press('Enter');
    await page.locator('input[name=filedAs]').first().waitFor();
    await choose('filedAs');
    await page.locator('input[name=forClient]').first().waitFor();
    await choose('forClient');
    await page.locator('#name').waitFor();
    // An error takes the focus, and its link leads to the field.
    await tabTo(page, '#email');
    await page.keyboard.type(email);
    await press('Enter');
    await expect(page.locator('.error-summary')).toBeFocused();
    await tabTo(page, '.error-summary a');
    await press('Enter');
    await expect(page.locator('#name')).toBeFocused();
    await page.keyboard.type('Iris Blanc');
    await press('Enter');
    await page.locator('input[name=scope]').first().waitFor();
    await choose('scope');
    await page.locator('input[name=format]').first().waitFor();
    await choose('format');
    await page.locator('#more').waitFor();
    await tabTo(page, 'main button[type=submit]');
    await press('Enter');
    await page.locator('.summary').waitFor();
    await tabTo(page, 'main button[type=submit]');
    await press('Enter');
    await page.locator('.key-date.reference').waitFor();
    await confirmed(page, mailbox, email);
    await page.locator('#status').waitFor();
    await tabTo(page, '#body');
    await page.keyboard.type('Bonjour');
    await tabTo(page, '#messages button[type=submit]:not(.quiet), #messages button[name=press][value=send]');
    await press('Enter');
    await expect(page.locator('.message .body')).toHaveText('Bonjour');
  });
}
