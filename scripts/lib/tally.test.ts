// The last line of a run counts everything once, and nothing unsteady passes unnamed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { add, inWords, NONE, playwrightTally } from './tally';

const folder = mkdtempSync(join(tmpdir(), 'guichet-tally-'));
const report = join(folder, 'e2e.json');
afterAll(() => rmSync(folder, { recursive: true }));

const spec = (title: string, ...statuses: string[]) => ({
  title,
  tests: statuses.map((status) => ({ status })),
});

describe('a report of Playwright', () => {
  test('names what passed at the second try only, however deep', () => {
    const suites = [
      {
        ...{ file: 'a.spec.ts', specs: [spec('steady', 'expected')] },
        suites: [{ file: 'a.spec.ts', specs: [spec('in French', 'expected', 'flaky')] }],
      },
    ];
    const stats = { expected: 2, flaky: 1, unexpected: 0, skipped: 4 };
    writeFileSync(report, JSON.stringify({ stats, suites }));
    expect(inWords(playwrightTally(report, true))).toBe(
      'passed at the second try: a.spec.ts: in French\n(4 skipped)\n3 passed, 0 failed',
    );
  });
  test('of a run that ended badly counts a failure, even without one in it, or without a report', () => {
    const stats = { expected: 2, flaky: 0, unexpected: 0, skipped: 0 };
    writeFileSync(report, JSON.stringify({ stats, suites: [] }));
    expect(playwrightTally(report, false).failed).toBe(1);
    expect(playwrightTally(join(folder, 'none.json'), true).failed).toBe(1);
  });
});

test('the sum ends in one line', () => {
  const once = { ...NONE, passed: 2, failed: 1 };
  expect(inWords(add(NONE, once, once))).toBe('4 passed, 2 failed');
});
