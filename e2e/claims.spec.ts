// A claim after a death, from both sides: on someone who is alive, who says so.
import { accessible } from './accessible';
import {
  acceptPapers,
  addressOf,
  attach,
  deposit,
  deskAt,
  fileClaim,
  match,
  nextStep,
  step,
  WORDS,
} from './after-death';
import { linkIn } from './file-request';
import { expect, test } from './fixtures';

test.describe.configure({ timeout: 180_000 });

/** The claimant comes back by the answer's mail: a link proves the address again. */
const report = (page: import('@playwright/test').Page) =>
  page.locator('section', { has: page.locator('#report') });

test('a claim on someone who is alive stops when they say so, and tells the claimant nothing', async ({
  page,
  browser,
  mailbox,
  baseURL,
}, info) => {
  test.skip(info.project.name === 'phone', 'the same pages');
  const [odile, marc] = [addressOf('odile'), addressOf('marc')];
  await deposit(page, mailbox, odile, { name: 'Odile Garnier', wishes: { browsing: 'erase' } });
  const claimant = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  const reference = await fileClaim(claimant, mailbox, {
    locale: 'fr',
    kind: 'heir',
    claimant: 'Marc Garnier',
    claimantEmail: marc,
    deceased: 'Odile Garnier',
    deceasedEmail: odile,
    asked: ['directives', 'settle_estate'],
  });
  await attach(claimant, 'death', 'heirship', 'identity');
  const before = await claimant.locator('#status').textContent();
  const desk = await deskAt(browser, reference, baseURL ?? '');
  await acceptPapers(desk);
  await match(desk, odile);
  await step(desk, 'Aviser la personne');
  await expect(nextStep(desk)).toContainText('peut encore s’opposer');
  await expect(desk.getByRole('button', { name: 'Constater le décès établi' })).toHaveCount(0);

  const mail = await mailbox.waitFor(odile, /agir après votre décès/);
  await page.goto(/https?:\/\/\S+\/en-vie\/[\w-]+/.exec(mail.text.replaceAll(/=\n/g, ''))?.[0] ?? '');
  expect(linkIn(mail.text)).toBe('');
  await accessible(page);
  await page.getByRole('button', { name: 'Je suis en vie, tout arrêter' }).click();
  await expect(page.getByRole('heading', { name: 'C’est arrêté' })).toBeVisible();
  await accessible(page);

  await desk.reload();
  await expect(nextStep(desk)).toContainText('elle est en vie');
  await accessible(desk);
  await claimant.reload();
  await expect(claimant.locator('#status')).toHaveText(before ?? '');
  await desk.locator('.choice').filter({ hasText: 'tenir le décès pour établi' }).locator('input').check();
  await step(desk, 'Refuser');
  await mailbox.waitFor(marc, WORDS.fr.answered);
  await claimant.reload();
  await expect(report(claimant)).toContainText('ne nous permettent pas de tenir le décès pour établi');
  await expect(claimant.locator('main')).not.toContainText(/en vie|directive déposée|oppos/);
  // What Odile wishes is still in force, and still sealed.
  await page.goto(WORDS.fr.directives);
  await expect(page.getByRole('heading', { name: WORDS.fr.inForce })).toBeVisible();
});
