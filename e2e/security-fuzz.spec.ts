// Fuzzing the running product: each action, route and page of the build with what nobody types. Nothing fails: no 5xx,
// and no incident that the log would have to tell of. The schemas themselves are fuzzed in lib/schemas/fuzz.test.ts.
import fc from 'fast-check';
import errors from '../lib/i18n/messages/fr/errors';
import { path } from '../lib/i18n/routes';
import { hostileText } from '../lib/testing/hostile';
import { type ActorName, argumentsOf, encoded, fill, form, type Made, type Target, targets } from './access';
import { expect, test } from './actors';
import { Client } from './client';

const SEED = 20_261_126;
const SAMPLES = 6;
const INCIDENT = errors.unexpected.slice(0, 30);
const ENDS_A_SESSION = /signOut|leave|endSession|changePassword|phoneAction|disable|resetSecondFactor/;
const QUERY =
  'q tag after view purpose right status due assignee next done problem refused step asked from to list page';

/** As a browser would send it: halves of characters can't be. */
const sendable = (text: string) => text.toWellFormed().slice(0, 2_000);
const samples = (salt: number, count: number): string[] =>
  fc.sample(hostileText, { seed: SEED + salt, numRuns: count }).map(sendable);

/** The whole form with two of its fields turned hostile, others in each round. */
function fieldsOf(actor: ActorName, made: Made, round: number): Record<string, string> {
  const fields = form(actor, made);
  const names = Object.keys(fields);
  const values = samples(round, 2);
  for (const [index, value] of values.entries()) {
    const name = names[(round * 7 + index * 11) % names.length] ?? '';
    fields[name] = value;
  }
  return fields;
}

const isFine = (status: number, text: string) => status < 500 && !text.includes(INCIDENT);

async function tryWrite(
  base: string,
  target: Target,
  actor: ActorName,
  made: Made,
  round: number,
): Promise<string> {
  const { name, method, route, action } = target;
  const client = new Client(base, made.cookies[actor]);
  const fields = fieldsOf(actor, made, round);
  const [hostile = ''] = samples(round + 1_000, 1);
  const where = {
    locale: 'fr',
    ...made,
    right: 'access',
    step: 'identity',
    decision: 'withdrawal',
    event: 'take_up',
  };
  const place = Object.fromEntries(Object.entries(where).filter(([, value]) => typeof value === 'string'));
  const keys = Object.keys(place);
  const key = keys[round % keys.length] ?? 'locale';
  const turned = round % 2 ? place : { ...place, [key]: hostile };
  const answer = action
    ? await client.call(name, encoded(argumentsOf(action.arity, turned), fields), made)
    : await client.send(fill(route, made), { method, body: encoded([], fields) });
  return isFine(answer.status, answer.text) ? '' : `${name} as ${actor}, round ${round}: ${answer.status}`;
}

test('fuzz · no write fails, whatever it is sent', async ({ base, newActors }) => {
  test.setTimeout(240_000);
  const made = newActors();
  const failed: string[] = [];
  const writes = targets().filter(({ name, method }) => method !== 'GET' && !ENDS_A_SESSION.test(name));
  for (const [index, target] of writes.entries()) {
    const actors = target.name.includes('/dpo')
      ? (['dpo', 'case_handler'] as const)
      : (['requester', 'claimant'] as const);
    const rounds = Array.from({ length: SAMPLES }, (_, round) => index * SAMPLES + round);
    const tried = rounds.flatMap((round) =>
      actors.map((actor) => tryWrite(base, target, actor, made, round)),
    );
    failed.push(...(await Promise.all(tried)).filter(Boolean));
  }
  expect(failed).toEqual([]);
});

test('fuzz · no page fails, whatever its address holds', async ({ base, made }) => {
  test.setTimeout(240_000);
  const failed: string[] = [];
  const pages = targets().filter(({ name }) => name.startsWith('GET '));
  for (const [index, { name, route }] of pages.entries()) {
    const own = fill(route, made);
    const rounds = samples(index + 10_000, SAMPLES).map(async (hostile, round) => {
      const wild = route.replace(/\[(?:\.\.\.)?\w+\]/g, encodeURIComponent(hostile || '-'));
      const internal = round % 2 ? wild : own;
      const address = /^\/(api|\.well-known|robots)/.test(route)
        ? internal
        : path('fr', internal === '/' ? '' : internal);
      const query = new URLSearchParams(QUERY.split(' ').map((key) => [key, hostile]));
      for (const cookie of [made.cookies.dpo, made.cookies.requester]) {
        const { status, text } = await new Client(base, cookie).get(`${address}?${query}`);
        if (!isFine(status, text)) failed.push(`${name} with ${JSON.stringify(hostile)}: ${status}`);
      }
    });
    await Promise.all(rounds);
  }
  expect(failed).toEqual([]);
});

test('fuzz · no header by which the router asks for a part of a page makes it fail', async ({
  base,
  made,
}) => {
  const wrong = [
    '{bad',
    'null',
    '[""]',
    '["",{"children":["x"]},null,null,true]',
    `["",${'{"a":["",'.repeat(3_000)}`,
  ];
  const failed: string[] = [];
  for (const name of ['next-router-state-tree', 'next-router-segment-prefetch', 'next-url', 'rsc']) {
    for (const value of [...wrong, ...samples(name.length, SAMPLES)].map(encodeURIComponent)) {
      const client = new Client(base, made.cookies.dpo);
      const headers = { rsc: '1', 'next-router-prefetch': '1', [name]: value.slice(0, 9_000) };
      const { status, text, to } = await client.send('/fr/dpo', { headers });
      // Where it belongs is a hash of these headers, which Next.js tells.
      const there = to.includes('_rsc=') ? await client.send(to, { headers }) : { status, text };
      if (!isFine(there.status, there.text)) failed.push(`${name}: ${value.slice(0, 80)}: ${there.status}`);
    }
  }
  expect(failed).toEqual([]);
});
