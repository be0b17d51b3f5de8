// A person files an access request and confirms the address, the short way: what the journeys of the desk begin with.
import type { Page } from '@playwright/test';
import { expect, type Mailbox } from './fixtures';

const WORDS = {
  fr: { next: 'Continuer', send: 'Envoyer ma demande', identity: '/fr/demande/acces' },
  en: { next: 'Continue', send: 'Send my request', identity: '/en/request/access' },
} as const;

/** The address in a mail that a person opens to confirm or to sign in. */
export const linkIn = (text: string): string =>
  /https?:\/\/\S+\/(?:lien|link)\/[\w-]+/.exec(text.replaceAll(/=\n/g, ''))?.[0] ?? '';

/** Files and confirms; the page ends on the tracking page. Gives the reference. */
export async function fileAccessRequest(
  page: Page,
  mailbox: Mailbox,
  { locale, name, email }: { locale: 'fr' | 'en'; name: string; email: string },
): Promise<string> {
  const words = WORDS[locale];
  const next = () => page.getByRole('button', { name: words.next, exact: true }).click();
  await page.goto(words.identity);
  await page.locator('main a.button').first().click();
  await page.locator('input[name=filedAs][value=self]').check();
  await next();
  await page.locator('input[name=forClient][value=no]').check();
  await next();
  await page.locator('#name').fill(name);
  await page.locator('#email').fill(email);
  await next();
  await page.locator('input[name=scope][value=all]').check();
  await next();
  await page.locator('input[value=readable]').check();
  await next();
  await expect(page.locator('#more')).toBeVisible();
  await next();
  await page.getByRole('button', { name: words.send }).click();
  const reference = ((await page.locator('.key-date.reference').textContent()) ?? '').trim();
  const mail = await mailbox.waitFor(email, new RegExp(reference));
  await page.goto(linkIn(mail.text));
  await page.getByRole('button', { name: words.next, exact: true }).click();
  await expect(page.locator('#status')).toBeVisible();
  return reference;
}
