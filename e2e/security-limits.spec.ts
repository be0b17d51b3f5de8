// Limits (docs/security.md, rows 9 and 10): shared by all processes, since they are counted in the database.
import errors from '../lib/i18n/messages/fr/errors';
import { type ActorName, expected, type Made, reach, type Target, targets } from './access';
import { expect, test } from './actors';
import { count } from './behind';
import { type Answer, Client, stateOf } from './client';
import { giveCode, givePassword } from './enter';

const TOO_MANY = errors.code.too_many_attempts;
const OUTSIDERS: readonly ActorName[] = ['requester', 'claimant', 'stranger', 'half_way', 'nobody'];

/** They end what one's own browser has; whoever calls them often loses nothing but time. */
const TOUCHES_ONLY_ONES_OWN = [
  '/follow leaveAction',
  '/dpo/sign-in signOutAction',
  // Its own limits are those of the sign-in page, which it shares: tried apart below.
  'POST /api/auth/[...nextauth]',
];

test('09 · of twenty guesses at once five are evaluated, and then not even the right code is', async ({
  base,
  newActors,
}) => {
  const made = newActors();
  const guess = () =>
    new Client(base, made.cookies.half_way).act('/dpo/sign-in secondFactorAction', 'fr', {
      code: '000000',
      next: '',
    });
  const answers = (await Promise.all(Array.from({ length: 20 }, guess))).map(stateOf);
  expect(answers.filter(({ errors: [error] = [] }) => error?.field === 'code')).toHaveLength(5);
  expect(answers.filter(({ problem }) => problem === TOO_MANY)).toHaveLength(15);
  const right = await giveCode(new Client(base, made.cookies.half_way), made);
  expect(stateOf(right).problem).toBe(TOO_MANY);
  // Another session of the same member meets the same count.
  const again = new Client(base);
  await givePassword(again, { email: made.emails.half_way, password: made.password });
  expect(stateOf(await giveCode(again, made)).problem).toBe(TOO_MANY);
});

const isRefused = ({ status, text, to }: Answer) =>
  status === 429 || to.includes('=too_many_attempts') || text.includes(TOO_MANY);

/** Whoever stands outside the desk and gets furthest there. */
function outsider({ name, action }: Target): ActorName | undefined {
  const cells = expected().get(name);
  const inside = OUTSIDERS.find((actor) => cells?.[actor] === 'in');
  // An action is refused by what it is bound to, a route for want of a session.
  return inside ?? (action ? OUTSIDERS.find((actor) => cells?.[actor] === 'no') : undefined);
}

test('10 · the limit fires on every public write, whatever X-Forwarded-For begins with', async ({
  base,
  newActors,
}) => {
  // Some thousands of requests, one limit after the other.
  test.setTimeout(600_000);
  const made: Made = newActors();
  const mine = '192.0.2.10';
  let rotated = 0;
  // The last hop is our proxy's word; what comes before it is the client's.
  const forwarded = () => `198.51.100.${++rotated % 250}, ${mine}`;
  const writes = targets().filter(
    ({ name, method }) => method !== 'GET' && !TOUCHES_ONLY_ONES_OWN.includes(name),
  );
  const unlimited: string[] = [];
  for (const target of writes) {
    const actor = outsider(target);
    if (!actor) continue;
    const attempt = () =>
      reach(base, target, actor, made, { address: forwarded(), fields: { kind: 'heir' } });
    let refused = false;
    for (let sent = 0; sent < 700 && !refused; sent += 20) {
      const verdicts = await Promise.all(Array.from({ length: 20 }, attempt));
      refused = verdicts.includes('limited');
    }
    if (!refused) unlimited.push(target.name);
  }
  expect(unlimited).toEqual([]);
});

test('10 · next-auth’s own way in shares the limit of the sign-in page', async ({ base, newActors }) => {
  const { emails } = newActors();
  const client = new Client(base);
  const wrong = { email: emails.auditor, password: 'not the right one' };
  for (let tries = 0; tries < 8; tries++) await givePassword(client, wrong);
  expect(isRefused(await givePassword(client, wrong))).toBe(true);
  const failures = () =>
    count(
      `"AuditEvent" WHERE action = 'staff.sign_in_failed' AND facts->>'staffId' =
        (SELECT id::text FROM "Staff" WHERE email = $1)`,
      [emails.auditor],
    );
  const before = await failures();
  const { csrfToken } = JSON.parse((await client.get('/api/auth/csrf')).text);
  const body = new URLSearchParams({ ...wrong, csrfToken, json: 'true' });
  const answer = await client.send('/api/auth/callback/credentials', { method: 'POST', body });
  expect(answer.status).toBe(401);
  expect(await failures()).toBe(before);
});

test('10 · a reference alone lets nobody read, change or withdraw anything', () => {
  const open = [...expected()].filter(
    ([name, cells]) => name.includes('[reference]') && cells.nobody === 'in',
  );
  expect(open).toEqual([]);
  const posted = expected().get('POST /api/files/messages/[reference]');
  expect([posted?.nobody, posted?.stranger]).toEqual(['none', 'none']);
});
