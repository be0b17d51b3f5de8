// No case is looked for outside a scope: a query that names a case by its reference says whose, and so does every list
// that an actor reads, even where a permission was asked already. A role that one day may do something to some cases
// only then meets the scope everywhere.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './lib/environment';

const FOLDER = join(ROOT, 'lib', 'cases');
const SOURCES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, source: readFileSync(join(FOLDER, file), 'utf8') }));

test('a case is looked for by its reference within a scope only', () => {
  const unscoped = SOURCES.flatMap(({ file, source }) =>
    source
      .split('\n')
      .filter((line) => /where(:| =) [^;]*\{ reference\b/.test(line))
      .filter((line) => !/AND: \[\w*[rR]eadable\(actor\), \{/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(unscoped).toEqual([]);
});

const READS = /\.(rightsRequest|note|task|storedFile)\.(find(Many|First)|count)\(/;
/** Scoped by what they are given. */
const OTHERWISE = [
  // The id of a case that `readCase` gave.
  'case-work.ts: readWork',
  // The actor's own account.
  'known-person.ts: knownPerson',
  // A case that the caller has read within its scope.
  'said-already.ts: saidAlready',
  // The account of a secret link.
  'use-link.ts: useLink',
];
const SCOPE = /[rR]eadable\(actor\)|queueWhere\(actor|withdrawals\(actor\)/;

test('what an actor reads of cases is read within a scope', () => {
  const unscoped = SOURCES.flatMap(({ file, source }) =>
    source
      .split(/\n[})]+;?\n/)
      .filter((block) => /\bactor: /.test(block) && READS.test(block) && !SCOPE.test(block))
      .map((block) => `${file}: ${/function (\w+)/.exec(block)?.[1]}`),
  );
  expect(unscoped.sort()).toEqual(OTHERWISE);
});
