// One right, end to end: a person files an access request, confirms the address, follows it and writes.
// In French and in English, with and without JavaScript, on a phone and on a desk.
import { accessible } from './accessible';
import { linkIn } from './file-request';
import { expect, test } from './fixtures';
import { follow } from './follow';

const WORDS = {
  fr: {
    start: '/fr/demande/acces',
    begin: 'Commencer',
    next: 'Continuer',
    send: 'Envoyer ma demande',
    error: /^Erreur\s: /,
    nameMissing: 'Indiquez votre nom.',
    received: 'Nous avons reçu votre demande',
    use: 'Continuer',
    status: /C’est à nous d’agir/,
    post: 'Envoyer le message',
    subject: /Demande DR-/,
  },
  en: {
    start: '/en/request/access',
    begin: 'Start',
    next: 'Continue',
    send: 'Send my request',
    error: /^Error: /,
    nameMissing: 'Enter your name.',
    received: 'We have received your request',
    use: 'Continue',
    status: /We need to act/,
    post: 'Send the message',
    subject: /Request DR-/,
  },
} as const;

const TYPED = 'a < b and <i>c</i>\nligne 2';

for (const locale of ['fr', 'en'] as const) {
  for (const javaScript of [true, false]) {
    test.describe(`${locale}, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled: javaScript, locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });

      test('an access request is filed, confirmed, followed and written about', async ({
        page,
        mailbox,
      }, info) => {
        const words = WORDS[locale];
        const email = `zoe.${locale}.${javaScript}.${info.project.name}.${Date.now()}@exemple.test`;
        const next = () => page.getByRole('button', { name: words.next }).click();

        await page.goto(`/${locale}`);
        await accessible(page, javaScript);
        await follow(page.locator(`a[href="${words.start}"]`));
        await accessible(page, javaScript);
        await page.getByRole('link', { name: words.begin }).click();

        await page.locator('input[name=filedAs][value=self]').check();
        await next();
        await page.locator('input[name=forClient][value=no]').check();
        await next();

        // An error is said beside the field and in the title; what was typed stays.
        await expect(page.locator('#name')).toBeVisible();
        await page.locator('#email').fill(email);
        await next();
        await expect(page.locator('#name-error')).toContainText(words.nameMissing);
        await expect(page).toHaveTitle(words.error);
        await expect(page.locator('#email')).toHaveValue(email);
        await accessible(page, javaScript);
        await page.locator('#name').fill('Zoé <b>Le Goff</b>');
        await next();

        await expect(page.locator('input[name=scope]').first()).toBeVisible();
        await accessible(page, javaScript);
        await page.locator('input[name=scope][value=all]').check();
        await next();
        await expect(page.locator('input[name=format]').first()).toBeVisible();
        await accessible(page, javaScript);
        await page.locator('input[value=readable]').check();
        await next();
        await page.locator('#more').fill(TYPED);
        await accessible(page, javaScript);
        await next();

        await expect(page.getByRole('button', { name: words.send })).toBeVisible();
        await expect(page.locator('.summary')).toContainText('Zoé <b>Le Goff</b>');
        await expect(page.locator('.summary')).toContainText('a < b and <i>c</i>');
        await accessible(page, javaScript);
        await page.getByRole('button', { name: words.send }).click();

        await expect(page.getByRole('heading', { name: words.received })).toBeVisible();
        await accessible(page, javaScript);
        const reference = ((await page.locator('.key-date.reference').textContent()) ?? '').trim();
        expect(reference).toMatch(/^DR(-[2-9A-HJKMNP-TV-Z]{4}){3}$/);

        // The receipt comes by mail; opening its link uses nothing up, pressing the button does.
        const mail = await mailbox.waitFor(email, words.subject);
        expect(mail.subject).toContain(reference);
        const link = linkIn(mail.text);
        await page.goto(link);
        expect(page.url()).not.toContain(link.split('/').at(-1));
        await accessible(page, javaScript);
        await page.getByRole('button', { name: words.use }).click();

        await expect(page.locator('#status')).toContainText(words.status);
        await accessible(page, javaScript);
        await page.locator('#body').fill('Bonjour,\n<script>1</script>');
        await page.getByRole('button', { name: words.post }).click();
        await expect(page.locator('.message .body')).toHaveText('Bonjour,\n<script>1</script>');

        // Used once: the same link is dead for everyone.
        await page.goto(link);
        await expect(page.getByRole('button', { name: words.use })).toHaveCount(0);
      });
    });
  }
}

test('a reference alone opens nothing', async ({ page, request }) => {
  const response = await request.get('/fr/recepisse/DR-2222-2222-2222');
  expect(response.status()).toBe(404);
  await page.goto('/fr/suivi/DR-2222-2222-2222');
  await expect(page.getByLabel(/Adresse électronique/)).toBeVisible();
});

test('a write from elsewhere is refused', async ({ request, baseURL, isMobile }) => {
  test.skip(isMobile, 'needs no screen');
  for (const origin of ['https://evil.example', 'null', undefined]) {
    const headers: Record<string, string> = origin ? { origin } : {};
    const response = await request.post(`${baseURL}/fr/suivi`, {
      headers,
      form: { email: 'a@exemple.test' },
    });
    expect(response.status()).toBe(403);
  }
});
