// No case is looked for outside a scope: a query that names a case by its reference says whose, even where a permission
// was asked already. A role that one day may do something to some cases only then meets the scope everywhere.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './lib/environment';

const FOLDER = join(ROOT, 'lib', 'cases');

test('a case is looked for by its reference within a scope only', () => {
  const unscoped = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      readFileSync(join(FOLDER, file), 'utf8')
        .split('\n')
        .filter((line) => /where(:| =) [^;]*\{ reference\b/.test(line))
        .filter((line) => !/AND: \[\w*[rR]eadable\(actor\), \{/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(unscoped).toEqual([]);
});
