// The public calculator, in both languages, with and without JavaScript: dates, their explanation, the picture, a link
// that can be shared, and errors that keep what was typed.
import deadlineEn from '../lib/i18n/messages/en/deadline';
import deadlineFr from '../lib/i18n/messages/fr/deadline';
import { path } from '../lib/i18n/routes';
import type { Locale } from '../lib/rules/bilingual';
import { accessible } from './accessible';
import { expect, test } from './actors';
import { Client } from './client';
import { readForms } from './form-reader';

const PAGES = {
  fr: {
    address: '/fr/delai',
    parts: { Jour: '5', Mois: 'mars', Année: '2026' },
    compute: 'Calculer',
    add: 'Ajouter une suspension',
    share: 'Lien vers ce calcul',
    due: 'mardi 7 avril 2026',
    move: '5 avril 2026 → 7 avril 2026',
    source: 'Règlement (CEE, Euratom) n° 1182/71, art. 3(4)',
    other: /GDPR|Regulation/,
    error: /^Erreur : /,
    paused: 'vendredi 10 avril 2026',
  },
  en: {
    address: '/en/deadline',
    parts: { Day: '5', Month: 'March', Year: '2026' },
    compute: 'Work out',
    add: 'Add a pause',
    share: 'Link to this result',
    due: 'Tuesday 7 April 2026',
    move: '5 April 2026 → 7 April 2026',
    source: 'Regulation (EEC, Euratom) No 1182/71, Art. 3(4)',
    other: /RGPD|[Rr]èglement/,
    error: /^Error: /,
    paused: 'Friday 10 April 2026',
  },
} as const;

