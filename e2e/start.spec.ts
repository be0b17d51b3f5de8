// `npm start` as an installer meets it: what it says, what it survives, and what it refuses in production.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../scripts/lib/ports';
import { expect, test } from './fixtures';
import { freePorts, makeDatabase, makeFolder, query, ready, run as runIn } from './installation';

test.skip(({ isMobile }) => isMobile, 'has no screen');
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const folder = makeFolder();
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const healthy = (base: string): Promise<boolean> =>
  fetch(`${base}/api/health`).then(
    (response) => response.ok,
    () => false,
  );

const run = (script: string, settings: Record<string, string>, ...args: string[]) =>
  runIn(script, { GUICHET_DATA: join(folder, 'data'), ...settings }, ...args);

test('it starts with its demo, survives kill -9, starts again with its data, and stops when told', async () => {
  const given = await freePorts();
  const first = run('start', given);
  const base = await ready(first);
  expect(first.said()).toContain('démo');
  expect(first.said()).toContain('dpo@demo.guichet.example');
  expect(await healthy(base)).toBe(true);

  first.process.kill('SIGKILL');
  // What it had started ends by itself.
  await expect.poll(() => healthy(base), { timeout: 30_000 }).toBe(false);

  const again = run('start', given);
  expect(await ready(again)).toBe(base);
  expect(await healthy(base)).toBe(true);
  // The demo is seeded once.
  expect(again.said()).toContain('There already.');

  again.process.kill('SIGTERM');
  expect(await again.ended).toBe(0);
  expect(await healthy(base)).toBe(false);
});

test('a port that is taken is named, with what to do', async () => {
  const port = await freePort();
  const squatter = createServer().listen(port, '127.0.0.1');
  const { ended, said } = run('start', { ...(await freePorts()), PORT: String(port) });
  expect(await ended).not.toBe(0);
  squatter.close();
  expect(said()).toContain(`port ${port}`);
  expect(said()).toContain(`PORT=${port + 1} npm start`);
});

test('production names what it lacks, gives a link to begin with, and refuses what was tried out', async () => {
  const data = { GUICHET_DATA: join(folder, 'production') };
  const bare = run('start', { ...data, NODE_ENV: 'production', ...(await freePorts()) });
  expect(await bare.ended).not.toBe(0);
  for (const name of ['DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'APP_URL'])
    expect(bare.said()).toContain(name);

  const database = await makeDatabase('of_a_production');
  const production = {
    ...data,
    ...(await freePorts()),
    NODE_ENV: 'production',
    DATABASE_URL: database,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Guichet <guichet@example.org>',
    APP_URL: 'https://droits.example.org',
  };
  const asked = run('start', { ...production, DEMO: '1' });
  expect(await asked.ended).not.toBe(0);
  const secretless = run('start', production);
  expect(await secretless.ended).not.toBe(0);
  expect(secretless.said()).toContain('npm run secrets');
  expect(await run('secrets', data).ended).toBe(0);

  const real = run('start', production);
  await ready(real);
  expect(real.said()).toMatch(/https:\/\/droits\.example\.org\/\S*installation\/[\w-]{22,}/);
  expect(real.said()).not.toMatch(/démo|demo\.guichet\.example/);
  real.process.kill('SIGTERM');
  expect(await real.ended).toBe(0);

  await query(database, `COMMENT ON TABLE _prisma_migrations IS 'guichet: demo'`);
  const tried = run('start', production);
  expect(await tried.ended).not.toBe(0);
  expect(tried.said()).toContain('This database holds demo data');
});

test('reset wipes everything', async () => {
  const { ended, said } = run('reset', {}, '--yes');
  expect(await ended, said()).toBe(0);
  expect(existsSync(join(folder, 'data', 'secrets.env'))).toBe(false);
  expect(readdirSync(join(folder, 'data'))).toEqual([]);
});
