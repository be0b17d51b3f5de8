// Access (docs/security.md, rows 27 to 34; row 26 is access-matrix.spec.ts).
import { path } from '../lib/i18n/routes';
import { fill, reach, targets } from './access';
import { expect, test } from './actors';
import { query } from './behind';
import { actionNamed, Client, stateOf } from './client';
import { giveCode, givePassword } from './enter';
import { fileByForms, fillWizard, submit } from './file-by-forms';
import { outcomeOf, raw } from './raw';
import { letInBySwappedIds } from './swapped';

test('27 · with somebody else’s ids, or nobody’s, there is nothing: files and letters included', async ({
  base,
  newActors,
}) => {
  expect(await letInBySwappedIds(base, newActors())).toEqual([]);
});

test('28 · status, role, date and owner in the body of a form count for nothing', async ({
  base,
  newActors,
}) => {
  const made = newActors();
  const client = new Client(base);
  const forged = {
    status: 'answered',
    outcome: 'granted',
    dueOn: '2099-01-01',
    receivedAt: '2000-01-01',
    confirmedAt: '2000-01-01',
    accountId: made.staffId,
    role: 'administrator',
    reference: made.reference,
    id: made.staffId,
    __proto__: 'x',
  };
  const { draftId, version } = await fillWizard(client, forged);
  const sent = await submit(client, { draftId, version, ...forged });
  const reference = sent.to.split('/').at(-1);
  const [row] = await query(
    `SELECT status, outcome, "confirmedAt", "dueOn" > '2098-01-01' AS late, "accountId" <> $2 AS own,
      "receivedAt" > now() - interval '1 hour' AS fresh FROM "RightsRequest" WHERE reference = $1`,
    [reference, made.staffId],
  );
  expect(row).toEqual({
    status: 'received',
    outcome: null,
    confirmedAt: null,
    late: false,
    own: true,
    fresh: true,
  });

  const requester = new Client(base, made.cookies.requester);
  const message = { body: 'Bonjour', author: 'staff', staffId: made.staffId, kind: 'system', ...forged };
  const written = await requester.post(`/api/files/messages/${made.reference}`, { locale: 'fr', ...message });
  expect(written.to).toContain('done=message');
  const [said] = await query(
    `SELECT author, "staffId" FROM "Message" m JOIN "RightsRequest" r ON r.id = m."requestId"
      WHERE r.reference = $1 ORDER BY m."createdAt" DESC LIMIT 1`,
    [made.reference],
  );
  expect(said).toEqual({ author: 'requester', staffId: null });

  const auditor = new Client(base, made.cookies.auditor);
  const changed = { password: made.password, newPassword: 'une phrase assez longue', ...forged };
  expect((await auditor.act('/dpo/profile changePasswordAction', 'fr', changed)).to).toContain(
    'done=password',
  );
  const [member] = await query('SELECT role FROM "Staff" WHERE email = $1', [made.emails.auditor]);
  expect(member).toEqual({ role: 'auditor' });
});

