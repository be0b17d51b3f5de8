// Nothing tells a claimant whether the deceased was known (security.md, row 33): claims on someone who left directives,
// on someone who made a request only, and on a stranger get the same pages and the same mails, in the same time.
import { path } from '../lib/i18n/routes';
import { addressOf } from './after-death';
import { type Answer, Client } from './client';
import { expect, type Mailbox, test } from './fixtures';

/** Of the demo: the first left directives, the second made a request. */
const WHO = {
  directives: 'jeanne.morel@personne.example',
  known: 'aicha.benali@personne.example',
  unknown: 'personne.ici@inconnu.example',
} as const;
type Who = keyof typeof WHO;
const ALL = Object.keys(WHO) as Who[];

const ROUNDS = 20;

/** What a person sees: the page's content, without the seals of its forms, the claim's reference and one's own address. */
const seen = (html: string, reference: string, own: string) =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<input type="hidden"[^>]*>/g, '')
    .replaceAll(reference, 'DC')
    .replaceAll(own, 'rose');

async function timed(answer: () => Promise<Answer>) {
  const started = performance.now();
  const { to, text } = await answer();
  return { to, text, took: performance.now() - started };
}

async function claim(base: string, mailbox: Mailbox, who: Who) {
  const email = addressOf('rose');
  const claimant = new Client(base);
  const step = (name: string, fields: Record<string, string | string[]>) =>
    timed(() => claimant.act('/after-death saveClaimStepAction', { locale: 'fr', step: name }, fields));
  await step('claimant', { kind: 'heir', name: 'Rose Garand', email, relation: '' });
  const died = { 'diedOn-day': '2', 'diedOn-month': '1', 'diedOn-year': '2026', diedOn: '2026-01-02' };
  const about = { name: 'Jeanne Morel', email: WHO[who], customerNumber: '', bornOn: '' };
  const deceased = await step('deceased', { ...about, ...died });
  await step('asked', { asked: ['directives'], words: '' });
  const check = await claimant.get(path('fr', '/after-death/claim/check'));
  const version = /name="version" value="(\d+)"/.exec(check.text)?.[1] ?? '';
  const sent = await timed(() => claimant.act('/after-death fileClaimAction', 'fr', { version }));
  const read = await timed(() => claimant.get(sent.to));
  const reference = sent.to.split('/').at(-1) ?? '';
  expect(reference).toMatch(/^DC-/);
  return {
    times: { deceased: deceased.took, sent: sent.took, read: read.took },
    page: seen(read.text, reference, email),
    mails: async () => {
      const { subject, text } = await mailbox.waitFor(email, new RegExp(reference));
      const plain = `${subject}\n${text}`
        .replaceAll(reference, 'DC')
        .replace(/\/lien\/[\w=\n-]+/g, '/lien/x');
      return [(await mailbox.to(email)).length, plain.replaceAll(/\s+/g, ' ')];
    },
  };
}

/**
 * The chance that a time of one sample exceeds one of the other (Mann and Whitney's U, divided by both sizes): 0.5 when
 * they come from the same distribution, with a standard deviation of 0.09 for samples of 20; 0 or 1 when they are apart.
 * It knows nothing of the machine's speed, nor of its outliers.
 */
function superiority(some: number[], others: number[]): number {
  const pairs = some.flatMap((a) => others.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  return pairs.reduce((sum: number, won) => sum + won, 0) / pairs.length;
}

test('33 · a claim on someone known, or unknown, looks the same, is answered the same, and takes the same time', async ({
  mailbox,
  baseURL,
}, info) => {
  test.skip(info.project.name === 'phone', 'needs no screen');
  test.setTimeout(300_000);
  const rounds: Record<Who, Awaited<ReturnType<typeof claim>>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Side by side, so that whatever else the machine does slows all three.
    const made = await Promise.all(ALL.map((who) => claim(baseURL ?? '', mailbox, who)));
    rounds.push(Object.fromEntries(ALL.map((who, index) => [who, made[index]])) as (typeof rounds)[number]);
  }
  const [first] = rounds;
  if (!first) throw new Error('No round');
  expect(first.directives.page).toContain('Votre démarche est envoyée');
  expect(first.known.page).toBe(first.directives.page);
  expect(first.unknown.page).toBe(first.directives.page);
  const mails = await first.directives.mails();
  expect(mails[0]).toBe(1);
  expect(await first.known.mails()).toEqual(mails);
  expect(await first.unknown.mails()).toEqual(mails);
  // Nobody but the claimant is written to.
  for (const address of Object.values(WHO)) {
    const about = (await mailbox.to(address)).filter(({ text }) => text.includes('DC-'));
    expect(about).toEqual([]);
  }

  for (const moment of ['deceased', 'sent', 'read'] as const) {
    const times = (who: Who) => rounds.map((round) => round[who].times[moment]);
    for (const who of ['directives', 'known'] as const) {
      const chance = superiority(times(who), times('unknown'));
      expect(chance, `${moment}: ${who} against unknown`).toBeGreaterThan(0.15);
      expect(chance, `${moment}: ${who} against unknown`).toBeLessThan(0.85);
    }
  }
});
