// npm run screenshots: the product as people see it, on its demo data, for a person to look at. Every page at three
// widths, in both languages and both themes, into test-results/screenshots; the few of the README into
// docs/screenshots. `npm run screenshots -- --only queue --docs` takes the pages whose name begins so, for the README.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { demoAccount, enterDesk } from '@/e2e/staff';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { findBrowser } from './lib/browser';
import { build, buildIsStale } from './lib/build';
import { fail, say, step } from './lib/console.mjs';
import { generateClient } from './lib/generate';
import { onStop, stopAll } from './lib/lifetime';
import { startTestProduct } from './lib/test-product';

interface Shot {
  name: string;
  /** An internal address, or where the first link that fits leads from there, and so on for each selector. */
  address: string;
  follow?: readonly string[];
  /** Shown in the README. */
  docs?: boolean;
}

const SHOTS: readonly Shot[] = [
  { name: 'landing', address: '', docs: true },
  { name: 'situations', address: '/situations' },
  { name: 'start', address: '/request/access' },
  { name: 'step', address: '/request/rectification/who' },
  { name: 'charter', address: '/charter', docs: true },
  { name: 'deadline', address: '/deadline?day=5&month=3&year=2026', docs: true },
  { name: 'directives', address: '/directives' },
  { name: 'after-death', address: '/after-death', docs: true },
  { name: 'follow', address: '/follow' },
  { name: 'sign-in', address: '/dpo/sign-in' },
  { name: 'queue', address: '/dpo', docs: true },
  { name: 'case', address: '/dpo', follow: ['a.reference'], docs: true },
  { name: 'case-beside', address: '/dpo?view=due_soon', follow: ['a.reference'] },
  { name: 'case-decision', address: '/dpo', follow: ['a.reference', '.decisions a'] },
  { name: 'case-recipients', address: '/dpo/tasks?of=all', follow: ['tr:last-child a.reference'] },
  { name: 'case-log', address: '/dpo/cases/new' },
  { name: 'tasks', address: '/dpo/tasks?of=all' },
  { name: 'claims', address: '/dpo/claims' },
  { name: 'claim', address: '/dpo/claims', follow: ['a.reference'] },
  { name: 'statistics', address: '/dpo/statistics', docs: true },
  { name: 'register', address: '/dpo/register' },
  { name: 'retention', address: '/dpo/retention' },
  { name: 'mails', address: '/dpo/mails' },
  { name: 'templates', address: '/dpo/templates' },
  { name: 'templates-letter', address: '/dpo/templates', follow: ['main a[href*="/lett"]'] },
  { name: 'settings', address: '/dpo/settings' },
  { name: 'settings-charter', address: '/dpo/settings/charter' },
  { name: 'team', address: '/dpo/team' },
  { name: 'team-invite', address: '/dpo/team/invite' },
  { name: 'profile', address: '/dpo/profile' },
  { name: 'profile-calendar', address: '/dpo/profile/calendar' },
];
const WIDTHS = { phone: [360, 740], tablet: [768, 1024], desk: [1280, 900] } as const;
const LOCALES: readonly Locale[] = ['fr', 'en'];

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, docs: { type: 'boolean', default: false } },
});
const work = mkdtempSync(join(tmpdir(), 'guichet-shots-'));
// The user postgres passes through it, when root runs this.
chmodSync(work, 0o711);
onStop(() => rmSync(work, { recursive: true, force: true }));

try {
  await step('Database client', generateClient);
  if (buildIsStale()) await step('Build', build);
  const product = await step('The product, on a database of its own', () => startTestProduct(work));
  const base = product.BASE_URL ?? '';
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  const cookies = await deskCookies(browser, base);
  const shots = SHOTS.filter(({ name, docs }) => name.startsWith(values.only) && (docs || !values.docs));
  await step('Screenshots', () => take(browser, base, cookies, shots));
  await browser.close();
} catch (error) {
  await stopAll();
  fail(error);
}
await stopAll();

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

async function deskCookies(browser: Browser, baseURL: string): Promise<Cookies> {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
  await enterDesk(await context.newPage(), demoAccount('dpo'));
  return context.cookies();
}

async function take(browser: Browser, baseURL: string, cookies: Cookies, shots: readonly Shot[]) {
  const folder = join(values.docs ? 'docs' : 'test-results', 'screenshots');
  mkdirSync(folder, { recursive: true });
  for (const locale of values.docs ? (['fr'] as const) : LOCALES)
    for (const colorScheme of values.docs ? (['light'] as const) : (['light', 'dark'] as const))
      for (const [width, [w, h]] of Object.entries(WIDTHS)) {
        if (values.docs && width !== 'desk') continue;
        const viewport = { width: w, height: h };
        const context = await browser.newContext({ baseURL, viewport, colorScheme, locale });
        await context.addCookies(cookies);
        const page = await context.newPage();
        for (const { name, address, follow } of shots) {
          const [route = '', query] = address.split('?');
          await page.goto(path(locale, route) + (query ? `?${query}` : ''));
          for (const link of follow ?? []) {
            const next = await page.locator(link).first().getAttribute('href');
            if (next) await page.goto(next);
          }
          const file = values.docs
            ? `${name}-${locale}.png`
            : `${name}-${locale}-${width}-${colorScheme}.png`;
          await page.screenshot({ path: join(folder, file), fullPage: !values.docs });
        }
        await context.close();
      }
  say(`  ${folder}`);
}
