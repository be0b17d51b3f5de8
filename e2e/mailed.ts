// A mailed link, as whoever can read the mailbox gets it.
import { path } from '../lib/i18n/routes';
import { Client, stateOf } from './client';
import { expect, type Mailbox } from './fixtures';

/** Asks for a link as anyone may, and takes its secret out of the mail. */
export async function askForLink(base: string, mailbox: Mailbox, email: string): Promise<string> {
  const known = new Set((await mailbox.to(email)).map(({ id }) => id));
  const asked = await new Client(base).act('/follow askLinkAction', 'fr', { email });
  expect(asked.to).toBe(path('fr', '/follow/sent'));
  let secret = '';
  await expect
    .poll(
      async () => {
        const fresh = (await mailbox.to(email)).filter(({ id }) => !known.has(id));
        secret = fresh.map(({ text }) => /\/fr\/lien\/([\w-]{20,})/.exec(text)?.[1]).find(Boolean) ?? '';
        return secret;
      },
      { timeout: 30_000 },
    )
    .not.toBe('');
  return secret;
}

/** Opens a link in a browser of its own and presses its button. Gives where that led, or why not. */
export async function useLink(base: string, secret: string, client = new Client(base)): Promise<string> {
  await client.get(`/fr/lien/${secret}`);
  const used = await client.act('/link useLinkAction', 'fr', {});
  return used.to || (stateOf(used).problem ?? '');
}
