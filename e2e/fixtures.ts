// What every journey has: a page whose unexpected errors fail the test, an address of its own for the limits, and the
// mailbox of the mail catcher.
import { randomInt } from 'node:crypto';
import { test as base, expect } from '@playwright/test';

export interface Mail {
  id: string;
  recipients: string[];
  from: string;
  subject: string;
  messageId: string;
  text: string;
  html: string;
  headers: [name: string, value: string][];
}

export interface Mailbox {
  /** Mails delivered to an address, newest first. */
  to(address: string): Promise<Mail[]>;
  /** Waits for a mail to an address whose subject or text fits. */
  waitFor(address: string, fits?: RegExp): Promise<Mail>;
}

interface Fixtures {
  /** Messages that a test brings about on purpose. */
  expectedErrors: RegExp[];
  mailbox: Mailbox;
}

const CATCHER = process.env.CATCHER_URL ?? 'http://127.0.0.1:8025';

/** What a mail catcher has received. */
export function mailboxOf(catcher: string): Mailbox {
  const to = async (address: string): Promise<Mail[]> => {
    const read = () => fetch(`${catcher}/api/mails?to=${encodeURIComponent(address)}`);
    // Once more, where the catcher closed an idle connection in that instant.
    const response = await read().catch(read);
    return response.json();
  };
  return {
    to,
    async waitFor(address, fits = /(?:)/) {
      let found: Mail | undefined;
      await expect
        .poll(
          async () => {
            found = (await to(address)).find(({ subject, text }) => fits.test(`${subject}\n${text}`));
            return found !== undefined;
          },
          { message: `a mail to ${address}`, timeout: 30_000 },
        )
        .toBe(true);
      if (!found) throw new Error('unreachable');
      return found;
    },
  };
}

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],

  // The product under test trusts one proxy, which we play: each test is a client of its own.
  extraHTTPHeaders: async ({}, use) => {
    await use({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` });
  },

  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
    });
    await use(page);
    const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
    expect(unexpected, 'unexpected errors in the browser').toEqual([]);
  },

  mailbox: async ({}, use) => use(mailboxOf(CATCHER)),
});

export { expect };
