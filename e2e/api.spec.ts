// The public API of deadlines, over HTTP against the running product. It needs no screen: once is enough.
import fc from 'fast-check';
import cases from '../lib/rules/deadline-cases.json' with { type: 'json' };
import { anyFacts, oracle } from '../lib/testing/deadline-oracle';
import { expect, test } from './fixtures';

const ADDRESS = '/api/v1/deadlines';
const RECEIVED = '2026-03-05T10:00:00+01:00';

test.skip(({ isMobile }) => isMobile, 'the same on any screen');

test('35 · a thousand mixed cases are right in one call, in their order', async ({ request }) => {
  const drawn = fc
    .sample(anyFacts, 1_000 - cases.length)
    .map((facts) => ({ facts, expected: oracle(facts) }));
  const mixed = drawn.flatMap((one, i) => [one, ...cases.slice(i, i + 1)]);
  expect(mixed).toHaveLength(1_000);

  const response = await request.post(ADDRESS, { data: mixed.map(({ facts }) => facts) });
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('application/json');
  const answers: { steps: { rule: string; source: string; date: string }[] }[] = await response.json();
  expect(answers.map(({ steps: _, ...dates }) => dates)).toEqual(mixed.map(({ expected }) => expected));
  for (const { steps } of answers) {
    for (const { rule, source, date } of steps)
      expect([typeof rule, typeof source, date]).toEqual([
        'string',
        'string',
        expect.stringMatching(/^\d{4}-/),
      ]);
  }
});

test('what is wrong is named, each error with its index and its field', async ({ request }) => {
  const pause = { from: '2026-03-09', to: '2026-03-06' };
  const body = [
    { receivedAt: RECEIVED },
    { receivedAt: '2026-03-05T10:00:00', calendar: 'DE', pauses: [pause] },
    { receivedAt: '2026-06-30T23:59:60Z', extendedByMonths: 3, due: 1 },
    'soon',
  ];
  const response = await request.post(ADDRESS, { data: body });
  expect(response.status()).toBe(400);
  expect(response.headers()['content-type']).toBe('application/problem+json');
  const { errors } = await response.json();
  expect(errors.map(({ index, field }: { index: number; field: string }) => [index, field])).toEqual([
    [1, 'receivedAt'],
    [1, 'calendar'],
    [1, 'pauses[0].to'],
    [2, 'receivedAt'],
    [2, 'extendedByMonths'],
    [2, 'due'],
    [3, null],
  ]);
});

for (const [what, data, type, status] of [
  [
    'a thousand and one objects',
    JSON.stringify(Array(1_001).fill({ receivedAt: RECEIVED })),
    'application/json',
    400,
  ],
  ['an object', JSON.stringify({ receivedAt: RECEIVED }), 'application/json', 400],
  ['half a text', '[{"receivedAt":', 'application/json', 400],
  ['nothing', '', 'application/json', 400],
  ['a lone surrogate', `[{"receivedAt":"${RECEIVED}","timeZone":"\\ud800"}]`, 'application/json', 400],
  ['NUL', `[{"receivedAt":"${RECEIVED}","calendar":"FR\\u0000"}]`, 'application/json', 400],
  ['bytes that are not UTF-8', Buffer.from([0x5b, 0xff, 0x5d]), 'application/json', 400],
  ['a form', '[]', 'application/x-www-form-urlencoded', 415],
  ['three megabytes', `[${' '.repeat(3_000_000)}]`, 'application/json', 413],
] as const) {
  test(`${what} is refused as a problem`, async ({ request }) => {
    const response = await request.post(ADDRESS, { data, headers: { 'content-type': type } });
    expect(response.status()).toBe(status);
    expect(response.headers()['content-type']).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, title: expect.any(String) });
  });
}

test('nothing is answered to nothing, and the description is served', async ({ request }) => {
  const nothing = await request.post(ADDRESS, { data: [] });
  expect([nothing.status(), await nothing.json()]).toEqual([200, []]);
  const description = await request.get('/api/v1/openapi.json');
  expect(description.status()).toBe(200);
  const { openapi, paths } = await description.json();
  expect(openapi).toMatch(/^3\.1\./);
  expect(Object.keys(paths)).toEqual([ADDRESS]);
});
