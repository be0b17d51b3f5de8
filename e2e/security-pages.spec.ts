// Headers and pages: what every answer says to browsers, what pages ask for, and what they leave behind.
import { connect } from 'node:net';
import { path } from '../lib/i18n/routes';
import { fill, type Target, targets } from './access';
import { expect, test } from './actors';
import { Client } from './client';
import { fileByForms } from './file-by-forms';
import { raw } from './raw';

const pages = (): Target[] => targets().filter(({ name }) => name.startsWith('GET '));
const isApi = (route: string) => /^\/(api|\.well-known|robots)/.test(route);
const HTML = /^text\/html; charset=utf-8$/;

test('headers · every answer carries its policy: nosniff, HSTS, no CORS, charset, frame-ancestors, no-store', async ({
  base,
  made,
}) => {
  test.setTimeout(180_000);
  for (const { route, name } of pages()) {
    const filled = fill(route, made);
    const address = isApi(route) ? filled : path('fr', filled === '/' ? '' : filled);
    for (const cookie of [made.cookies.dpo, made.cookies.requester]) {
      const { headers, status } = await new Client(base, cookie).get(address);
      const policy = headers.get('content-security-policy') ?? '';
      expect(headers.get('x-content-type-options'), name).toBe('nosniff');
      expect(headers.get('strict-transport-security'), name).toBe('max-age=63072000; includeSubDomains');
      expect(headers.get('access-control-allow-origin'), name).toBeNull();
      expect(headers.get('x-powered-by'), name).toBeNull();
      if (route.startsWith('/.well-known') || route === '/robots.txt') continue;
      // The colour of the house is about nobody.
      const kept = route.startsWith('/api/theme/') ? 'public, max-age=86400' : 'no-store';
      expect(headers.get('cache-control'), name).toContain(kept);
      expect(headers.get('cross-origin-opener-policy'), name).toBe('same-origin');
      expect(headers.get('referrer-policy'), name).toBe('same-origin');
      expect(policy, name).toContain("default-src 'none'");
      expect(policy, name).toContain("frame-ancestors 'none'");
      expect(policy, name).not.toMatch(/'unsafe-(inline|eval)'/);
      if (status !== 200) continue;
      if (isApi(route)) expect(policy, name).toContain('sandbox');
      else if (!route.endsWith('/document') && !route.endsWith('/card')) {
        expect(headers.get('content-type'), name).toMatch(HTML);
        for (const rule of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "'nonce-"])
          expect(policy, name).toContain(rule);
      }
    }
  }
  const nonce = async () =>
    /nonce-([^']+)'/.exec(
      (await new Client(base).get('/fr')).headers.get('content-security-policy') ?? '',
    )?.[1];
  expect(await nonce()).not.toBe(await nonce());
});

test('headers · what Next.js serves by itself carries them too; TRACE, .git and folders give nothing', async ({
  base,
}) => {
  const client = new Client(base);
  const script = /\/_next\/static\/[^"]+\.js/.exec((await client.get('/fr')).text)?.[0] ?? '';
  for (const address of [script, '/icon.svg']) {
    const { headers, status } = await client.get(address);
    expect(status, address).toBe(200);
    expect(headers.get('x-content-type-options'), address).toBe('nosniff');
    expect(headers.get('strict-transport-security'), address).toContain('max-age=63072000');
  }
  for (const address of ['/.git/config', '/.env', '/_next/static/', '/package.json', '/.next/BUILD_ID']) {
    const { status, to } = await client.get(address);
    const last = to ? (await client.get(to)).status : status;
    expect(last, address).toBe(404);
  }
  for (const method of ['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PROPFIND']) {
    const { statusCode, headers } = await raw(base, { path: '/fr', method });
    expect([statusCode, headers.allow], method).toEqual([405, 'GET, HEAD, POST']);
  }
});

test('headers · smuggling: a message with two lengths is refused', async ({ base }) => {
  const { hostname, port } = new URL(base);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    socket.once('error', reject).once('close', () => resolve(said));
    socket.write(
      `POST /fr HTTP/1.1\r\nhost: ${hostname}\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /fr/dpo HTTP/1.1\r\nhost: x\r\n\r\n`,
    );
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
});

/** Each of the two who look has pages that the other lacks. */
test.use({ expectedErrors: [/status of 404/] });

test('pages · no third-party request, no policy broken, no browser storage, only the session’s cookie', async ({
  base,
  page,
  context,
  made,
}) => {
  test.setTimeout(180_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const [name, value] of [made.cookies.dpo, made.cookies.requester].map((cookie) => cookie.split('=')))
    await context.addCookies([{ name: name ?? '', value: value ?? '', url: base, httpOnly: true }]);
  const shown = pages().filter(
    ({ route }) => !isApi(route) && !/\[secret\]|provider|document|card|rest\]/.test(route),
  );
  for (const { route } of shown) {
    const filled = fill(route, made);
    const response = await page.goto(path('fr', filled === '/' ? '' : filled), { waitUntil: 'load' });
    if (response?.status() !== 200) continue;
    const state = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(state, route).toEqual([0, 0, '']);
    const inputs = page.locator('input[type=password]');
    for (const input of await inputs.all())
      await expect(input).toHaveAttribute('autocomplete', /^(current|new)-password$/);
  }
  expect(asked.length).toBeGreaterThan(shown.length);
  expect(asked.filter((url) => !url.startsWith(`${base}/`) && !url.startsWith('data:'))).toEqual([]);
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(['guichet', 'guichet-desk']);
});

test('pages · the cookie of a session is HttpOnly and Lax; visitors who only read get none', async ({
  base,
}) => {
  const reader = new Client(base);
  for (const address of [
    '/fr',
    '/fr/charte',
    '/fr/delai',
    '/fr/suivi',
    '/fr/dpo/connexion',
    '/fr/demande/acces',
  ])
    expect((await reader.get(address)).headers.getSetCookie(), address).toEqual([]);
  const set: string[] = [];
  const fetched = globalThis.fetch;
  globalThis.fetch = async (...args) => {
    const response = await fetched(...args);
    set.push(...response.headers.getSetCookie());
    return response;
  };
  try {
    await fileByForms(base);
  } finally {
    globalThis.fetch = fetched;
  }
  expect(set.length).toBeGreaterThan(0);
  for (const cookie of set) expect(cookie).toMatch(/^guichet=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=lax/i);
});

test('pages · signing out empties the browser, and leaves the other side’s session alone', async ({
  base,
  newActors,
}) => {
  const { cookies } = newActors();
  for (const [cookie, action, to] of [
    [cookies.dpo, '/dpo/sign-in signOutAction', '/fr/dpo/connexion'],
    [cookies.requester, '/follow leaveAction', '/fr?left'],
    [cookies.stranger, '/account signOutEverywhereAction', '/fr?left'],
  ] as const) {
    const client = new Client(base, cookie);
    const out = await client.act(action, 'fr', {});
    expect(out.to, action).toMatch(/^\/fr\/sortie/);
    expect(client.cookie, action).toBe('');
    const left = await raw(base, { path: out.to, headers: { 'sec-fetch-mode': 'navigate' } });
    expect([left.statusCode, left.headers.location]).toEqual([303, to]);
    expect(left.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(left.headers['strict-transport-security']).toContain('max-age=63072000');
    expect(left.headers['set-cookie']).toBeUndefined();
  }
});

test('pages · security.txt is a valid RFC 9116 file, and robots.txt keeps out of people’s own pages', async ({
  base,
}) => {
  const client = new Client(base);
  const security = await client.get('/.well-known/security.txt');
  expect([security.status, security.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const fields = new Map(
    security.text
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/, 2) as [string, string]),
  );
  expect(fields.get('Contact')).toMatch(/^(mailto:\S+@\S+|https:\/\/\S+|tel:\S+)$/);
  expect(fields.get('Canonical')).toBe(`${base}/.well-known/security.txt`);
  const days = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
  expect(fields.get('Preferred-Languages')).toBe('fr, en');

  const robots = await client.get('/robots.txt');
  const closed = [...robots.text.matchAll(/^Disallow: (\S+)$/gm)].map(([, prefix]) => prefix ?? '');
  for (const address of [
    '/fr/suivi/x',
    '/en/follow',
    '/fr/dpo/dossiers/x',
    '/fr/recepisse/x',
    '/fr/lien/x',
    '/api/files/x',
  ])
    expect(
      closed.some((prefix) => address.startsWith(prefix)),
      address,
    ).toBe(true);
  expect(closed.some((prefix) => '/fr/charte'.startsWith(prefix))).toBe(false);
});
