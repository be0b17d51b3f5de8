// Enumeration and links (docs/security.md, rows 1 to 8).
import { createHash } from 'node:crypto';
import { expect, test } from './actors';
import { count, query } from './behind';
import { type Answer, Client, stateOf } from './client';
import { giveCode, givePassword } from './enter';
import { askForLink, useLink } from './mailed';
import { raw } from './raw';

const UNKNOWN_REFERENCE = 'DR-2222-3333-4444';
const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000';

/** Without what differs between two showings of the same page; the rows of its data are numbered and come as each is ready. */
const plain = ({ text }: Answer, ...own: string[]) =>
  own
    .reduce((all, word) => all.replaceAll(word, '·'), text)
    .replaceAll(/nonce="?[^"\s>]*"?|nonce\\?":\\?"[^"\\]*/g, '')
    .replaceAll(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, '')
    .split('\\n')
    .map((row) =>
      row.replace(/^[0-9a-f]+:/, '').replaceAll(/\$[A-Za-z@]?[0-9a-f]{1,3}\b|(?<=Ms\\":)\d+/g, '$'),
    )
    .sort()
    .join('\n');

test('01 · a guessed reference is the same 404 as one that never was, and guessing becomes slow', async ({
  base,
  made,
}) => {
  const { reference, fileId, answerId } = made.others;
  const requester = new Client(base, made.cookies.requester);
  const nobody = new Client(base);
  for (const [theirs, none] of [
    [`/fr/suivi/${reference}`, `/fr/suivi/${UNKNOWN_REFERENCE}`],
    [`/fr/recepisse/${reference}`, `/fr/recepisse/${UNKNOWN_REFERENCE}`],
    [`/fr/recepisse/${reference}/document`, `/fr/recepisse/${UNKNOWN_REFERENCE}/document`],
    [`/api/files/${fileId}`, `/api/files/${UNKNOWN_ID}`],
    [`/api/answers/${answerId}/letter`, `/api/answers/${UNKNOWN_ID}/letter`],
  ] as const) {
    for (const client of [requester, nobody]) {
      const [seen, wanted] = [await client.get(theirs), await client.get(none)];
      expect([seen.status, seen.to], theirs).toEqual([wanted.status, wanted.to]);
      expect(plain(seen, reference, fileId, answerId)).toBe(plain(wanted, UNKNOWN_REFERENCE, UNKNOWN_ID));
    }
    expect((await requester.get(theirs)).status).toBe(404);
  }
  const guesser = new Client(base, made.cookies.requester);
  const guess = () => guesser.get(`/api/files/${UNKNOWN_ID}`);
  for (let sent = 0; sent < 60; sent += 20) await Promise.all(Array.from({ length: 20 }, guess));
  const started = performance.now();
  expect((await guess()).status).toBe(404);
  expect(performance.now() - started).toBeGreaterThan(1_900);
});

test('01 · secrets have 256 bits, and the database keeps only their hashes', async ({
  base,
  made,
  mailbox,
}) => {
  const secret = await askForLink(base, mailbox, made.emails.stranger);
  const client = new Client(base);
  expect(await useLink(base, secret, client)).toBe('/fr/mon-espace');
  const session = client.cookie.replace('guichet=', '');
  for (const one of [secret, session]) {
    expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    expect(await count('"Link" WHERE "secretHash" = $1', [one])).toBe(0);
    expect(await count('"PortalSession" WHERE "tokenHash" = $1', [one])).toBe(0);
  }
});

/** The chance that one of `a` took longer than one of `b`: a half when the time tells nothing (Mann and Whitney's U). */
function longer(a: number[], b: number[]): number {
  const wins = a.flatMap((x) => b.map((y) => (x > y ? 1 : x === y ? 0.5 : 0)));
  return wins.reduce<number>((sum, one) => sum + one, 0) / wins.length;
}

test('02 · a known and an unknown address get the same answer, after the same time', async ({
  base,
  newActors,
}) => {
  const { emails } = newActors();
  const { requester, stranger, dpo, auditor, case_handler } = emails;
  const waysIn = [
    {
      known: [requester, stranger],
      ask: (client: Client, email: string) => client.act('/follow askLinkAction', 'fr', { email }),
    },
    {
      known: [dpo, auditor, case_handler],
      ask: (client: Client, email: string) => givePassword(client, { email, password: 'not the right one' }),
    },
  ];
  for (const { known, ask } of waysIn) {
    const taken = { known: [] as number[], unknown: [] as number[] };
    const answers = new Set<string>();
    // By turns, so that a busy moment of the machine strikes both.
    for (let round = 0; round < 12; round++) {
      for (const kind of ['known', 'unknown'] as const) {
        const someone = known[round % known.length] ?? requester;
        const email = kind === 'known' ? someone : `nobody-${round % known.length}-${someone}`;
        const started = performance.now();
        const answer = await ask(new Client(base), email);
        taken[kind].push(performance.now() - started);
        const said = JSON.stringify(stateOf(answer), (key, value) =>
          key === 'serial' || key === 'values' ? undefined : value,
        );
        answers.add(JSON.stringify([answer.status, answer.to, said]));
      }
    }
    expect([...answers]).toHaveLength(1);
    // Were there a difference, nearly every known one would take longer: 1. Chance alone stays within these bounds in
    // all but one of a thousand runs.
    expect(Math.abs(longer(taken.known, taken.unknown) - 0.5)).toBeLessThan(0.4);
  }
});

test('03 · a forged host is in no address that we give, nor in a link that we mail', async ({
  base,
  made,
  mailbox,
}) => {
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    forwarded: 'host=evil.example;proto=https',
  };
  const response = await raw(base, { path: '/', headers: forged });
  expect(response.statusCode).toBe(307);
  expect(new URL(response.headers.location ?? '', base).origin).toBe(base);
  const client = new Client(base);
  const asked = await client.send('/fr/suivi', { headers: forged });
  expect(asked.text).not.toContain('evil.example');
  await askForLink(base, mailbox, made.emails.requester);
  const [mail] = await mailbox.to(made.emails.requester);
  const links = [...`${mail?.text}${mail?.html}`.matchAll(/https?:\/\/[^\s"'<>)\]]+/g)].map(([url]) => url);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((url) => url.includes('/lien/')).every((url) => url.startsWith(base))).toBe(true);
});

test('04 · of twenty parallel uses of a link one opens a session; a replay opens none', async ({
  base,
  made,
  mailbox,
}) => {
  const secret = await askForLink(base, mailbox, made.emails.requester);
  const sessions = () =>
    count(
      '"PortalSession" s JOIN "RightsRequest" r ON r."accountId" = s."accountId" WHERE r.reference = $1',
      [made.reference],
    );
  const before = await sessions();
  const led = await Promise.all(Array.from({ length: 20 }, () => useLink(base, secret)));
  expect(led.filter((to) => to === '/fr/mon-espace')).toHaveLength(1);
  expect(new Set(led.filter((to) => to !== '/fr/mon-espace'))).toEqual(
    new Set(['Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.']),
  );
  expect(await useLink(base, secret)).toContain('déjà servi');
  expect((await sessions()) - before).toBe(1);
});

test('05 · what has expired is refused from the instant on', async ({ base, newActors, mailbox }) => {
  const made = newActors();
  const secret = await askForLink(base, mailbox, made.emails.requester);
  const holder = new Client(base);
  await holder.get(`/fr/lien/${secret}`);
  expect((await holder.get('/fr/lien')).text).toContain('Un dernier clic');
  // By its own hash: other tests ask for links at the same time.
  await query('UPDATE "Link" SET "expiresAt" = now() WHERE "secretHash" = $1', [
    createHash('sha256').update(secret).digest('base64url'),
  ]);
  expect((await holder.get('/fr/lien')).text).toContain('Ce lien n’est plus valable');
  expect(stateOf(await holder.act('/link useLinkAction', 'fr', {})).problem).toContain('n’est plus valable');

  const requester = new Client(base, made.cookies.requester);
  expect((await requester.get(`/fr/suivi/${made.reference}`)).status).toBe(200);
  await query(
    `UPDATE "PortalSession" SET "expiresAt" = now() WHERE "accountId" =
      (SELECT "accountId" FROM "RightsRequest" WHERE reference = $1)`,
    [made.reference],
  );
  expect((await requester.get(`/fr/suivi/${made.reference}`)).to).toBe('/fr/suivi');

  for (const [role, column, value] of [
    ['dpo', 'expiresAt', 'now()'],
    ['auditor', 'seenAt', "now() - interval '30 minutes'"],
  ] as const) {
    const member = new Client(base, made.cookies[role]);
    expect((await member.get('/fr/dpo')).status).toBe(200);
    await query(
      `UPDATE "StaffSession" SET "${column}" = ${value} WHERE "staffId" = (SELECT id FROM "Staff" WHERE email = $1)`,
      [made.emails[role]],
    );
    expect((await member.get('/fr/dpo')).to).toContain('/fr/dpo/connexion');
  }
});

test('06 · a mail scanner that gets and heads a link uses nothing up', async ({ base, made, mailbox }) => {
  const secret = await askForLink(base, mailbox, made.emails.stranger);
  const scanner = new Client(base);
  for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'HEAD']) {
    expect((await scanner.send(`/fr/lien/${secret}`, { method })).status).toBeLessThan(500);
    expect((await scanner.send('/fr/lien', { method })).status).toBeLessThan(500);
  }
  expect(await useLink(base, secret)).toBe('/fr/mon-espace');
});

test('07 · the secret leaves the address at once, and no referrer tells it', async ({
  base,
  page,
  made,
  mailbox,
}) => {
  const secret = await askForLink(base, mailbox, made.emails.requester);
  const told: string[] = [];
  page.on('request', async (request) => {
    const { referer = '' } = await request.allHeaders();
    if (!request.url().includes(secret)) told.push(referer);
  });
  await page.goto(`/fr/lien/${secret}`);
  await expect(page).toHaveURL(`${base}/fr/lien`);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page).toHaveURL(`${base}/fr/mon-espace`);
  await page.goBack();
  expect(page.url()).not.toContain(secret);
  expect(told.length).toBeGreaterThan(3);
  expect(told.filter((referer) => referer.includes(secret))).toEqual([]);
  const response = await page.request.get('/fr/lien');
  expect(response.headers()['referrer-policy']).toBe('same-origin');
});

test('08 · whatever address is asked for after signing in, it is one of ours', async ({
  base,
  newActors,
}) => {
  const made = newActors();
  const foreign = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/dpo/../../evil',
    '/dpo@evil.example',
    'javascript:alert(1)',
    '/dpo\r\nset-cookie:x=y',
  ];
  for (const next of foreign) {
    const client = new Client(base);
    const { to } = await givePassword(client, { email: made.emails.dpo, password: made.password, next });
    expect(to).toBe('/fr/dpo/connexion/code?next=/dpo');
  }
  const client = new Client(base);
  await givePassword(client, { email: made.emails.auditor, password: made.password });
  expect((await giveCode(client, made, '//evil.example')).to).toBe('/fr/dpo');
  for (const url of foreign.slice(0, 3)) {
    const asked = encodeURIComponent(url);
    for (const address of [
      `/api/auth/signin?callbackUrl=${asked}`,
      `/api/auth/signout?callbackUrl=${asked}`,
      `/api/auth/error?callbackUrl=${asked}`,
      `/fr/dpo/connexion?next=${asked}`,
      `/${asked}`,
    ]) {
      const { to } = await new Client(base).get(address);
      expect(new URL(to, base).origin, address).toBe(base);
    }
    const provider = await new Client(base).get(`/fr/dpo/connexion/provider?next=${asked}`);
    expect(decodeURIComponent(provider.headers.getSetCookie().join())).not.toContain('evil');
  }
});
