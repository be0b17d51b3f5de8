// Another company's charter changes every page, mail, letter and answer, and nothing of the reference controller is left
// anywhere. Its product runs beside the one under test, with a next version of the charter to announce.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Page } from '@playwright/test';
import { textOfFile } from '../lib/testing/pdf-text';
import { fileAccessRequest } from './file-request';
import { expect, type Mail, mailboxOf, test } from './fixtures';
import { follow } from './follow';
import { demoAccount, enterDesk } from './staff';

test.skip(({ isMobile }) => isMobile, 'A second product is started once.');
test.describe.configure({ mode: 'serial' });

/** What only the reference charter says. */
const REFERENCE = /secufor|levallois|931.143.572|louise.michel|nanterre|stripe|ovhcloud/i;
/** Sixty days from now: the next version is to come. */
const NEXT = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

let folder: string;
let product: ChildProcess;
let company: { url: string; catcher: string };

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-company-'));
  product = spawn(process.execPath, ['--import', 'tsx', 'scripts/lib/test-company.ts', folder, NEXT], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (!product.stdout) throw new Error('unreachable');
  for await (const line of createInterface({ input: product.stdout })) {
    if (!line.startsWith('{')) continue;
    company = JSON.parse(line);
    break;
  }
});
test.afterAll(async () => {
  const ended = new Promise((resolve) => product.once('exit', resolve));
  product.stdin?.end();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

/** A browser at the other company's. */
async function visit(page: Page, work: (there: Page) => Promise<void>): Promise<void> {
  const context = await page.context().browser()?.newContext({ baseURL: company.url });
  if (!context) throw new Error('unreachable');
  await work(await context.newPage());
  await context.close();
}

async function nothingOfTheReference(page: Page, address: string): Promise<string> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  const html = await page.content();
  expect(REFERENCE.exec(html)?.[0], address).toBeUndefined();
  return html;
}

async function mails(): Promise<Mail[]> {
  return (await fetch(`${company.catcher}/api/mails`)).json();
}

const PUBLIC = {
  fr: [
    ...['', '/charte', `/charte/versions/${NEXT}`, '/charte/versions/2026-02-02', '/delai', '/suivi'],
    ...['/directives', '/apres-un-deces', '/demande/acces', '/demande/effacement', '/demande/opposition'],
    ...['/demande/portabilite', '/demande/retrait-consentement', '/demande/rectification'],
    ...['/demande/limitation', '/demande/decision-automatisee'],
  ],
  en: [
    ...['', '/charter', `/charter/versions/${NEXT}`, '/charter/versions/2026-02-02', '/deadline', '/follow'],
    ...['/directives', '/after-death', '/request/access', '/request/erasure', '/request/objection'],
    ...['/request/portability', '/request/consent-withdrawal', '/request/rectification'],
    ...['/request/restriction', '/request/automated-decision'],
  ],
};

test('every public page speaks for the other company, in both languages', async ({ page }) => {
  await visit(page, async (there) => {
    for (const locale of ['fr', 'en'] as const) {
      for (const address of PUBLIC[locale]) {
        const html = await nothingOfTheReference(there, `/${locale}${address}`);
        expect(html, address).toContain('Brise Marine');
      }
    }
    // Its purposes, with what each opens; its calendar and its zone.
    await there.goto('/fr/charte');
    const whales = there.getByRole('row', { name: /Recenser les baleines/ }).first();
    await expect(whales).toContainText('mission d’intérêt public');
    await expect(whales.getByRole('link', { name: 'Opposition' })).toHaveAttribute(
      'href',
      '/fr/demande/opposition?purpose=sightings',
    );
    await there.goto('/fr/delai');
    await expect(there.locator('#calendar')).toHaveValue('FR-RE');
  });
});

test('the next version is announced on the site, and can be read before it is in force', async ({ page }) => {
  await visit(page, async (there) => {
    await there.goto('/fr');
    const news = there.locator('.charter-news');
    await expect(news).toContainText('prend effet le');
    await news.getByRole('link').click();
    await expect(there.locator('.version-changes')).toContainText('Vous envoyer vos photographies');
    await expect(there.locator('main')).toContainText('Vos photographies sont gardées une saison.');
    await there.goto('/en/charter');
    await expect(there.locator('.charter-news')).toContainText('takes effect on');
    await expect(there.locator('main')).not.toContainText('Your photographs are kept for one season.');
  });
});

for (const locale of ['fr', 'en'] as const) {
  test(`a request is received and followed in its name, receipt and mails included (${locale})`, async ({
    page,
  }) => {
    await visit(page, async (there) => {
      const email = `second.${locale}@exemple.test`;
      const reference = await fileAccessRequest(there, mailboxOf(company.catcher), {
        locale,
        name: 'Zoé Le Goff',
        email,
      });
      expect(REFERENCE.test(await there.content())).toBe(false);
      const receipt = locale === 'fr' ? `/fr/recepisse/${reference}` : `/en/receipt/${reference}`;
      await nothingOfTheReference(there, receipt);
      const pdf = textOfFile(await (await there.request.get(`${receipt}/document`)).body());
      expect(pdf).toContain('Brise Marine');
      expect(pdf).toContain('1182/71');
      expect(REFERENCE.exec(pdf)?.[0]).toBeUndefined();
      // What can be done about each purpose is said from its charter, before it is asked.
      await there.goto(locale === 'fr' ? '/fr/demande/opposition' : '/en/request/objection');
      await follow(there.locator('main a.button').first());
      const purpose = there
        .locator('main')
        .getByText(locale === 'fr' ? 'Recenser les baleines' : 'Count whales');
      for (let pages = 0; pages < 4 && !(await purpose.isVisible()); pages += 1) {
        for (const name of ['filedAs', 'forClient']) {
          const choice = there.locator(`input[name=${name}][value=${name === 'filedAs' ? 'self' : 'no'}]`);
          if (await choice.isVisible()) await choice.check();
        }
        if (await there.locator('#name').isVisible()) await there.locator('#name').fill('Zoé Le Goff');
        if (await there.locator('#email').isVisible()) await there.locator('#email').fill(email);
        const title = (await there.locator('h1').textContent()) ?? '';
        await there.locator('main form button[type=submit]').first().click();
        await expect(there.locator('h1')).not.toHaveText(title);
      }
      await expect(purpose).toBeVisible();
      await expect(there.locator('main')).toContainText(
        locale === 'fr' ? 'motifs légitimes et impérieux' : 'compelling legitimate grounds',
      );
      expect(REFERENCE.exec(await there.content())?.[0]).toBeUndefined();
    });
  });
}

test('the desk, its letters and every mail that left are in its name', async ({ page }) => {
  await visit(page, async (there) => {
    await enterDesk(there, demoAccount('dpo'));
    await nothingOfTheReference(there, '/fr/dpo?view=closed');
    const links = there.locator('tbody th a.reference');
    const cases = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(cases.length).toBeGreaterThan(0);
    let letters = 0;
    for (const address of cases.slice(0, 4)) {
      await nothingOfTheReference(there, address);
      const letter = there.locator('a[href^="/api/answers/"]').first();
      if ((await letter.count()) === 0) continue;
      letters += 1;
      const pdf = textOfFile(
        await (await there.request.get((await letter.getAttribute('href')) ?? '')).body(),
      );
      expect(pdf).toContain('Brise Marine');
      expect(REFERENCE.exec(pdf)?.[0]).toBeUndefined();
    }
    expect(letters).toBeGreaterThan(0);
    await nothingOfTheReference(there, '/fr/dpo/reglages/charte');
    await expect(there.locator('.panel')).toHaveCount(2);
    await expect(there.locator('.panel').first()).toContainText('Vous envoyer vos photographies');
  });
  await expect
    .poll(async () => (await mails()).filter(({ subject }) => /charte|charter/.test(subject)).length)
    .toBeGreaterThan(0);
  for (const { subject, from, text, html, headers } of await mails()) {
    const whole = [subject, from, text, html, JSON.stringify(headers)].join('\n');
    expect(REFERENCE.exec(whole)?.[0], subject).toBeUndefined();
    expect(text, subject).toContain('Brise Marine');
  }
});
