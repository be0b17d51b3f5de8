// One of each kind of actor, each with a session, made for the test that asks (scripts/lib/test-actors.ts): what it
// revokes or uses up is nobody else's.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Made } from './access';
import { expect, test as playwright } from './fixtures';

const ROOT = join(import.meta.dirname, '..');

/** The product's own environment, keys included: for the scripts that look behind it. */
export function productEnvironment(): NodeJS.ProcessEnv {
  if (!process.env.PRODUCT) throw new Error('PRODUCT must hold the environment of the product under test.');
  return JSON.parse(process.env.PRODUCT);
}

/** Runs a script in the product's environment and reads the JSON that it prints. */
function run<T>(script: string): T {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    env: productEnvironment(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

export const makeActors = () => run<Made>('scripts/lib/test-actors.ts');

interface Shared {
  newActors: () => Made;
  /** Those that the tests of this process share: nobody may end their sessions. */
  made: Made;
}

interface Own {
  /** Where the product answers. */
  base: string;
}

export const test = playwright.extend<Own, Shared>({
  base: ({ baseURL }, use) => use(baseURL ?? ''),
  newActors: [({}, use) => use(makeActors), { scope: 'worker' }],
  made: [({}, use) => use(makeActors()), { scope: 'worker' }],
});

export { expect };
