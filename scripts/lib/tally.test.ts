// The last line of a run counts everything once, and nothing unsteady passes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { add, inWords, NONE, playwrightTally } from './tally';

const folder = mkdtempSync(join(tmpdir(), 'guichet-tally-'));
const report = join(folder, 'e2e.json');
afterAll(() => rmSync(folder, { recursive: true }));

const written = (stats: object) => writeFileSync(report, JSON.stringify({ stats }));

describe('a report of Playwright', () => {
  test('counts what passed only at a second try as failed', () => {
    written({ expected: 2, flaky: 1, unexpected: 0, skipped: 4 });
    expect(inWords(playwrightTally(report, true))).toBe('(4 skipped)\n2 passed, 1 failed');
  });
  test('of a run that ended badly counts a failure, even without one in it, or without a report', () => {
    written({ expected: 2, flaky: 0, unexpected: 0, skipped: 0 });
    expect(playwrightTally(report, false).failed).toBe(1);
    expect(playwrightTally(join(folder, 'none.json'), true).failed).toBe(1);
  });
});

test('the sum ends in one line', () => {
  const once = { ...NONE, passed: 2, failed: 1 };
  expect(inWords(add(NONE, once, once))).toBe('4 passed, 2 failed');
});
