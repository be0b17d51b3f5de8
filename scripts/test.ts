// npm test: everything that can be checked, from format to journeys in a real browser against the production build.
// `npm test -- --only static|unit|db|e2e|chaos` for a part; what follows goes to vitest or Playwright as a filter.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './lib/browser';
import { build, buildIsStale } from './lib/build';
import { fail, red, Stop, say, step } from './lib/console.mjs';
import { generateClient } from './lib/generate';
import { onStop, stopAll } from './lib/lifetime';
import { runNode } from './lib/run-script';
import { add, inWords, NONE, playwrightTally, reportedTally, type Tally, vitestTally } from './lib/tally';
import { startTestProduct } from './lib/test-product';

const PARTS = ['static', 'unit', 'db', 'e2e', 'chaos'] as const;

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const wanted = (part: (typeof PARTS)[number]) => !values.only || values.only === part;
const reports = mkdtempSync(join(tmpdir(), 'guichet-reports-'));
// The user postgres passes through it, when root runs the tests.
chmodSync(reports, 0o711);
let total = NONE;

try {
  if (values.only && !PARTS.some((part) => part === values.only)) {
    throw new Stop(`There is no part "${values.only}".`, `Choose one of ${PARTS.join(', ')}.`);
  }
  onStop(() => rmSync(reports, { recursive: true, force: true }));
  say();
  await step('Database client', generateClient);
  if (wanted('static')) await checks();
  if (wanted('unit')) await tests('unit', 'Unit tests');
  if (wanted('db')) await tests('db', 'Use cases on PostgreSQL');
  if (wanted('e2e')) await journeys();
  if (wanted('chaos')) await chaos();
} catch (error) {
  if (!(error instanceof Stop)) {
    await stopAll();
    fail(error);
  }
  say(`\n  ${red(error.message)}\n${error.remedy}\n`);
  total = add(total, { ...NONE, failed: 1 });
}
await stopAll();
say(`\n${inWords(total)}`);
process.exit(total.failed > 0 ? 1 : 0);

async function checks(): Promise<void> {
  await check('Format', ['@biomejs/biome/bin/biome', 'format', '.']);
  await check('Lint, with the import walls', [
    '@biomejs/biome/bin/biome',
    'ci',
    '--formatter-enabled=false',
    '.',
  ]);
  await check('Types', ['next/dist/bin/next', 'typegen'], ['typescript/bin/tsc', '--noEmit']);
  await check('Unused code', ['knip/bin/knip.js', '--no-progress']);
}

/** One test: a row of commands that all end well. */
async function check(label: string, ...commands: [script: string, ...args: string[]][]): Promise<void> {
  await count(label, async () => {
    for (const [script, ...args] of commands)
      await runNode([join('node_modules', script), ...args], process.env, label);
  });
}

async function tests(project: 'unit' | 'db', label: string): Promise<void> {
  const report = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  const env = { ...process.env, NODE_ENV: 'test' } as const;
  await count(
    label,
    () => runNode(['node_modules/vitest/vitest.mjs', ...args, ...positionals], env, label),
    (ok) => vitestTally(report, ok),
  );
}

async function journeys(): Promise<void> {
  const browser = await step('Browser', findBrowser);
  if (buildIsStale()) await step('Build', build);
  const product = await step('The product, on a database of its own', () => startTestProduct(reports));
  const report = join(reports, 'e2e.json');
  const env = {
    ...process.env,
    ...product,
    PLAYWRIGHT_CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json', ...positionals];
  await count(
    'Journeys in a browser',
    () => runNode(args, env, 'Journeys'),
    (ok) => playwrightTally(report, ok),
  );
}

/** The short form, on a product of its own; the long one is `npm run chaos -- --kills 300`. */
async function chaos(): Promise<void> {
  if (buildIsStale()) await step('Build', build);
  const report = join(reports, 'chaos.json');
  const args = ['scripts/chaos.mjs', '--kills', '20', '--report', report];
  await count(
    '38 · Twenty kills while people use the portal',
    () => runNode(args, process.env, 'Chaos'),
    (ok) => reportedTally(report, ok),
  );
}

/** Runs one step and adds what it counts; one that fails shows its output and does not keep the next from running. */
async function count(
  label: string,
  work: () => Promise<unknown>,
  tallyOf = (ok: boolean): Tally => (ok ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 }),
): Promise<void> {
  try {
    await step(label, async () => {
      await work();
      const tally = tallyOf(true);
      total = add(total, tally);
      return tally.passed > 1 ? inWords(tally) : '';
    });
  } catch (error) {
    total = add(total, tallyOf(false));
    say(`\n${error instanceof Stop ? error.remedy : error}\n`);
  }
}
