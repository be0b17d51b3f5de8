// The calculator's API as a caller meets it, and its description held against its real answers.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import cases from '@/lib/rules/deadline-cases.json';
import { MAX_BODY_BYTES, OPENAPI } from '@/lib/schemas/openapi';
import { GET } from '../openapi.json/route';
import { answerDeadlines } from './answer';

const post = (body: BodyInit, headers: HeadersInit = { 'content-type': 'application/json' }) =>
  answerDeadlines(new Request('http://localhost/api/v1/deadlines', { method: 'POST', body, headers }));
const postJson = (body: unknown) => post(JSON.stringify(body));

type Described = Parameters<typeof z.fromJSONSchema>[0];
const described = (name: keyof typeof OPENAPI.components.schemas) =>
  z.fromJSONSchema(OPENAPI.components.schemas[name] as Described);

async function expectProblem(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = await response.json();
  expect(problem.status).toBe(status);
  described('Problem').parse(problem);
  return problem;
}

describe('POST /api/v1/deadlines', () => {
  it('answers a thousand mixed cases in one call, in their order', async () => {
    const mixed = Array.from({ length: 1_000 }, (_, i) => cases[i % cases.length] ?? cases[0]);
    const response = await postJson(mixed.map((one) => one?.facts));
    expect(response.status).toBe(200);
    const answers = (await response.json()) as { steps: unknown }[];
    expect(answers.map(({ steps: _, ...dates }) => dates)).toEqual(mixed.map((one) => one?.expected));
  });

  it('answers what its description says', async () => {
    const facts = cases.map((one) => one.facts);
    for (const one of facts) described('DeadlineFacts').parse(one);
    for (const one of await (await postJson(facts)).json()) described('Deadline').parse(one);
  });

  it('refuses what its description refuses', async () => {
    const receivedAt = '2026-03-05T10:00:00+01:00';
    const bad = [
      {},
      { receivedAt: '2026-03-05T10:00:00' },
      { receivedAt, calendar: 'DE' },
      { receivedAt, extendedByMonths: 3 },
      { receivedAt, pauses: [{ from: '2026-03-05' }] },
      { receivedAt, pauses: [{ from: '2026-02-30', to: '2026-03-05' }] },
      { receivedAt, asOf: '2026-03-05' },
    ];
    for (const one of bad) expect(described('DeadlineFacts').safeParse(one).success).toBe(false);
    const { errors } = await expectProblem(await postJson(bad), 400);
    expect(errors.map(({ index }: { index: number }) => index)).toEqual(bad.map((_, i) => i));
  });

  it('answers nothing to nothing', async () => {
    const response = await postJson([]);
    expect([response.status, await response.json()]).toEqual([200, []]);
  });

  it('says where an error is', async () => {
    const body = [{ receivedAt: '2026-03-05T10:00:00Z' }, { receivedAt: '2026-03-05' }];
    expect((await expectProblem(await postJson(body), 400)).errors).toEqual([
      { index: 1, field: 'receivedAt', message: expect.stringContaining('offset') },
    ]);
  });

  it.each(['', '[', 'null,', '['.repeat(1_000_000)])('refuses what is not JSON', async (body) => {
    await expectProblem(await post(body), 400);
  });

  it('refuses bytes that are not UTF-8', async () => {
    await expectProblem(await post(new Uint8Array([0x5b, 0xff, 0x5d])), 400);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuses the media type %j',
    async (type) => {
      await expectProblem(await post('[]', { 'content-type': type }), 415);
    },
  );

  it('takes a declared charset', async () => {
    expect((await post('[]', { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(200);
  });

  it('reads a body of the limit and not a byte more, whatever its declared length', async () => {
    const padded = (length: number) => `[${' '.repeat(length - 2)}]`;
    expect((await post(padded(MAX_BODY_BYTES))).status).toBe(200);
    await expectProblem(await post(padded(MAX_BODY_BYTES + 1)), 413);
    const lying = { 'content-type': 'application/json', 'content-length': '2' };
    await expectProblem(await post(padded(MAX_BODY_BYTES + 1), lying), 413);
    const declared = { 'content-type': 'application/json', 'content-length': String(MAX_BODY_BYTES + 1) };
    await expectProblem(await post('[]', declared), 413);
  });
});

describe('GET /api/v1/openapi.json', () => {
  it('serves the description, whose references all resolve', async () => {
    const document = await GET().json();
    expect(document).toEqual(JSON.parse(JSON.stringify(OPENAPI)));
    expect(document.openapi).toMatch(/^3\.1\./);
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(new Set(refs.map(([, name]) => name))).toEqual(new Set(Object.keys(OPENAPI.components.schemas)));
  });
});
