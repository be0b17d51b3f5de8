// What server.mjs lets in: hosts, headers and bodies (security.md, rows 3, 10, 18 and 30).
import { type IncomingMessage, request as open } from 'node:http';
import { expect, test } from './fixtures';

const MEGABYTE = Buffer.alloc(1024 * 1024);

interface Sending {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  /** Megabytes sent without saying how many. */
  streamed?: number;
}

/** One request on a plain connection, headers as they are. */
function send(baseURL: string | undefined, { method = 'GET', path, headers = {}, streamed = 0 }: Sending) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = open(new URL(path, baseURL), { method, headers, agent: false });
    outgoing.once('response', (response) => resolve(response.resume()));
    outgoing.once('error', reject);
    for (let sent = 0; sent < streamed; sent++) outgoing.write(MEGABYTE);
    outgoing.end();
  });
}

test('a forged host is in no address that we give', async ({ baseURL }) => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' };
  const response = await send(baseURL, { path: '/', headers });
  expect(response.statusCode).toBe(307);
  expect(new URL(response.headers.location ?? '', baseURL).origin).toBe(baseURL);
});

test('a body that says it is too large is refused before it is read', async ({ baseURL }) => {
  const headers = { 'content-length': String(13 * MEGABYTE.length) };
  const response = await send(baseURL, { method: 'POST', path: '/api/v1/deadlines', headers }).catch(
    (error) => error,
  );
  expect(response.statusCode).toBe(413);
});

test('a body that does not say so is cut', async ({ baseURL }) => {
  const sending = { method: 'POST', path: '/api/v1/deadlines', streamed: 20 };
  const outcome = await send(baseURL, sending).then(
    (response) => response.statusCode,
    (error) => error.code,
  );
  expect([413, 'EPIPE', 'ECONNRESET']).toContain(outcome);
});

test('the headers by which Next.js talks to itself open nothing', async ({ baseURL }) => {
  const plain = await send(baseURL, { path: '/fr/dpo' });
  for (const headers of [
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-nextjs-data': '1' },
    { 'x-middleware-rewrite': '/fr' },
    { 'x-invoke-path': '/fr' },
    { 'x-matched-path': '/fr' },
  ] as Record<string, string>[]) {
    const response = await send(baseURL, { path: '/fr/dpo', headers });
    expect([response.statusCode, response.headers.location]).toEqual([
      plain.statusCode,
      plain.headers.location,
    ]);
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
  }
});
