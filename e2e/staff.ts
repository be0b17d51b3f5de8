// The demo's members of staff, for the journeys. A code of the second factor works once, so that each role signs in
// once a run (staff.setup.ts) and the tests share its session: whoever signs out or revokes uses `enterDesk`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ACCOUNTS from '../prisma/demo-accounts.json' with { type: 'json' };
import { expect } from './fixtures';

export type StaffRole = 'administrator' | 'dpo' | 'case_handler' | 'auditor';
export const STAFF_ROLES: readonly StaffRole[] = ['administrator', 'dpo', 'case_handler', 'auditor'];

const FOLDER = 'test-results/staff';
const fileOf = (role: StaffRole) => `${FOLDER}/${role}.json`;

export function demoAccount(role: StaffRole) {
  const account = ACCOUNTS.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`The demo has no ${role}`);
  return account;
}

/** Both steps of signing in, in French, up to a page of the desk: with a recovery code, or the one that the demo shows. */
export async function enterDesk(
  page: Page,
  { email, password }: { email: string; password: string },
  recoveryCode?: string,
): Promise<void> {
  await page.goto('/fr/dpo/connexion');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await giveCode(page, recoveryCode);
}

/** The second step, once it is on the page. */
export async function giveCode(page: Page, recoveryCode?: string): Promise<void> {
  const demo = page.locator('.one-time-code');
  await expect(async () => {
    await demo.waitFor({ timeout: 10_000 });
    await page.getByLabel('Code', { exact: true }).fill(recoveryCode ?? (await demo.textContent()) ?? '');
    await page.getByRole('button', { name: 'Entrer', exact: true }).click();
    await expect(page.locator('.desk-who')).toBeAttached({ timeout: 5_000 });
    // A third code within half a minute is not there yet.
  }).toPass({ timeout: 45_000, intervals: [10_000] });
}

/** Once a run, before the tests. */
export async function keepSession(page: Page, role: StaffRole): Promise<void> {
  await enterDesk(page, demoAccount(role));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(role), JSON.stringify(await page.context().cookies()));
}

/** The session of a role, as cookies. */
export const sessionOf = (role: StaffRole): Parameters<ReturnType<Page['context']>['addCookies']>[0] =>
  JSON.parse(readFileSync(fileOf(role), 'utf8'));

/** This browser is at the desk as a member with this role; the page to open is the test's to choose. */
export async function signInAs(page: Page, role: StaffRole): Promise<void> {
  await page.context().addCookies(sessionOf(role));
}
