// Every right filed, in both languages, with and without JavaScript, at a desk and on a phone: from its first page to
// its receipt.
import { accessible } from './accessible';
import { expect, test } from './fixtures';

const START = {
  rectification: { fr: '/fr/demande/rectification', en: '/en/request/rectification' },
  erasure: { fr: '/fr/demande/effacement', en: '/en/request/erasure' },
  restriction: { fr: '/fr/demande/limitation', en: '/en/request/restriction' },
  portability: { fr: '/fr/demande/portabilite', en: '/en/request/portability' },
  objection: { fr: '/fr/demande/opposition', en: '/en/request/objection' },
  automated_decision: { fr: '/fr/demande/decision-automatisee', en: '/en/request/automated-decision' },
  consent_withdrawal: { fr: '/fr/demande/retrait-consentement', en: '/en/request/consent-withdrawal' },
} as const;

const WORDS = {
  fr: {
    begin: 'Commencer',
    next: 'Continuer',
    send: 'Envoyer ma demande',
    received: 'Nous avons reçu votre demande',
  },
  en: {
    begin: 'Start',
    next: 'Continue',
    send: 'Send my request',
    received: 'We have received your request',
  },
} as const;

/** What is ticked, and what is typed, wherever a page asks for it. */
const TICKED: Record<string, string> = {
  filedAs: 'mandate',
  answerTo: 'me',
  forClient: 'dont_know',
  erase: 'all',
  ground: 'dont_know',
  case: 'accuracy',
  portable: 'identification',
  portableFormat: 'json',
  destination: 'me',
  purposes: 'other',
  freeze: 'yes',
  consents: 'other',
  alsoErase: 'yes',
};
const TYPED: Record<string, string> = {
  representedName: 'Paul Durand',
  name: 'Zoé Le Goff',
  datum1: 'a < b',
  right1: '<i>c</i>',
  about: 'Le montant',
  situation: 'Ma situation',
  decision: 'Un refus',
  view: 'Je le conteste',
};

const read = new Set<string>();

for (const [right, start] of Object.entries(START)) {
  for (const locale of ['fr', 'en'] as const) {
    test.describe(`${right}, ${locale}`, () => {
      test.use({
        locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
        // At a desk with JavaScript in French, without it in English; with it in English on a phone.
        javaScriptEnabled: async ({ isMobile }, use) => use(locale === (isMobile ? 'en' : 'fr')),
      });

      test('is filed', async ({ page, isMobile, javaScriptEnabled }) => {
        test.skip(isMobile && locale === 'fr', 'the same pages as at the desk');
        const words = WORDS[locale];
        const email = `${right}.${locale}.${Date.now()}@exemple.test`;
        await page.goto(start[locale]);
        await page.getByRole('link', { name: words.begin }).click();
        const send = page.getByRole('button', { name: words.send });
        const next = page.getByRole('button', { name: words.next });
        for (let pages = 0; pages < 12; pages += 1) {
          await expect(send.or(next)).toBeVisible();
          // Those that several rights share are read once.
          const step = `${locale} ${page.url().split('/').at(-1)}`;
          if (javaScriptEnabled && !read.has(step)) {
            await accessible(page);
            read.add(step);
          }
          if (await send.isVisible()) break;
          for (const [name, value] of Object.entries({ ...TYPED, email })) {
            const field = page.locator(
              `input[type=text][name=${name}], input[type=email][name=${name}], textarea[name=${name}]`,
            );
            if (await field.count()) await field.fill(value);
          }
          for (const [name, value] of Object.entries(TICKED)) {
            const box = page.locator(`input[name=${name}][value=${value}]`);
            if (await box.count()) await box.check();
          }
          const here = page.url();
          await next.click();
          await page.waitForURL((url) => url.href !== here);
        }
        await send.click();
        await expect(page.getByRole('heading', { name: words.received })).toBeVisible();
        await expect(page.locator('.key-date.reference')).toHaveText(/^DR-/);
        // With it went what was asked beside it, under a reference of its own.
        const two = right === 'objection' || right === 'consent_withdrawal';
        await expect(page.locator('main .reference')).toHaveCount(two ? 2 : 1);
      });
    });
  }
}
