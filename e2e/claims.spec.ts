// Claims after a death, from both sides: by the person named, by an heir with and without directives, in a dispute, and
// on someone who is alive.
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
  press,
  step,
  WORDS,
} from './after-death';
import { linkIn } from './file-request';
import { expect, test } from './fixtures';

test.describe.configure({ timeout: 180_000 });

/** The claimant comes back by the answer's mail: a link proves the address again. */
const report = (page: import('@playwright/test').Page) =>
  page.locator('section', { has: page.locator('#report') });

test('the person named has the directives carried out, and gets a report', async ({
  page,
  browser,
  mailbox,
  baseURL,
}, info) => {
  test.skip(info.project.name === 'phone', 'the dispute is tried on a phone');
  const [author, paul] = [addressOf('jeanne'), addressOf('paul')];
  await deposit(page, mailbox, author, {
    name: 'Jeanne Morel',
    wishes: { identification: 'communicate' },
    recipient: 'Paul Morel, 4 rue des Lilas',
    executor: 'Paul Morel',
  });
  await page.context().clearCookies();
  const reference = await fileClaim(page, mailbox, {
    locale: 'fr',
    kind: 'executor',
    claimant: 'Paul Morel',
    claimantEmail: paul,
    deceased: 'Jeanne Morel',
    deceasedEmail: author,
    asked: ['directives'],
  });
  await accessible(page);
  await attach(page, 'death', 'identity', 'identity');
  await accessible(page);

  const desk = await deskAt(browser, reference, baseURL ?? '');
  await accessible(desk);
  await acceptPapers(desk);
  await expect(desk.locator('.paper').filter({ hasText: 'identity.pdf' }).first()).toContainText(
    'fichier effacé',
  );
  await match(desk, author);
  await expect(nextStep(desk)).toContainText('l’aviser avant toute ouverture');
  await accessible(desk);
  await step(desk, 'Écarter l’avis', 'Obsèques publiques, le notaire le confirme.');
  await expect(nextStep(desk)).toContainText('demander son ouverture');

  // Sealed until two steps are taken, with a reason.
  await expect(desk.locator('main')).not.toContainText('4 rue des Lilas');
  await step(desk, 'Demander l’ouverture (1er geste)', 'Exécution demandée par la personne désignée.');
  await expect(desk.locator('main')).not.toContainText('4 rue des Lilas');
  await accessible(desk);
  await step(desk, 'Briser le sceau (2e geste)');
  await expect(desk.locator('#directive')).toBeVisible();
  await expect(desk.locator('main')).toContainText('4 rue des Lilas');

  await desk.locator('.choice').filter({ hasText: 'Paul Morel' }).locator('input[name=claimantIs]').check();
  await step(desk, 'Décider de la qualité', 'Identité et directive concordent.');
  await expect(nextStep(desk)).toContainText('Établir le plan');
  await accessible(desk);
  await step(desk, 'Établir le plan');

  // Item by item; a letter goes with what is communicated.
  await expect(desk.locator('#plan')).toBeVisible();
  await accessible(desk);
  const letter = await desk.getByRole('link', { name: 'Lettre (PDF)' }).getAttribute('href');
  expect((await desk.request.get(letter ?? '')).headers()['content-type']).toBe('application/pdf');
  const done = desk.getByRole('button', { name: 'Fait', exact: true });
  for (let left = await done.count(); left > 1; left -= 1) {
    await press(desk, done.first());
  }
  await desk.locator('details.write > summary').filter({ hasText: 'Pas fait' }).click();
  await desk.locator('textarea[name=skipped]').fill('Rien de tel n’a été trouvé.');
  await press(desk, desk.getByRole('button', { name: 'Enregistrer', exact: true }));
  await expect(nextStep(desk)).toContainText('Tout est fait');
  await step(desk, 'Clore et envoyer le compte rendu');
  await expect(desk.locator('#next')).toContainText('close');

  await mailbox.waitFor(paul, WORDS.fr.answered);
  await page.reload();
  await expect(report(page)).toContainText('communiqué à Paul Morel, 4 rue des Lilas');
  await expect(report(page)).toContainText('Rien de tel n’a été trouvé.');
  await accessible(page);
  const pdf = await page.request.get(`/api/claims/${reference}/report`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
});

test('an heir gets what the directives do not take away, while someone named can act', async ({
  page,
  browser,
  mailbox,
  baseURL,
}, info) => {
  test.skip(info.project.name === 'phone', 'the dispute is tried on a phone');
  const [author, anna] = [addressOf('marie'), addressOf('anna')];
  await deposit(page, mailbox, author, {
    name: 'Marie Vidal',
    executor: 'Louis Vidal',
    opposed: ['close_accounts'],
  });
  await page.context().clearCookies();
  const reference = await fileClaim(page, mailbox, {
    locale: 'fr',
    kind: 'heir',
    claimant: 'Anna Vidal',
    claimantEmail: anna,
    deceased: 'Marie Vidal',
    asked: ['directives', 'close_accounts', 'stop_processing'],
  });
  await attach(page, 'death', 'heirship', 'identity');
  const desk = await deskAt(browser, reference, baseURL ?? '');
  await acceptPapers(desk);
  // Found by the name alone, which the directive's author gave.
  await match(desk, author);
  await step(desk, 'Écarter l’avis', 'Le notaire confirme le décès.');
  await step(desk, 'Demander l’ouverture (1er geste)', 'Il faut savoir qui est désigné.');
  await step(desk, 'Briser le sceau (2e geste)');
  await expect(desk.locator('main')).toContainText('Louis Vidal');
  await step(desk, 'Décider de la qualité', 'Louis Vidal est en vie et accepte.');
  await expect(desk.locator('main')).toContainText('droits de l’article 85 II');
  await step(desk, 'Établir le plan');
  const plan = desk.locator('section', { has: desk.locator('#plan') });
  await expect(plan.getByRole('listitem')).toHaveCount(1);
  await expect(plan).toContainText('Faire cesser les traitements');
  await press(desk, desk.getByRole('button', { name: 'Fait', exact: true }));
  await step(desk, 'Clore et envoyer le compte rendu');
  await mailbox.waitFor(anna, WORDS.fr.answered);
  await page.reload();
  await expect(report(page)).toContainText('Faire cesser les traitements');
  await expect(report(page)).not.toContainText('Louis Vidal');
});

test('heirs without directives who disagree: the claim is suspended, and the court explained', async ({
  page,
  browser,
  mailbox,
  baseURL,
}) => {
  const deceased = `Émile Garand ${Date.now()}`;
  const [rose, tom] = [addressOf('rose'), addressOf('tom')];
  const filing = { locale: 'en', kind: 'heir', deceased, asked: ['settle_estate'] } as const;
  const first = await fileClaim(page, mailbox, {
    ...filing,
    claimant: 'Rose Garand',
    claimantEmail: rose,
    asked: [...filing.asked],
  });
  await accessible(page);
  await attach(page, 'death', 'heirship', 'identity');
  const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' });
  const second = await fileClaim(await other.newPage(), mailbox, {
    ...filing,
    claimant: 'Tom Garand',
    claimantEmail: tom,
    // Co-heirs are seen together, however each writes the name.
    deceased: deceased.toUpperCase().normalize('NFD'),
    asked: ['close_accounts'],
  });

  const desk = await deskAt(browser, first, baseURL ?? '');
  await expect(desk.getByRole('link', { name: second })).toBeVisible();
  await acceptPapers(desk);
  await step(desk, 'Suspendre : désaccord', 'Son frère demande l’inverse.');
  await expect(nextStep(desk)).toContainText('tribunal judiciaire');
  await accessible(desk);
  const mail = await mailbox.waitFor(rose, /suspended/);
  expect(mail.text).toContain('tribunal judiciaire');
  await page.reload();
  await expect(page.locator('#status')).toContainText('suspended');
  await expect(page.locator('main')).toContainText('We take no side.');
  await expect(page.locator('main')).not.toContainText('Son frère');
  await accessible(page);

  // An agreement: everything is decided anew, to the end.
  await step(desk, 'Reprendre', 'Accord signé des deux héritiers, reçu ce jour.');
  await match(desk, null);
  await step(desk, 'Constater le décès établi');
  await step(desk, 'Décider de la qualité', 'Acte de notoriété.');
  await step(desk, 'Établir le plan');
  await expect(desk.locator('#plan')).toBeVisible();
  await page.reload();
  await expect(page.locator('#status')).toContainText('in our hands');
});

test('a claim on someone who is alive stops when they say so, and tells the claimant nothing', async ({
  page,
  browser,
  mailbox,
  baseURL,
}, info) => {
  test.skip(info.project.name === 'phone', 'the dispute is tried on a phone');
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

  const mail = await mailbox.waitFor(odile, /signalé votre décès/);
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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, locale: 'en-GB' });
  test('a claim is filed, papers are added, and it can be given up', async ({ page, mailbox }, info) => {
    test.skip(info.project.name === 'phone', 'the same pages');
    await fileClaim(page, mailbox, {
      locale: 'en',
      kind: 'mandatary',
      claimant: 'Maître Duval',
      claimantEmail: addressOf('duval'),
      deceased: 'Henri Lefèvre',
      asked: ['settle_estate'],
    });
    await attach(page, 'death', 'heirship', 'mandate', 'mandate');
    await page.locator('summary').filter({ hasText: 'Give up' }).click();
    await page.getByRole('button', { name: 'Give up', exact: true }).click();
    await expect(page.locator('#status')).toContainText('closed');
  });
});