test('29 · a foreign, null or absent origin writes nothing', async ({ base, made }) => {
  const writes = targets().filter(({ method, route }) => method !== 'GET' && !route.startsWith('/api/v1/'));
  const origins: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${base}.evil.example` },
    { origin: base, 'sec-fetch-site': 'cross-site' },
    { origin: base, 'sec-fetch-site': 'same-site' },
    { origin: base, 'sec-fetch-site': 'none' },
  ];
  const passed: string[] = [];
  for (const { name, method, route, action } of writes) {
    const filled = fill(route, made);
    const address = route.startsWith('/api/') ? filled : path('fr', filled === '/' ? '' : filled);
    for (const origin of origins) {
      const headers = {
        cookie: made.cookies.dpo,
        'content-type': 'text/plain;charset=UTF-8',
        ...(action ? { 'next-action': action.id } : {}),
        ...origin,
      };
      const status = await outcomeOf(raw(base, { method, path: address, headers, body: '[]' }));
      if (status !== 403) passed.push(`${name} ${JSON.stringify(origin)}: ${status}`);
    }
  }
  expect(writes.length).toBeGreaterThan(40);
  expect(passed).toEqual([]);
});

test('30 · headers and data variants by which Next.js talks to itself open nothing', async ({
  base,
  made,
}) => {
  const protectedPage = '/fr/dpo';
  const plain = await raw(base, { path: protectedPage });
  for (const headers of [
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware' },
    { 'x-nextjs-data': '1' },
    { 'x-middleware-rewrite': '/fr' },
    { 'x-middleware-prefetch': '1' },
    { 'x-invoke-path': '/fr' },
    { 'x-matched-path': '/fr' },
    { 'x-guichet-client': 'x 10.0.0.1' },
    { 'x-path': '/' },
  ] as Record<string, string>[]) {
    const response = await raw(base, { path: protectedPage, headers });
    expect([response.statusCode, response.headers.location]).toEqual([
      plain.statusCode,
      plain.headers.location,
    ]);
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
  }
  const { reference } = made;
  const rsc = { rsc: '1', 'next-router-prefetch': '1' };
  for (const [address, headers] of [
    [`/fr/dpo/dossiers/${reference}?_rsc=abcde`, rsc],
    [`/fr/suivi/${reference}?_rsc=abcde`, rsc],
    [`/fr/recepisse/${reference}`, { ...rsc, 'next-router-segment-prefetch': '/_tree' }],
    [`/fr/recepisse/${reference}.rsc`, {}],
    [`/fr/recepisse/${reference}.segments/_tree.segment.rsc`, {}],
    [`/fr/dpo/dossiers/${reference}.json`, {}],
    [`/_next/data/build/fr/dpo/dossiers/${reference}.json`, { 'x-nextjs-data': '1' }],
    [`/fr/dpo/cases/${reference}`, {}],
    [`/FR/DPO/dossiers/${reference}`, {}],
    [`//fr/dpo/dossiers/${reference}`, {}],
    [`/fr/./dpo/dossiers/${reference}`, {}],
    [`/fr/x/../dpo/dossiers/${reference}`, {}],
    [`/fr/%64po/dossiers/${reference}`, {}],
    [`/_next/static/../../fr/dpo/dossiers/${reference}`, {}],
    [`/_next/static/%2e%2e/%2e%2e/fr/dpo/dossiers/${reference}`, {}],
    [`/icon.svg/../fr/dpo/dossiers/${reference}`, {}],
    [`/_next/image?url=%2Ffr%2Fdpo%2Fdossiers%2F${reference}&w=64&q=75`, {}],
  ] as [string, Record<string, string>][]) {
    const response = await raw(base, { path: address, headers });
    response.setEncoding('utf8');
    const text = (await response.toArray()).join('');
    expect(response.statusCode, address).toBeLessThan(500);
    // What a case's own page says beside its reference, which every address echoes.
    expect(text.includes('case-head') || text.includes('Camille Durand'), address).toBe(false);
  }
});

