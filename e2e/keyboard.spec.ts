// One whole journey without a pointer, by Tab, Shift-Tab, Enter, space and arrows: from the first page to the request
// that is followed and written about. Whatever has the focus on the way can be seen (WCAG 2.4.7 and 2.4.11), and the
// next one comes after it on the page (2.4.3).
import type { Page } from '@playwright/test';
import { path } from '../lib/i18n/routes';
import { linkIn } from './file-request';
import { expect, test } from './fixtures';

test.skip(({ isMobile }) => isMobile, 'A telephone has no Tab key.');

const MOST_STOPS = 90;

/** Where the focus is, after a key; `from` is where it was. */
const STOP = `(wanted, forward) => {
  const element = document.activeElement;
  const before = window.focusedBefore;
  window.focusedBefore = element;
  const box = element.getBoundingClientRect();
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const follows = forward ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return {
    there: element.matches(wanted),
    html: element.outerHTML.slice(0, 120),
    seen: at !== null && (element.contains(at) || at.contains(element)),
    outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    inOrder: !before?.isConnected || before === document.body || Boolean(before.compareDocumentPosition(element) & follows),
  };
}`;

/** Presses Tab until what fits has the focus. Each stop on the way is looked at. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const arguments_ = `(${JSON.stringify(selector)}, ${key === 'Tab'})`;
  for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    await page.keyboard.press(key);
    const { there, html, ...stop } = await page.evaluate<{
      there: boolean;
      html: string;
      seen: boolean;
      outlined: boolean;
      inOrder: boolean;
    }>(`(${STOP})${arguments_}`);
    expect(stop, html).toEqual({ seen: true, outlined: true, inOrder: true });
    if (there) return;
  }
  throw new Error(`Nothing that fits ${selector} was reached`);
}

for (const locale of ['fr', 'en'] as const) {
  test(`a request is filed, confirmed, followed and written about by keyboard alone, in ${locale}`, async ({
    page,
    mailbox,
  }) => {
    test.slow();
    const email = `keys.${locale}.${Date.now()}@exemple.test`;
    const press = (key: string) => page.keyboard.press(key);
    const on = async (step: string) => {
      await page.waitForURL(`**${path(locale, `/request/access/${step}`)}`);
      await page.locator('main form button[type=submit]').first().waitFor();
    };
    const submit = async (within = 'main') => {
      await tabTo(page, `${within} button[type=submit]`);
      await press('Enter');
    };
    /** The first of the choices, by way of the second: an arrow moves within them, Tab leaves them. */
    const choose = async (name: string) => {
      const boxes = page.locator(`input[name=${name}]`);
      await tabTo(page, `input[name=${name}]`);
      await press('Space');
      await expect(boxes.first()).toBeChecked();
      await press('ArrowDown');
      await expect(boxes.nth(1)).toBeFocused();
      await press('ArrowUp');
      await expect(boxes.first()).toBeChecked();
      await submit();
    };

    await page.goto(`/${locale}`);
    // The first stop leads past the header.
    await tabTo(page, '.skip');
    await press('Enter');
    await tabTo(page, `a[href$="${path(locale, '/request/access')}"]`);
    await press('Enter');
    await page.waitForURL(`**${path(locale, '/request/access')}`);
    await tabTo(page, 'main a.button');
    await press('Enter');
    await on('who');
    await choose('filedAs');
    await on('client');
    await choose('forClient');
    await on('identity');
    // An error takes the focus, and its link leads to the field.
    await tabTo(page, '#email');
    await page.keyboard.type(email);
    await press('Enter');
    await expect(page.locator('.error-summary')).toBeFocused();
    await tabTo(page, '.error-summary a');
    await press('Enter');
    await expect(page.locator('#name')).toBeFocused();
    await page.keyboard.type('Iris Blank');
    // Back again, to mend a slip of the finger.
    await tabTo(page, '#email');
    await tabTo(page, '#name', 'Shift+Tab');
    await press('End');
    await press('Backspace');
    await page.keyboard.type('c');
    await expect(page.locator('#name')).toHaveValue('Iris Blanc');
    await press('Enter');
    await on('scope');
    await choose('scope');
    await on('format');
    await choose('format');
    await on('more');
    await submit();
    await on('check');
    await submit();
    await page.locator('.key-date.reference').waitFor();

    await page.goto(linkIn((await mailbox.waitFor(email)).text));
    await submit();
    await page.locator('#status').waitFor();
    await tabTo(page, '#body');
    await page.keyboard.type('Bonjour');
    await submit('#messages');
    await expect(page.locator('.message .body')).toHaveText('Bonjour');
  });
}
