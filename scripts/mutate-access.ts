// npm run mutate:access: deletes each authorisation check of the source in turn, and shows which test notices. One that
// nothing notices fails. `npm run mutate:access -- <part of a path>` tries those of some files.
// A mutant is first tried on the tests of the file, then on the access matrix against a build of it (half a minute).
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { amber, dim, fail, red, Stop, say } from './lib/console.mjs';
import { ROOT } from './lib/environment';

/** What a check looks like, and what is left of it. Lines are those of the formatter. */
const CHECKS: readonly { what: string; pattern: RegExp; left: string }[] = [
  { what: 'permission of a page or an action', pattern: /requireStaff\('[\w.]+'\)/g, left: 'requireStaff()' },
  {
    what: 'permission of a use case',
    pattern: /^ *if \([^\n]*!may(?:Cause)?\([^\n]*\) (?:throw|return|notFound)[^;]*;\n/gm,
    left: '',
  },
  { what: 'permission of a use case', pattern: /^ *permit\(actor\);\n/gm, left: '' },
  { what: 'scope of a query', pattern: /\b\w*[rR]eadable\(actor\)(?! *\{)(?!:)/g, left: '{}' },
  { what: 'scope of a requester', pattern: /return \{ accountId: actor\.accountId \};/g, left: 'return {};' },
  { what: 'scope of a role', pattern: /may\(actor, '[\w.]+'\) \? \{\} : NOTHING/g, left: '{}' },
  { what: 'one’s own rows', pattern: / staffId: actor\.staffId,(?= revokedAt)/g, left: '' },
  { what: 'oneself', pattern: /^ *if \(staffId === actor\.staffId\) throw[^;]*;\n/gm, left: '' },
];

/** What makes a session one: these only in lib/auth. */
const SESSIONS: typeof CHECKS = [
  { what: 'revoked sessions', pattern: /^ *revokedAt: null,\n/gm, left: '' },
  { what: 'expired sessions', pattern: /^ *expiresAt: \{ gt: at \},\n/gm, left: '' },
  { what: 'idle sessions', pattern: /^ *seenAt: \{ gt: [^\n]*\},\n/gm, left: '' },
  { what: 'disabled members', pattern: /^ *staff: \{ disabledAt: null \},\n/gm, left: '' },
  { what: 'second factor', pattern: /if \(!session\?\.provenAt\)/g, left: 'if (!session)' },
];

interface Mutant {
  file: string;
  line: number;
  what: string;
  source: string;
}

const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout;

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

const MATRIX = ['scripts/test.mjs', '--only', 'e2e', 'access-matrix'];
const related = (file: string) => [
  'node_modules/vitest/vitest.mjs',
  ...['related', '--run', '--project', 'unit', '--project', 'db', '--passWithNoTests', file],
];

function sources(wanted: string): string[] {
  const listed = git('ls-files', 'app', 'lib').split('\n');
  // A part of a page shows or hides what its page was allowed already.
  const hasChecks = (file: string) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\/|\/_[^/]*$/.test(file);
  return listed.filter((file) => hasChecks(file) && file.includes(wanted));
}

function mutantsOf(file: string): Mutant[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const checks = file.startsWith('lib/auth/') ? SESSIONS : CHECKS;
  return checks.flatMap(({ what, pattern, left }) =>
    [...source.matchAll(pattern)].map((match) => ({
      file,
      what,
      line: source.slice(0, match.index).split('\n').length,
      source: source.slice(0, match.index) + left + source.slice(match.index + match[0].length),
    })),
  );
}

/** The test that notices, or null. */
async function notice({ file, source }: Mutant): Promise<string | null> {
  const path = join(ROOT, file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, source);
  try {
    const said = file.startsWith('lib/') ? await failureOf(related(file)) : null;
    if (said !== null) return /[\w/-]+(?:\.db)?\.test\.tsx?/.exec(said)?.[0] ?? 'the tests of the file';
    return (await failureOf(MATRIX)) === null ? null : 'access matrix';
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
  const mutants = sources(process.argv[2] ?? '').flatMap(mutantsOf);
  // Interrupted: what git knows is what was there.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      git('checkout', '--', 'app', 'lib');
      process.exit(130);
    });
  }
  if ((await failureOf(MATRIX)) !== null)
    throw new Stop('The access matrix fails as it is.', 'Mend that first.');
  say(`${mutants.length} checks to delete`);
  let survived = 0;
  for (const mutant of mutants) {
    const by = await notice(mutant);
    if (!by) survived++;
    const verdict = by ? dim('noticed ') : red('SURVIVED');
    say(`  ${verdict}  ${mutant.file}:${mutant.line}  ${mutant.what}  ${dim(by ?? '')}`);
  }
  say(
    survived === 0
      ? `\nEach of ${mutants.length} is noticed.`
      : `\n${amber(`${survived} of ${mutants.length}`)} go unnoticed.`,
  );
  process.exit(survived === 0 ? 0 : 1);
} catch (error) {
  fail(error);
}
