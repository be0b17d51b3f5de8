// npm run mutate:access: deletes each authorisation check of the source in turn, and shows which test notices. One that
// nothing notices fails. `npm run mutate:access -- <parts of paths>` tries those of some files.
// One build holds them all, each behind a switch, so that trying one on the access matrix takes seconds; the tests beside
// a check of lib come before the matrix, and those that import it after.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences, type Made, type Target } from '../e2e/access';
import { letInBySwappedIds } from '../e2e/swapped';
import { build } from './lib/build';
import { amber, dim, fail, red, Stop, say, step } from './lib/console.mjs';
import { ROOT } from './lib/environment';
import { generateClient } from './lib/generate';
import { onStop, stopAll } from './lib/lifetime';
import { findChecks, type Mutant } from './lib/mutants';
import { runScript } from './lib/run-script';
import { startTestProduct } from './lib/test-product';

const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout;
const restore = () => git('checkout', '--', 'app', 'lib');

/** Runs a test to its end: null when it passes, otherwise what it said. */
async function failureOf(args: string[]): Promise<string | null> {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return code === 0 ? null : said;
}

const VITEST = 'node_modules/vitest/vitest.mjs';
const BOTH = ['--project', 'unit', '--project', 'db', '--passWithNoTests', '--bail=1'];
/** Reads the source: no case is looked for outside a scope. */
const SCOPED = [VITEST, 'run', '--project', 'unit', 'scripts/scoped.test.ts'];
const own = (file: string) => [VITEST, 'run', ...BOTH, file.replace(/\.tsx?$/, '.'), 'lib/cases/roles.'];
const related = (file: string) => [VITEST, 'related', '--run', ...BOTH, file];

function sources(wanted: readonly string[]): string[] {
  const listed = git('ls-files', 'app', 'lib').split('\n');
  // A part of a page shows or hides what its page was allowed already.
  const hasChecks = (file: string) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\/|\/_[^/]*$/.test(file);
  return listed.filter((file) => hasChecks(file) && wanted.some((part) => file.includes(part)));
}

/** How many words the name of a file shares with what is reached for: most likely that is where its checks are seen. */
function likeness(file: string, { name }: Target): number {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}?(?=s?\b|[^a-z])/g));
  const words = wordsOf(file);
  return [...wordsOf(name.replace(/([a-z])([A-Z])/g, '$1-$2'))].filter((word) => words.has(word)).length;
}

/** The row of the matrix, or the swapped id, that comes out otherwise than it should; null for none. */
async function seenFromOutside(base: string, made: Made, file = ''): Promise<string | null> {
  const options = { enough: 1, first: (target: Target) => likeness(file, target) };
  const { wanted } = await differences(base, made, options);
  if (wanted[0]) return `matrix: ${/`([^`]+)`/.exec(wanted[0])?.[1]}`;
  const [letIn] = await letInBySwappedIds(base, made, options);
  return letIn ? `swapped ids: ${letIn}` : null;
}

/** The test that fails without the check; null for none. */
async function seenByTests({ file, source }: Mutant, args: string[]): Promise<string | null> {
  const path = join(ROOT, file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, source);
  try {
    const said = await failureOf(args);
    return said && (/❯.*?([\w/-]+(?:\.db)?\.test\.tsx?)/.exec(said)?.[1] ?? 'the tests of the file');
  } finally {
    writeFileSync(path, original);
  }
}

try {
  if (git('status', '--porcelain', 'app', 'lib')) {
    throw new Stop(
      'This changes files in place.',
      'Commit or stash what you have changed in app/ and lib/ first.',
    );
  }
  const wanted = process.argv.slice(2);
  const { mutants, switched } = findChecks(sources(wanted.length > 0 ? wanted : ['']));
  const folder = mkdtempSync(join(tmpdir(), 'guichet-mutants-'));
  // The user postgres passes through it, when root runs this.
  chmodSync(folder, 0o711);
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  onStop(restore);
  for (const [file, source] of switched) writeFileSync(join(ROOT, file), source);
  await step('Database client', generateClient);
  await step('A build with a switch at every check', build);
  restore();
  const deleted = join(folder, 'deleted');
  writeFileSync(deleted, '');
  const preload = join(ROOT, 'scripts', 'lib', 'test-deleted-checks.mjs');
  const product = await step('The product, on a database of its own', () =>
    startTestProduct(folder, { NODE_OPTIONS: `--import ${preload}`, DELETED_CHECK: deleted }),
  );
  const base = product.BASE_URL ?? '';
  const actors = async () =>
    JSON.parse(await runScript('scripts/lib/test-actors.ts', JSON.parse(product.PRODUCT ?? '{}'))) as Made;
  const before = await seenFromOutside(base, await actors());
  if (before) throw new Stop('The access matrix fails as it is.', `${before}. Mend that first.`);
  say(`${mutants.length} checks to delete`);
  let survived = 0;
  for (const mutant of mutants) {
    const outside = async () => {
      const made = await actors();
      writeFileSync(deleted, String(mutant.id));
      const seen = await seenFromOutside(base, made, mutant.file).catch(
        (error: Error) => `matrix: ${error.message}`,
      );
      writeFileSync(deleted, '');
      return seen;
    };
    // The quickest first.
    const by =
      (await seenByTests(mutant, SCOPED)) ??
      (mutant.file.startsWith('lib/') ? await seenByTests(mutant, own(mutant.file)) : null) ??
      (await outside()) ??
      (await seenByTests(mutant, related(mutant.file)));
    if (!by) survived++;
    const verdict = by ? dim('noticed ') : red('SURVIVED');
    say(`  ${verdict}  ${mutant.file}:${mutant.line}  ${mutant.what}  ${dim(by ?? '')}`);
  }
  say(
    survived === 0
      ? `\nEach of ${mutants.length} is noticed.`
      : `\n${amber(`${survived} of ${mutants.length}`)} go unnoticed.`,
  );
  await stopAll();
  process.exit(survived === 0 ? 0 : 1);
} catch (error) {
  await stopAll();
  fail(error);
}
