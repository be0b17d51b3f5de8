// The walls of CONTRIBUTING.md hold: an import that crosses one is refused, one that goes the right way is not.
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from './lib/environment';

const REFUSED = [
  ['app/[locale]', '@/lib/db/client'],
  ['app/api/health', '@/lib/crypto/envelope'],
  ['lib/cases', '@/app/_components/field'],
  ['lib/cases', '../db/client'],
  ['lib/jobs', '@/app/_components/field'],
  ['lib/db', '@/lib/cases/submit-request'],
  ['lib/db', '../auth/actor'],
  ['lib/auth', '@/lib/cases/submit-request'],
  ['lib/mail', '@/lib/cases/submit-request'],
  ['lib/files', '@/lib/db/client'],
  ['lib/crypto', '@/lib/db/client'],
  ['lib/documents', '@/lib/db/client'],
  ['lib/charter', '@/lib/db/client'],
  ['lib/schemas', '@/lib/charter/load'],
  ['lib/i18n', '@/lib/schemas/request'],
  ['lib/rules', '@/lib/clock'],
  ['lib/rules', '../clock'],
  ['lib/rules', 'node:fs'],
  ['lib/rules', 'zod'],
  ['emails', '@/lib/db/client'],
] as const;

const ALLOWED = [
  ['app/[locale]', '@/lib/cases/submit-request'],
  ['app/[locale]', '@/lib/i18n'],
  ['lib/cases', '@/lib/db/client'],
  ['lib/cases', './save-step'],
  ['lib/db', '@/lib/rules/actor'],
  ['lib/mail', '@/emails'],
  ['lib/documents', 'pdfkit'],
  ['lib/rules', './dates'],
  ['lib/rules', 'temporal-polyfill'],
] as const;

const OTHERS = {
  'lib/rules/floating.ts': 'async function act() {}\nact();\n',
  'lib/rules/circle.ts': "import { round } from './round';\nexport const circle = () => round();\n",
  'lib/rules/round.ts': "import { circle } from './circle';\nexport const round = () => circle();\n",
  'lib/rules/switch.ts':
    "export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n}\n",
  'lib/rules/default.ts': 'export default 1;\n',
};

/** A folder with our rules and, for each import, a file that has it. */
const sandbox = realpathSync(mkdtempSync(join(tmpdir(), 'guichet-walls-')));
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

const rules = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
write('biome.json', JSON.stringify({ ...rules, vcs: { enabled: false } }));
write('package.json', '{}');
const imports = [...REFUSED, ...ALLOWED].map(([folder, specifier], index) => {
  const file = `${folder}/case${index}.ts`;
  write(file, `import { it } from '${specifier}';\n\nexport const kept = it;\n`);
  return { folder, specifier, file };
});
for (const [file, source] of Object.entries(OTHERS)) write(file, source);

const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
const { stdout } = spawnSync(
  process.execPath,
  [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
  {
    cwd: sandbox,
    encoding: 'utf8',
  },
);
const diagnostics: { category: string; location: { path: string | { file: string } } }[] =
  JSON.parse(stdout).diagnostics;

function write(file: string, content: string): void {
  mkdirSync(dirname(join(sandbox, file)), { recursive: true });
  writeFileSync(join(sandbox, file), content);
}

function complaints(file: string): string[] {
  return diagnostics
    .filter(({ location: { path } }) => (typeof path === 'string' ? path : path.file).endsWith(file))
    .map(({ category }) => category);
}

function isRefused(folder: string, specifier: string): boolean {
  const made = imports.find((one) => one.folder === folder && one.specifier === specifier);
  if (!made) throw new Error(`no file imports ${specifier} in ${folder}`);
  return complaints(made.file).includes('lint/style/noRestrictedImports');
}

test.each(REFUSED)('%s may not import %s', (folder, specifier) => {
  expect(isRefused(folder, specifier)).toBe(true);
});

test.each(ALLOWED)('%s may import %s', (folder, specifier) => {
  expect(isRefused(folder, specifier)).toBe(false);
});

test.each([
  ['a promise that nobody waits for', 'lib/rules/floating.ts', 'lint/nursery/noFloatingPromises'],
  ['a circle of imports', 'lib/rules/circle.ts', 'lint/suspicious/noImportCycles'],
  ['a switch that forgets a case', 'lib/rules/switch.ts', 'lint/nursery/useExhaustiveSwitchCases'],
  ['a default export', 'lib/rules/default.ts', 'lint/style/noDefaultExport'],
])('refuses %s', (_, file, rule) => {
  expect(complaints(file)).toContain(rule);
});

test('client components import schemas, rules and i18n only', () => {
  const clients = readdirSync(join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, source: readFileSync(join(ROOT, 'app', name), 'utf8') }))
    .filter(({ source }) => /^['"]use client['"]/m.test(source));
  const crossings = clients.flatMap(({ name, source }) =>
    [...source.matchAll(/^import (?!type)[^'"]*['"]([^'"]+)['"]/gm)]
      .map((match) => match[1] ?? '')
      .filter((from) => /^(node:|@\/(?!app\/|lib\/(schemas|rules|i18n)(\/|$)))/.test(from))
      .map((from) => `${name} → ${from}`),
  );
  expect(crossings).toEqual([]);
});
