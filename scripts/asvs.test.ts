// The table of docs/asvs.md is whole and true to itself: each requirement once, its counts, and the tests that it names.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ASVS, REQUIREMENTS, readRequirements, withCounts } from './lib/asvs';
import { ROOT } from './lib/environment';

const requirements = readRequirements();

/** `file` › a part of the title of one of its tests. */
const named = (how: string) =>
  [...how.matchAll(/`((?:app|e2e|lib|scripts)\/[\w./[\]-]+\.(?:test|spec)\.tsx?)`(?: › ([^,|]+))?/g)].map(
    ([, file = '', title = '']) => ({ file, title: title.trim() }),
  );

test('each requirement of levels 1 and 2 has one line', () => {
  expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
  for (const level of [1, 2] as const)
    expect(requirements.filter((one) => one.level === level)).toHaveLength(REQUIREMENTS[level]);
});

test('the counts are those of the rows', () => {
  const text = readFileSync(ASVS, 'utf8');
  expect(withCounts(text)).toBe(text);
});

test('what is met names a test or a document; every test that is named is there', () => {
  const missing = requirements.flatMap(({ id, state, how }) => {
    const tests = named(how);
    const documents = /docs\/[\w-]+\.md|decisions? \d{4}|`lib\/[\w./-]+`|package-lock/i.test(how);
    const bare = state === 'met' && tests.length === 0 && !documents ? [`${id}: nothing is named`] : [];
    const gone = tests.filter(({ file, title }) => {
      const path = join(ROOT, file);
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(title);
    });
    return [...bare, ...gone.map(({ file, title }) => `${id}: ${file} › ${title}`)];
  });
  expect(missing).toEqual([]);
});
