// npm run screenshots: the product as people see it, on its demo data, for a person to look at. Every page at three
// widths, in both languages and both themes, and every mail, into test-results/screenshots; the few of the README into
// docs/screenshots. `npm run screenshots -- --only wizard,follow --in fr-phone` takes the pages whose name begins so, in
// French on a phone; `-- --docs` those of the README.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { demoAccount, enterDesk, type StaffRole } from '@/e2e/staff';
import charter from '@/lib/charter/secufor.json';
import { path } from '@/lib/i18n/routes';
import { previewMail, previewNames } from '@/lib/mail/preview';
import type { Locale } from '@/lib/rules/bilingual';
import { findBrowser } from './lib/browser';
import { build, buildIsStale } from './lib/build';
import { fail, say, step } from './lib/console.mjs';
import { generateClient } from './lib/generate';
import { onStop, stopAll } from './lib/lifetime';
import { runScript } from './lib/run-script';
import { SHOTS, type Shot } from './lib/shots';
import { startTestProduct } from './lib/test-product';

const WIDTHS = { phone: [360, 740], tablet: [768, 1024], desk: [1280, 900] } as const;
const LOCALES: readonly Locale[] = ['fr', 'en'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    in: { type: 'string', default: '' },
    docs: { type: 'boolean', default: false },
  },
});
const folder = join(values.docs ? 'docs' : 'test-results', 'screenshots');
const work = mkdtempSync(join(tmpdir(), 'guichet-shots-'));
// The user postgres passes through it, when root runs this.
chmodSync(work, 0o711);
onStop(() => rmSync(work, { recursive: true, force: true }));

try {
  await step('Database client', generateClient);
  if (buildIsStale()) await step('Build', build);
  const settings = values.docs ? {} : { CHARTER_NEXT_FILE: nextCharter() };
  const product = await step('The product, on a database of its own', () => startTestProduct(work, settings));
  const people = await step('People', async () => peopleOf(JSON.parse(product.PRODUCT ?? '{}')));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  await step('Screenshots', () => take(browser, product.BASE_URL ?? '', people));
  await browser.close();
} catch (error) {
  await stopAll();
  fail(error);
}
await stopAll();

interface People {
  cookies: Record<string, string>;
  references: Record<string, string>;
}

async function peopleOf(variables: NodeJS.ProcessEnv): Promise<People> {
  return JSON.parse(await runScript('scripts/lib/test-people.ts', variables));
}

/** A version to come, so that its announcement is seen. */
function nextCharter(): string {
  const file = join(work, 'next-charter.json');
  const purposes = charter.purposes.map((purpose) => ({ ...purpose, name: { fr: 'Autre', en: 'Other' } }));
  const version = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  writeFileSync(
    file,
    JSON.stringify({
      ...charter,
      version,
      purposes: [...purposes.slice(0, 1), ...charter.purposes.slice(1)],
    }),
  );
  return file;
}

/** Several beginnings are parted by commas. */
function wanted(name: string): boolean {
  return values.only.split(',').some((beginning) => name.startsWith(beginning));
}

async function take(browser: Browser, baseURL: string, people: People): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const shots = SHOTS.filter(({ name, docs }) => wanted(name) && (docs || !values.docs));
  const mails = previewNames.filter((name) => !values.docs && wanted(`mail-${name}`));
  const roles = [...new Set(shots.map(({ role = 'dpo' }) => role))];
  const desk = new Map<string, Cookies>();
  for (const role of roles) if (role !== 'nobody') desk.set(role, await deskCookies(browser, baseURL, role));
  for (const locale of LOCALES)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [width, [w, h]] of Object.entries(WIDTHS)) {
        const variant = `${locale}-${width}-${colorScheme}`;
        if (!variant.includes(values.docs ? 'fr-desk-light' : values.in)) continue;
        const viewport = { width: w, height: h };
        const context = await browser.newContext({ baseURL, viewport, colorScheme, locale });
        const page = await context.newPage();
        for (const shot of shots) {
          await context.clearCookies();
          const value = shot.as && people.cookies[shot.as];
          const staff = desk.get(shot.role ?? 'dpo') ?? [];
          await context.addCookies([...staff, ...(value ? [{ name: 'guichet', value, url: baseURL }] : [])]);
          await open(page, locale, shot, people.references);
          const file = values.docs ? `${shot.name}-${locale}.png` : `${shot.name}-${variant}.png`;
          await page.screenshot({ path: join(folder, file), fullPage: !values.docs });
        }
        for (const name of mails) {
          await page.goto('about:blank');
          await page.setContent((await previewMail(name, locale))?.html ?? '');
          await page.screenshot({ path: join(folder, `mail-${name}-${variant}.png`), fullPage: true });
        }
        await context.close();
      }
  say(`  ${folder}`);
}

async function open(page: Page, locale: Locale, shot: Shot, references: Record<string, string>) {
  const address = shot.address.replace(/\{(\w+)\}/, (_, name: string) => references[name] ?? '');
  const [route = '', query] = address.split('?');
  await page.goto(path(locale, route) + (query ? `?${query}` : ''));
  for (const link of shot.follow ?? []) {
    const next = await page.locator(link).first().getAttribute('href');
    if (next) await page.goto(next);
  }
  if (!shot.sent) return;
  await page.locator('main form button[type=submit]').last().click();
  await page.locator('.error-summary').waitFor();
}

type Cookies = Awaited<ReturnType<typeof deskCookies>>;

async function deskCookies(browser: Browser, baseURL: string, role: StaffRole) {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
  await enterDesk(await context.newPage(), demoAccount(role));
  return context.cookies();
}
