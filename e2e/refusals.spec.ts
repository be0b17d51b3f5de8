// What can't be given is said in a page, never by a bare word or an empty document: without JavaScript, in the person's
// language, under its own status.
import type { Page } from '@playwright/test';
import en from '../lib/i18n/messages/en/refused';
import fr from '../lib/i18n/messages/fr/refused';
import { path } from '../lib/i18n/routes';
import { expect, test } from './actors';
import { Client } from './client';
import { startWeb } from './second-product';

test.skip(({ isMobile }) => isMobile, 'Nothing here depends on the screen.');
test.use({ javaScriptEnabled: false, expectedErrors: [/status of (4|5)\d\d/] });

const WORDS = { fr, en };
const NOBODYS = 'DR-AAAA-AAAA-AAAA';
const html = { accept: 'text/html' };

async function enter(page: Page, base: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: base }]);
}

for (const locale of ['fr', 'en'] as const) {
  const words = WORDS[locale];

  test.describe(`in ${locale}`, () => {
    test.use({ locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });

    test('what is not there and what is not yours are one page, with status 404', async ({
      page,
      base,
      made,
    }) => {
      await enter(page, base, made.cookies.requester);
      const shown = new Set<string>();
      const addresses = ['/nothing', '/request/nothing', `/follow/${NOBODYS}`, '/refused/404'].map(
        (address) => path(locale, address),
      );
      for (const address of [
        ...addresses,
        path(locale, `/follow/${made.others.reference}`),
        `/api/answers/${made.others.answerId}/letter`,
        `/api/files/${made.others.fileId}`,
      ]) {
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(404);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.notFound.title);
        await expect(page).toHaveTitle(new RegExp(`^${words.notFound.title}`));
        expect(new URL(page.url()).pathname).toBe(address);
        shown.add(await page.locator('body').innerText());
      }
      expect(shown.size).toBe(1);
      // The desk has its own way back; what isn't there is the same for whoever may not see it.
      await enter(page, base, made.cookies.auditor);
      for (const address of ['/dpo/team', '/dpo/cases/nothing', `/dpo/cases/${NOBODYS}`]) {
        expect((await page.goto(path(locale, address)))?.status()).toBe(404);
        await expect(page.getByRole('link', { name: words.desk })).toHaveAttribute(
          'href',
          path(locale, '/dpo'),
        );
        shown.add(await page.locator('body').innerText());
      }
      expect(shown.size).toBe(2);
    });

    test('what is too large is said in a page, and the words that came with it are kept', async ({
      page,
      base,
      made,
    }) => {
      await enter(page, base, made.cookies.requester);
      await page.goto(path(locale, `/follow/${made.reference}`));
      const body = `Trop lourd, ${locale}`;
      await page.locator('#body').fill(body);
      const film = { name: 'film.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(13 * 1024 * 1024) };
      await page.locator('#message-file').evaluate((input) => {
        input.closest('details')?.setAttribute('open', '');
      });
      await page.locator('#message-file').setInputFiles(film);
      const [refused] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.locator('button[value=send]').click(),
      ]);
      expect(refused.status()).toBe(413);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.heavy.title);
      await page.getByRole('link', { name: words.back }).click();
      await expect(page.locator('#body')).toHaveValue(body);
      await page.locator('#body').fill('');
    });

    test('a form without a file that is too large is said in the same page', async ({ base, made }) => {
      const client = new Client(base, made.cookies.requester);
      const address = path(locale, '/follow');
      const answer = await client.send(address, {
        method: 'POST',
        body: new URLSearchParams({ email: 'x'.repeat(300_000) }),
        headers: { ...html, referer: `${base}${address}` },
      });
      expect(answer.status).toBe(413);
      expect(answer.text).toContain(words.heavy.title);
      expect(answer.text).toContain(`href="${address}"`);
    });

    test('a form sent from elsewhere, an address nobody can read, and a session that ended', async ({
      base,
    }) => {
      const client = new Client(base);
      const headers = { ...html, 'accept-language': locale, origin: 'https://elsewhere.test' };
      const foreign = await client.send(path(locale, '/follow'), { method: 'POST', body: '', headers });
      expect([foreign.status, foreign.text.includes(words.foreign.title)]).toEqual([403, true]);
      const unread = await client.send(`/${locale}/%C0%80`, { headers: html });
      expect([unread.status, unread.text.includes(words.unread.title)]).toEqual([400, true]);
      const over = await client.send('/api/register', { headers: { ...html, 'accept-language': locale } });
      expect([over.status, over.text.includes(words.session.title)]).toEqual([401, true]);
    });
  });
}

test('what fails is said in a page that names the failure, even without the database', async ({ made }) => {
  const nowhere = await startWeb(() => ({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' }), 503);
  try {
    for (const locale of ['fr', 'en'] as const) {
      const client = new Client(nowhere.address, made.cookies.requester);
      const { status, text } = await client.get(path(locale, `/follow/${made.reference}`));
      expect(status).toBe(500);
      expect(text).toContain(WORDS[locale].failed.title);
      expect(text).toMatch(new RegExp(WORDS[locale].failed.reference.replace('{reference}', '[0-9A-F]{10}')));
    }
  } finally {
    await nowhere.stop();
  }
});

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true });
  test('the page stays as it came, under the address that was asked for', async ({ page }) => {
    const address = '/fr/rien-ici';
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(fr.notFound.title);
    expect(new URL(page.url()).pathname).toBe(address);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.notFound.title);
  });
});
