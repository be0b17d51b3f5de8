// Each of the forty rows of docs/security.md is a test whose title begins with its number, in a file that the row names;
// and every test with a number is in the table.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './lib/environment';

const ROWS = Array.from({ length: 40 }, (_, index) => index + 1);

/** `| 1 to 8, enumeration and links | `file`, `file` |` */
function table(): { numbers: number[]; files: string[] }[] {
  const lines = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, first, last, rest = ''] = /^\| (\d+)(?: (?:to|and) (\d+))?,([^|]*\|.*)$/.exec(line) ?? [];
    if (!first) return [];
    const numbers = ROWS.filter((row) => row >= Number(first) && row <= Number(last ?? first));
    const files = [...rest.matchAll(/`([^`]+\.(?:spec|test)\.ts)`/g)].map(([, file = '']) => file);
    return [{ numbers, files }];
  });
}

/** The numbers that titles of a file begin with. */
const numbered = (file: string): number[] => [
  ...new Set(
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/['`"](\d\d) · /g)].map(([, row]) => Number(row)),
  ),
];

test('each row from 1 to 40 has a test of its number in a file that the table names', () => {
  const rows = table();
  expect(rows.flatMap(({ numbers }) => numbers).sort((a, b) => a - b)).toEqual(ROWS);
  const missing = rows.flatMap(({ numbers, files }) => {
    const shown = new Set(files.flatMap(numbered));
    return numbers.filter((row) => !shown.has(row));
  });
  expect(missing).toEqual([]);
});

test('each test that has a number is in the table, beside that number', () => {
  const rows = table();
  const tests = ['app', 'e2e', 'lib', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(spec|test)\.ts$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const unnamed = tests.flatMap((file) =>
    numbered(file)
      .filter((row) => !rows.some(({ numbers, files }) => numbers.includes(row) && files.includes(file)))
      .map((row) => `${row} in ${file}`),
  );
  expect(unnamed).toEqual([]);
});