for (const locale of ['fr', 'en'] as const) {
  for (const javaScript of [true, false]) {
    test.describe(`${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled: javaScript, locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });

      test.skip(({ isMobile }) => isMobile && locale === 'en', 'the same pages as at the desk');

      test('a deadline is computed, explained, pictured and shared', async ({ page, browser }) => {
        const words = PAGES[locale];
        await page.goto(words.address);
        for (const [label, value] of Object.entries(words.parts))
          await page.getByLabel(label, { exact: true }).fill(value);
        await page.getByRole('button', { name: words.compute, exact: true }).click();

        const dates = page.locator('dl.definitions');
        await expect(dates.locator('div').first()).toContainText(words.due);
        const steps = page.locator('.computation');
        await expect(steps).toContainText(words.move);
        await expect(steps).toContainText(words.source);
        expect(await steps.innerText()).not.toMatch(words.other);
        await expect(page.locator('.months td.received')).toContainText('5');
        await expect(page.locator('.months td.due')).toContainText('7');
        await accessible(page, javaScript);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);

        // A pause is added, and the address alone gives the same page to someone else.
        await page.getByRole('button', { name: words.add }).click();
        await page.locator('#from-1').fill('09/03/2026');
        await page.locator('#to-1').fill('14.3.2026');
        await page.getByRole('button', { name: words.compute, exact: true }).click();
        await expect(dates.locator('div').first()).toContainText(words.paused);
        await page.getByRole('link', { name: words.share }).click();
        const other = await browser.newPage({ javaScriptEnabled: javaScript });
        await other.goto(page.url());
        await expect(other.locator('dl.definitions div').first()).toContainText(words.paused);
        await expect(other.locator('.months td.paused')).toHaveCount(5);
        await other.close();
      });
    });
  }

  test.describe(locale, () => {
    test.use({ locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });

    test.skip(({ isMobile }) => isMobile && locale === 'en', 'the same pages as at the desk');

    // Without JavaScript, and each other message: below.
    test('an error is named where it is, and nothing typed is lost', async ({ page }) => {
      const words = PAGES[locale];
      const [day, month, year] = Object.keys(words.parts);
      await page.goto(words.address);
      await page.getByLabel(day ?? '', { exact: true }).fill('31');
      await page.getByLabel(month ?? '', { exact: true }).fill('février');
      await page.getByLabel(year ?? '', { exact: true }).fill('2026');
      await page.locator('#from-1').fill('demain');
      await page.locator('#to-1').fill('01/04/2026');
      await page.getByRole('button', { name: words.compute, exact: true }).click();

      await expect(page).toHaveTitle(words.error);
      const summary = page.locator('.error-summary');
      await expect(summary.getByRole('link')).toHaveCount(2);
      for (const [id, typed] of [
        ['#day', '31'],
        ['#month', 'février'],
        ['#year', '2026'],
        ['#from-1', 'demain'],
        ['#to-1', '01/04/2026'],
      ] as const)
        await expect(page.locator(id)).toHaveValue(typed);
      await expect(page.locator('#day')).toHaveAttribute('aria-invalid', 'true');
      await summary.getByRole('link').last().click();
      await expect(page.locator('#from-1')).toBeFocused();
      await accessible(page);
    });
  });
}

const DEADLINE = { fr: deadlineFr, en: deadlineEn };
type Fault = keyof typeof deadlineFr.errors;
/** What the calculator's address holds, and which fields are told what. */
const RECEIVED = { day: '5', month: '3', year: '2026' };
const FAULTS: [asked: Record<string, string>, told: Record<string, Fault>][] = [
  [{ day: '', month: '', year: '' }, { day: 'date_missing' }],
  [{ ...RECEIVED, day: '' }, { day: 'day_missing' }],
  [{ ...RECEIVED, month: '' }, { month: 'month_missing' }],
  [{ ...RECEIVED, year: '' }, { year: 'year_missing' }],
  [
    { day: '32', month: 'ju', year: '26' },
    { day: 'day_wrong', month: 'month_wrong', year: 'year_wrong' },
  ],
  [{ ...RECEIVED, day: '31', month: 'février' }, { day: 'date_wrong' }],
  [
    { ...RECEIVED, calendar: 'XX', extension: '9' },
    { calendar: 'calendar_wrong', extension: 'extension_wrong' },
  ],
  [
    { ...RECEIVED, from: 'demain', to: '' },
    { 'from-1': 'pause_wrong', 'to-1': 'pause_missing' },
  ],
  [{ ...RECEIVED, from: '9/3/2026', to: '8/3/2026' }, { 'to-1': 'pause_backwards' }],
];

test('every message of the calculator is reached, beside its field, and what was typed is kept', async ({
  page,
  base,
  isMobile,
}) => {
  test.skip(isMobile, 'Nothing here depends on the screen.');
  const client = new Client(base);
  const said = (locale: Locale, code: Fault) =>
    DEADLINE[locale].errors[code]
      .replace('{number}', '1')
      .replace('{first}', '1900')
      .replace('{last}', '2200');
  for (const locale of ['fr', 'en'] as const) {
    for (const [asked, told] of FAULTS) {
      const { text } = await client.get(`${path(locale, '/deadline')}?${new URLSearchParams(asked)}`);
      const { title, forms } = await readForms(page, text);
      const shown = forms.find(({ fields }) => fields.some(({ name }) => name === 'extension'));
      const what = JSON.stringify(asked);
      expect(title).toMatch(/^(Erreur :|Error:) /);
      expect(shown?.summary, what).toEqual(
        Object.entries(told).map(([id, code]) => ({ to: `#${id}`, text: said(locale, code) })),
      );
      for (const [id, code] of Object.entries(told)) {
        const field = shown?.fields.find((one) => one.id === id);
        expect(field?.described.join('\n'), what).toContain(said(locale, code));
      }
      for (const [name, value] of Object.entries(asked)) {
        const field = shown?.fields.find((one) => one.name === name);
        // A list always shows one of its own.
        if (field?.kind !== 'select') expect(field?.values, what).toEqual([value]);
      }
    }
  }
  const reached = new Set(FAULTS.flatMap(([, told]) => Object.values(told)));
  expect(Object.keys(deadlineFr.errors).filter((code) => !reached.has(code as Fault))).toEqual([]);
});
