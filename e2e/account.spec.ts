// One's own space: what is new, a consent withdrawn by one press, no question asked twice, the language, and closing
// it everywhere. In both languages.
import { accessible } from './accessible';
import { openCounted } from './counted';
import { fileAccessRequest, linkIn } from './file-request';
import { expect, test } from './fixtures';

const WORDS = {
  fr: {
    account: '/fr/mon-espace',
    door: '/fr/suivi',
    objection: '/fr/demande/opposition',
    turn: 'C’est à nous d’agir',
    withdraw: /^Retirer mon accord/,
    since: /Votre accord est retiré depuis le/,
    withdrawn: /Retiré le/,
    begin: 'Commencer',
    next: 'Continuer',
    as: /Vous écrivez en tant que Ana Ruiz/,
    other: 'English',
    save: 'Enregistrer la langue',
    saved: 'Nous vous écrirons désormais dans cette langue.',
    everywhere: 'Fermer partout',
  },
  en: {
    account: '/en/account',
    door: '/en/follow',
    objection: '/en/request/objection',
    turn: 'We need to act',
    withdraw: /^Withdraw my consent/,
    since: /Your consent has been withdrawn since/,
    withdrawn: /Withdrawn on/,
    begin: 'Start',
    next: 'Continue',
    as: /You are writing as Ana Ruiz/,
    other: 'Français',
    save: 'Save the language',
    saved: 'From now on we write to you in this language.',
    everywhere: 'Close everywhere',
  },
} as const;

for (const locale of ['fr', 'en'] as const) {
  for (const javaScript of locale === 'fr' ? [true, false] : [true]) {
    test.describe(`${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled: javaScript, locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });

      test.skip(({ isMobile }) => isMobile && !javaScript, 'the same pages as at the desk');

      test('the space of a proved address', async ({ page, browser, mailbox, baseURL }, info) => {
        test.slow();
        const words = WORDS[locale];
        const email = `ana.space.${locale}.${javaScript}.${info.project.name}.${Date.now()}@exemple.test`;
        const reference = await fileAccessRequest(page, mailbox, { locale, name: 'Ana Ruiz', email });

        // The door leads whoever is inside to the space.
        await page.goto(words.door);
        await expect(page).toHaveURL(words.account);
        await expect(page.locator('#requests ~ .entries')).toContainText(reference);
        await expect(page.locator('#requests ~ .entries')).toContainText(words.turn);
        await accessible(page, javaScript);

        // One press, no question: and it is dated.
        await page.getByRole('button', { name: words.withdraw }).first().click();
        await expect(page.locator('#withdrawn')).toContainText(words.since);
        await accessible(page, javaScript);
        await page.goto(words.account);
        await expect(page.locator('#consents ~ .entries')).toContainText(words.withdrawn);

        // Name and address are known: the wizard does not ask for them.
        await page.goto(words.objection);
        await page.getByRole('link', { name: words.begin }).click();
        await page.locator('input[name=filedAs][value=self]').check();
        await page.getByRole('button', { name: words.next, exact: true }).click();
        await page.locator('input[name=forClient][value=no]').check();
        await expect(page.getByText(words.as)).toBeVisible();
        await page.getByRole('button', { name: words.next, exact: true }).click();
        await expect(page.locator('input[name=purposes]').first()).toBeVisible();

        // What was begun says that it is not sent.
        await page.goto(words.account);
        await expect(page.locator('#drafts ~ .entries .badge')).toHaveCount(1);
        await accessible(page, javaScript);

        await page.getByLabel(words.other, { exact: true }).check();
        await page.getByRole('button', { name: words.save }).click();
        await expect(page.getByText(words.saved)).toBeVisible();
        await page.goto(words.account);
        await expect(page.getByLabel(words.other, { exact: true })).toBeChecked();

        // Opened by a link in a second browser, closed in both from the first.
        const second = await browser.newContext({ baseURL, javaScriptEnabled: javaScript });
        const other = await second.newPage();
        await other.goto(words.door);
        await other.locator('#email').fill(email);
        await other.locator('main button[type=submit]').click();
        await other.waitForURL(/envoye|sent/);
        const mail = await mailbox.waitFor(email, /lien d’accès|access link/);
        await other.goto(linkIn(mail.text));
        await other.locator('main button[type=submit]').click();
        await expect(other).toHaveURL(words.account);
        await page.reload();
        await expect(page.locator('#sessions ~ .entries > li')).toHaveCount(2);
        await page.getByRole('button', { name: words.everywhere }).click();
        await page.waitForURL((url) => url.pathname === `/${locale}`);
        for (const closed of [page, other]) {
          await closed.goto(words.account);
          await expect(closed).toHaveURL(words.door);
        }
        await second.close();
      });
    });
  }
}

test('the end of a session is announced in time, and can be put off', async ({ page, mailbox }, info) => {
  const email = `ana.end.${info.project.name}.${Date.now()}@exemple.test`;
  await fileAccessRequest(page, mailbox, { locale: 'fr', name: 'Ana Ruiz', email });
  await openCounted(page, '/fr/mon-espace', 'guichet-portal-session');
  const warning = page.getByRole('alertdialog', { name: 'Votre session se termine bientôt' });
  await page.clock.fastForward('11:49:00');
  await expect(warning).toBeHidden();
  await page.clock.fastForward('00:02:00');
  await expect(warning).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Prolonger ma session' }).click();
  await expect(warning).toBeHidden();
});
