// What the journeys after a death share: a directive signed, a claim filed with its papers, the desk's steps.
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { PAPER } from '../lib/testing/paper';
import { linkIn } from './file-request';
import type { Mailbox } from './fixtures';
import { signInAs } from './staff';

export type Language = 'fr' | 'en';

export const WORDS = {
  fr: {
    directives: '/fr/directives',
    claim: '/fr/apres-un-deces',
    next: 'Continuer',
    link: 'Recevoir le lien',
    write: 'Écrire mes directives',
    sign: 'Signer mes directives',
    inForce: 'Vos directives sont en vigueur',
    begin: 'Commencer',
    send: 'Envoyer ma démarche',
    used: /Vos directives\s: confirmez/,
    confirm: /confirmez votre adresse/,
    answered: /notre réponse/,
  },
  en: {
    directives: '/en/directives',
    claim: '/en/after-death',
    next: 'Continue',
    link: 'Get the link',
    write: 'Write my directives',
    sign: 'Sign my directives',
    inForce: 'Your directives are in force',
    begin: 'Begin',
    send: 'Send my claim',
    used: /Your directives: confirm/,
    confirm: /confirm your address/,
    answered: /our answer/,
  },
} as const;

/** An address that no other test, and no other run, has. */
export const addressOf = (name: string): string =>
  `${name}.${Date.now()}.${Math.floor(Math.random() * 1e6)}@exemple.test`;

/** Sends a page that will come back with an error. */
export const send = (page: Page, locale: Language) =>
  page.getByRole('button', { name: WORDS[locale].next, exact: true }).click();

/** Sends a page, and waits for the next one: many of their fields have the same names. */
export async function next(page: Page, locale: Language): Promise<void> {
  const title = (await page.locator('h1').textContent()) ?? '';
  await send(page, locale);
  await expect(page.locator('h1')).not.toHaveText(title);
}

export async function fillDate(page: Page, name: string, day: string, month: string, year: string) {
  await page.locator(`[name="${name}-day"]`).fill(day);
  await page.locator(`[name="${name}-month"]`).fill(month);
  await page.locator(`[name="${name}-year"]`).fill(year);
}

/** Opens a mailed link and presses its button. */
export async function use(page: Page, locale: Language, text: string): Promise<void> {
  await page.goto(linkIn(text));
  await next(page, locale);
}

/** Proves the address; ends on the page of one's directives. */
export async function enterDirectives(page: Page, mailbox: Mailbox, locale: Language, email: string) {
  const words = WORDS[locale];
  await page.goto(words.directives);
  await page.locator('#email').fill(email);
  await page.getByRole('button', { name: words.link }).click();
  await use(page, locale, (await mailbox.waitFor(email, words.used)).text);
  await expect(page.getByRole('link', { name: words.write })).toBeVisible();
}

export interface Wishes {
  name: string;
  /** By category; the others keep their term. */
  wishes?: Record<string, 'erase' | 'communicate'>;
  recipient?: string;
  executor?: string;
  opposed?: string[];
}

/** Writes a directive and signs it; ends on its receipt. */
export async function deposit(page: Page, mailbox: Mailbox, email: string, wishes: Wishes): Promise<void> {
  const locale = 'fr';
  await enterDirectives(page, mailbox, locale, email);
  await page.getByRole('link', { name: WORDS[locale].write }).click();
  await page.locator('#name').fill(wishes.name);
  await fillDate(page, 'bornOn', '3', 'février', '1950');
  await next(page, locale);
  for (const [category, wish] of Object.entries(wishes.wishes ?? {}))
    await page.locator(`input[name="wish.${category}"][value=${wish}]`).check();
  if (wishes.recipient) await page.locator('#recipient').fill(wishes.recipient);
  await next(page, locale);
  if (wishes.executor) {
    await page.locator('#name1').fill(wishes.executor);
    await page.locator('#contact1').fill('à l’adresse de la carte');
  }
  await next(page, locale);
  for (const right of wishes.opposed ?? []) await page.locator(`input[name=opposed][value=${right}]`).check();
  await next(page, locale);
  await expect(page.locator('#instructions')).toBeVisible();
  await next(page, locale);
  await expect(page.locator('#general')).toBeVisible();
  await next(page, locale);
  await page.locator('input[name=consent]').check();
  await page.getByRole('button', { name: WORDS[locale].sign }).click();
  await expect(page.getByRole('heading', { name: WORDS[locale].inForce })).toBeVisible();
}

export interface Filing {
  locale: Language;
  kind: 'executor' | 'heir' | 'mandatary';
  claimant: string;
  claimantEmail: string;
  deceased: string;
  deceasedEmail?: string;
  asked: string[];
}