test('31 · malformed bodies are answered with 4xx, and the process lives', async ({ base, made }) => {
  const before = JSON.parse((await new Client(base).get('/api/health')).text);
  const multipart = (body: string) => ({ body, type: 'multipart/form-data; boundary=x' });
  const bodies: { body: string; type: string }[] = [
    { body: '', type: 'text/plain' },
    { body: '{', type: 'text/plain' },
    { body: '["$K1"]', type: 'text/plain' },
    { body: '["$F1","$Q2","$W3","$B4"]', type: 'text/plain' },
    { body: `[${'['.repeat(50_000)}`, type: 'text/plain' },
    { body: '[null]', type: 'text/plain' },
    { body: '[{"locale":{"$gt":""},"reference":{"not":""}},{},"x"]', type: 'text/plain' },
    { body: '[{"__proto__":{"locale":"fr"}},null,null]', type: 'text/plain' },
    { body: '[[],[],[]]', type: 'text/plain' },
    { body: '["fr",{"errors":[],"values":{},"serial":0},{}]', type: 'text/plain' },
    multipart('--x--\r\n'),
    multipart('--x\r\ncontent-disposition: form-data; name="0"\r\n\r\n["$K1"'),
    multipart('--x\r\ncontent-disposition: form-data\r\n\r\nx\r\n--x--\r\n'),
    multipart('--x\r\ncontent-disposition: form-data; name="$ACTION_ID_00"\r\n\r\n\r\n--x--\r\n'),
    { body: 'x', type: 'multipart/form-data' },
    { body: '%', type: 'application/x-www-form-urlencoded' },
    { body: '[]', type: 'application/json' },
  ];
  const failed: string[] = [];
  for (const { name, action } of targets()) {
    if (!action || /signOut|leave|stay/.test(name)) continue;
    for (const cookie of [made.cookies.dpo, made.cookies.requester]) {
      const client = new Client(base, cookie);
      const answers = bodies.map(async ({ body, type }) => {
        const answer = await client.call(name, body, made, { 'content-type': type });
        // What an action without arguments does needs no body.
        const fine =
          (answer.status >= 400 && answer.status < 500) || (answer.status === 200 && answer.to !== '');
        const told = stateOf(answer);
        if (!fine && !told.problem && !told.errors?.length) {
          failed.push(`${name} ${type} ${body.slice(0, 40)}: ${answer.status}`);
        }
      });
      await Promise.all(answers);
    }
  }
  expect(failed).toEqual([]);
  const { action } = actionNamed('/follow askLinkAction');
  for (const id of ['', 'x', '0'.repeat(42), action.id.replace(/.$/, 'g'), '__proto__', `${action.id}, x`]) {
    const answer = await new Client(base).send('/fr/suivi', {
      method: 'POST',
      body: '[]',
      headers: { 'next-action': id },
    });
    expect(answer.status, id).toBeGreaterThanOrEqual(id === '' ? 200 : 400);
    expect(answer.status, id).toBeLessThan(500);
  }
  expect(JSON.parse((await new Client(base).get('/api/health')).text)).toEqual(before);
});

test('32 · a changed password, or a disabled member: every session is dead at the next request', async ({
  base,
  newActors,
}) => {
  const made = newActors();
  const here = new Client(base, made.cookies.dpo);
  const there = new Client(base);
  await givePassword(there, { email: made.emails.dpo, password: made.password });
  expect((await giveCode(there, made)).to).toBe('/fr/dpo');
  expect((await there.get('/fr/dpo')).status).toBe(200);
  const typed = { password: made.password, newPassword: 'une phrase assez longue' };
  expect((await here.act('/dpo/profile changePasswordAction', 'fr', typed)).to).toContain('done=password');
  // A copy of the cookie that was dropped opens no more than the other one.
  for (const client of [new Client(base, made.cookies.dpo), there])
    expect((await client.get('/fr/dpo')).to).toContain('/fr/dpo/connexion');

  const member = new Client(base, made.cookies.case_handler);
  expect((await member.get(`/fr/dpo/dossiers/${made.reference}`)).status).toBe(200);
  const [{ id: staffId } = { id: '' }] = await query<{ id: string }>(
    'SELECT id FROM "Staff" WHERE email = $1',
    [made.emails.case_handler],
  );
  const administrator = new Client(base, made.cookies.administrator);
  await administrator.act('/dpo/team disableAction', { locale: 'fr', staffId }, {});
  expect((await member.get(`/fr/dpo/dossiers/${made.reference}`)).to).toContain('/fr/dpo/connexion');
  expect((await member.get(`/api/files/${made.fileId}`)).status).toBe(404);
  const again = await givePassword(new Client(base), {
    email: made.emails.case_handler,
    password: made.password,
  });
  expect(stateOf(again).problem).toBe('L’adresse ou le mot de passe ne correspond pas.');
});

