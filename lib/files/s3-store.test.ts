// The same promises from a bucket, against a small server that speaks S3's HTTP and computes each signature itself: no real
// S3 is at hand here.
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { now } from '@/lib/clock';
import { refusedSignature } from '@/lib/testing/sigv4';
import { type Bucket, s3Store } from './s3-store';
import { discard, everything, read, store } from './storage';

const key = randomBytes(32).toString('base64');
const account = { key: 'the-key', secret: 'the-secret', region: 'eu-west-3' };
const objects = new Map<string, Buffer>();
const refused: string[] = [];
/** What the service answers instead, for as long as it is set. */
let broken: number | null = null;
let server: Server;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = await buffer(request);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3.test');
    const why = refusedSignature(request, body, account, now());
    if (why) refused.push(`${request.method} ${pathname}: ${why}`);
    if (why || broken) return response.writeHead(broken ?? 403).end();
    const [, bucket, name = ''] = pathname.split('/');
    if (bucket !== 'papers') return response.writeHead(404).end();
    if (request.method === 'GET' && !name) return response.end(page(searchParams.get('continuation-token')));
    const found = objects.get(name);
    if (request.method === 'PUT') objects.set(name, body);
    if (request.method === 'DELETE') return response.writeHead(objects.delete(name) ? 204 : 404).end();
    if (request.method === 'GET' && !found) return response.writeHead(404).end();
    return response.end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  for (const [name, value] of Object.entries({
    DATABASE_URL: 'postgresql://nobody@localhost/none',
    GUICHET_DATA: '/nowhere',
    DATA_KEYS: `k1:${key}`,
    S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    S3_BUCKET: 'papers',
    S3_REGION: 'eu-west-3',
    S3_KEY: 'the-key',
    S3_SECRET: 'the-secret',
  })) {
    vi.stubEnv(name, value);
  }
});
afterAll(() => server.close());

/** Two a page, as a service does with a thousand. */
function page(after: string | null): string {
  const names = [...objects.keys()];
  const from = after ? Number(Buffer.from(after, 'base64')) : 0;
  const entry = (name: string) =>
    `<Contents><Key>${name}</Key><LastModified>2026-03-05T10:00:00.000Z</LastModified></Contents>`;
  const next = from + 2 < names.length ? Buffer.from(String(from + 2)).toString('base64') : '';
  return `<?xml version="1.0"?><ListBucketResult>${names
    .slice(from, from + 2)
    .map(entry)
    .join('')}${next && `<NextContinuationToken>${next}</NextContinuationToken>`}</ListBucketResult>`;
}

async function* pieces(bytes: Buffer) {
  for (let from = 0; from < bytes.length; from += 10_007) yield bytes.subarray(from, from + 10_007);
}

it('keeps files sealed in the bucket, and gives them back as they were', async () => {
  const bytes = Buffer.alloc(140_000, 'a secret ');
  const { storageKey, size } = await store(pieces(bytes));
  expect(size).toBe(140_000);
  expect(objects.get(storageKey)?.includes('a secret')).toBe(false);
  expect((await buffer(read(storageKey))).equals(bytes)).toBe(true);
  await discard(storageKey);
  await discard(storageKey);
  expect(objects.size).toBe(0);
  await expect(buffer(read(storageKey))).rejects.toThrow('404');
  expect(refused).toEqual([]);
});

it('lists all of a bucket, page after page, and leaves alone what is not ours', async () => {
  const stored = await Promise.all(['a', 'b', 'c'].map((text) => store(pieces(Buffer.from(text)))));
  objects.set('somebody-elses.txt', Buffer.alloc(1));
  const found: string[] = [];
  for await (const { storageKey, changedAt } of everything()) {
    found.push(storageKey);
    expect(changedAt).toEqual(new Date('2026-03-05T10:00:00Z'));
  }
  expect(found.sort()).toEqual(stored.map(({ storageKey }) => storageKey).sort());
  objects.clear();
});

it('keeps nothing when the source fails, and says when the service does', async () => {
  async function* failing() {
    yield randomBytes(100_000);
    throw new Error('connection lost');
  }
  await expect(store(failing())).rejects.toThrow('connection lost');
  expect(objects.size).toBe(0);
  broken = 503;
  await expect(store(pieces(Buffer.from('x')))).rejects.toThrow('The file storage answered 503 to PUT');
  broken = null;
});

it('is refused by the service with another secret, key or region, and when a request was changed on its way', async () => {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const right: Bucket = { ...account, endpoint, bucket: 'papers' };
  const real = fetch;
  const attempt = async (changes: Partial<Bucket>, sent = real) => {
    refused.length = 0;
    vi.stubGlobal('fetch', sent);
    await expect(s3Store({ ...right, ...changes }).remove('a')).rejects.toThrow('403');
    vi.unstubAllGlobals();
    return refused[0]?.split(': ')[1];
  };
  expect(await attempt({ secret: 'another' })).toBe('signature');
  expect(await attempt({ key: 'another' })).toBe('credential');
  expect(await attempt({ region: 'eu-west-1' })).toBe('credential');
  // The address of another object under the signature of this one.
  const elsewhere: typeof fetch = (request) =>
    real(new Request((request as Request).url.replace(/a$/, 'b'), request as Request));
  expect(await attempt({}, elsewhere)).toBe('signature');
});
