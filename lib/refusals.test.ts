// A refusal leaves a line without personal data, and a flood of them leaves a number.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { failure } from './action';
import { AppError } from './errors';
import { log } from './log';
import { MOST_A_MINUTE, noteRefusal } from './refusals';

const seen = vi.hoisted(() => ({ headers: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: async () => seen.headers,
  cookies: async () => new Map(),
}));

const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
let minute = 0;
beforeEach(() => {
  warn.mockClear();
  minute += 1;
  vi.useFakeTimers({ now: new Date('2026-03-20T09:00:00Z').getTime() + minute * 600_000 });
  for (const [name, value] of Object.entries({
    DATABASE_URL: 'postgresql://nobody@localhost/none',
    GUICHET_DATA: '/nowhere',
    INDEX_KEY: randomBytes(32).toString('base64'),
    GUICHET_SERVER_MARK: 'mark',
  }))
    vi.stubEnv(name, value);
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
const lines = () => warn.mock.calls.map(([facts, said]) => ({ ...(facts as object), said }));

it('says the kind, the place and one sign for one source, and no address', async () => {
  seen.headers.set('x-guichet-client', 'mark 203.0.113.7');
  await noteRefusal('limit_reached', 'sign_in by address');
  await noteRefusal('authorisation_refused', 'case.read');
  seen.headers.set('x-guichet-client', 'mark 203.0.113.8');
  await noteRefusal('authorisation_refused', 'case.read');
  const [first, second, third] = lines() as unknown as { source: string }[];
  expect(first).toMatchObject({ kind: 'limit_reached', where: 'sign_in by address', said: 'refused' });
  expect(first?.source).toMatch(/^[\w-]{16}$/);
  expect(second?.source).toBe(first?.source);
  expect(third?.source).not.toBe(first?.source);
  expect(JSON.stringify(lines())).not.toContain('203.0.113');
});

it('writes so many lines a minute and counts the rest, each kind by itself', async () => {
  for (let n = 0; n < MOST_A_MINUTE + 40; n++) await noteRefusal('limit_reached', 'miss by address');
  expect(lines()).toHaveLength(MOST_A_MINUTE);
  await noteRefusal('authorisation_refused', 'case.read');
  expect(lines()).toHaveLength(MOST_A_MINUTE + 1);
  vi.advanceTimersByTime(60_000);
  await noteRefusal('limit_reached', 'miss by address');
  expect(lines().slice(-2)).toMatchObject([
    { kind: 'limit_reached', left: 40, said: 'refusals left out' },
    { kind: 'limit_reached', said: 'refused' },
  ]);
});

it('is left by a form that is refused for want of a right, not by one that is filled in wrongly', async () => {
  for (const code of ['forbidden', 'not_found', 'conflict', 'letter_incomplete'] as const)
    failure('fr', new AppError(code), 'send answer', { words: 'secret' });
  await vi.waitFor(() => expect(lines()).toHaveLength(2));
  expect(lines()).toMatchObject([
    { kind: 'authorisation_refused', where: 'send answer: forbidden' },
    { kind: 'authorisation_refused', where: 'send answer: not_found' },
  ]);
});