test('33 · a claim on somebody living and a second request in their name block nobody', async ({
  base,
  newActors,
  mailbox,
}) => {
  const made = newActors();
  const email = made.emails.requester;
  const requester = new Client(base, made.cookies.requester);
  const impostor = await fileByForms(base, { email });
  expect((await new Client(base).get(`/fr/suivi/${impostor.reference}`)).to).toBe('/fr/suivi');
  // Unconfirmed, it waits out of the desk's sight; only the real address can confirm it.
  const [filed] = await query('SELECT "confirmedAt" FROM "RightsRequest" WHERE reference = $1', [
    impostor.reference,
  ]);
  expect(filed?.confirmedAt).toBeNull();
  expect((await mailbox.waitFor(email, new RegExp(impostor.reference))).recipients).toEqual([email]);
  // The same right again, by whoever has the address: a request of its own.
  expect((await fileByForms(base, { email })).reference).not.toBe(impostor.reference);

  const claimant = new Client(base);
  const pages: [string, Record<string, string | string[]>][] = [
    ['claimant', { kind: 'heir', name: 'Un Proche', email: made.emails.claimant, relation: '' }],
    ['deceased', { name: 'Camille Durand', bornOn: '', diedOn: '2026-01-02', email, customerNumber: '' }],
    ['asked', { asked: ['directives'], words: '' }],
  ];
  for (const [step, fields] of pages) {
    const saved = await claimant.act('/after-death saveClaimStepAction', { locale: 'fr', step }, fields);
    expect(saved.to, JSON.stringify(stateOf(saved))).not.toBe('');
  }
  const check = await claimant.get(path('fr', '/after-death/claim/check'));
  const version = /name="version" value="(\d+)"/.exec(check.text)?.[1] ?? '';
  const sent = await claimant.act('/after-death fileClaimAction', 'fr', { version });
  const reference = sent.to.split('/').at(-1) ?? '';
  const [claim] = await query('SELECT status, "deceasedAccountId" FROM "Claim" WHERE reference = $1', [
    reference,
  ]);
  expect(claim).toEqual({ status: 'received', deceasedAccountId: null });
  expect((await requester.get(`/fr/suivi/${made.reference}`)).status).toBe(200);
  expect((await claimant.get(`/fr/suivi/${made.reference}`)).to).toBe('/fr/suivi');
  expect(await reach(base, { name: '', method: 'GET', route: '/directives' }, 'requester', made)).toBe('in');
});

test('34 · two DPOs save: the second is told, and nothing of the first is overwritten', async ({
  base,
  newActors,
}) => {
  const made = newActors();
  const dpo = new Client(base, made.cookies.dpo);
  const place = { locale: 'fr', reference: made.reference };
  const page = await dpo.get(`/fr/dpo/dossiers/${made.reference}`);
  const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '0';
  // biome-ignore lint/suspicious/noThenProperty: the form has a field of that name
  const rest = { version, outcome: 'granted', then: 'stay' };
  const save = (words: string) =>
    dpo.act('/dpo/cases/[reference] saveAnswerAction', place, { ...rest, words }, made);
  const both = await Promise.all([save('Les mots de la première.'), save('Les mots de la seconde.')]);
  const saved = both.filter(({ to }) => to.includes('done=saved'));
  const told = both.map(stateOf).filter(({ problem }) => problem?.includes('rien n’a été écrasé'));
  expect([saved.length, told.length]).toEqual([1, 1]);
  const kept = (await dpo.get(`/fr/dpo/dossiers/${made.reference}`)).text;
  const [first, second] = ['Les mots de la première.', 'Les mots de la seconde.'];
  expect(kept.includes(first)).toBe(both[0] === saved[0]);
  expect(kept.includes(second)).toBe(both[1] === saved[0]);
});