/** Files a claim, confirms the address; ends on the page where it is followed. Gives its reference. */
export async function fileClaim(page: Page, mailbox: Mailbox, filing: Filing): Promise<string> {
  const { locale } = filing;
  const words = WORDS[locale];
  await page.goto(words.claim);
  await page.getByRole('link', { name: words.begin }).click();
  await page.locator(`input[name=kind][value=${filing.kind}]`).check();
  await page.locator('#name').fill(filing.claimant);
  await page.locator('#email').fill(filing.claimantEmail);
  await next(page, locale);
  await page.locator('#name').fill(filing.deceased);
  await fillDate(page, 'diedOn', '2', '1', '2026');
  await page.locator('#email').fill(filing.deceasedEmail ?? '');
  await next(page, locale);
  for (const ask of filing.asked) await page.locator(`input[name=asked][value=${ask}]`).check();
  await next(page, locale);
  await page.getByRole('button', { name: words.send }).click();
  const reference = ((await page.locator('.key-date.reference').textContent()) ?? '').trim();
  expect(reference).toMatch(/^DC(-[2-9A-HJKMNP-TV-Z]{4}){3}$/);
  const mail = await mailbox.waitFor(filing.claimantEmail, words.confirm);
  expect(mail.subject).toContain(reference);
  await use(page, locale, mail.text);
  await expect(page.locator('#status')).toHaveClass('lede');
  return reference;
}

export async function attach(page: Page, ...kinds: string[]): Promise<void> {
  for (const kind of kinds) {
    await page
      .locator(`#file-${kind}`)
      .setInputFiles({ name: `${kind}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(PAPER) });
    const form = page.locator('form', { has: page.locator(`#file-${kind}`) });
    const papers = page.getByText(`${kind}.pdf`);
    const before = await papers.count();
    await form.locator('button').click();
    await expect(papers).toHaveCount(before + 1);
  }
}

/** The DPO in a browser of their own, before a claim. */
export async function deskAt(browser: Browser, reference: string, base: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: base, locale: 'fr-FR', javaScriptEnabled: true });
  const page = await context.newPage();
  await signInAs(page, 'dpo');
  await page.goto(`/fr/dpo/demarches/${reference}`);
  await expect(page.locator('h1')).toContainText(reference);
  return page;
}

/** Presses a button, and waits until the page shows the claim as the step has left it. */
export async function press(desk: Page, button: Locator): Promise<void> {
  // Read at once: the page may be on its way to one without any form.
  const version = () =>
    desk
      .locator('input[name=version]')
      .evaluateAll((inputs) => (inputs[0] as HTMLInputElement | undefined)?.value ?? 'ended');
  const before = await version();
  await button.click();
  await expect.poll(version, { message: 'the next version of the claim', timeout: 30_000 }).not.toBe(before);
}

/** Takes a step, unfolded first where it is folded away. */
export async function step(desk: Page, name: string, reason?: string): Promise<void> {
  const button = desk.getByRole('button', { name, exact: true, includeHidden: true });
  await button.waitFor({ state: 'attached' });
  const folded = desk.locator('details.write:not([open])', { has: button });
  if (await folded.count()) await folded.locator('summary').click();
  const form = desk.locator('form', { has: button });
  if (reason) await form.locator('textarea').fill(reason);
  await press(desk, button);
}

export const nextStep = (desk: Page) => desk.locator('#next');

/** Takes the claim in hand and accepts each paper. */
export async function acceptPapers(desk: Page): Promise<void> {
  await step(desk, 'Prendre en charge');
  await expect(nextStep(desk)).toContainText('Vérifier chaque pièce');
  const left = desk.locator('.paper details.write');
  for (let papers = await left.count(); papers > 0; papers -= 1) {
    const paper = left.first();
    await paper.locator('summary').click();
    await paper.locator('input[value=accepted]').check();
    await paper.locator('input[value=document_seen]').check();
    await press(desk, paper.getByRole('button', { name: 'Décider de cette pièce' }));
    await expect(left).toHaveCount(papers - 1);
  }
  await expect(nextStep(desk)).toContainText('Chercher la personne');
}

/** Matches the claim to the one person whose address is given, or to nobody. */
export async function match(desk: Page, email: string | null): Promise<void> {
  const choice = email
    ? desk.locator('.choice').filter({ hasText: email }).locator('input')
    : desk.locator('input[name=account][value=none]');
  await choice.check();
  await press(desk, desk.getByRole('button', { name: 'Enregistrer le rapprochement' }));
}
