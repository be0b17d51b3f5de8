// What a run of tests counts: each check is one test, and vitest and Playwright tell of theirs in their JSON reports.
import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(...tallies: Tally[]): Tally {
  return tallies.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }));
}

/** '12 passed, 0 failed', after how many were skipped if any were: the line always ends the same way. */
export function inWords({ passed, failed, skipped }: Tally): string {
  return `${skipped > 0 ? `(${skipped} skipped)\n` : ''}${passed} passed, ${failed} failed`;
}

/** The counts of a vitest report. A run that failed counts at least one failure, report or not. */
export function vitestTally(report: string, ok: boolean): Tally {
  if (!existsSync(report)) return { ...NONE, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return atLeast(ok, {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  });
}

/** The same for a Playwright report; a test that passed only when tried again has failed. */
export function playwrightTally(report: string, ok: boolean): Tally {
  if (!existsSync(report)) return { ...NONE, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  return atLeast(ok, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  });
}

/** The same for a report that is a tally itself. */
export function reportedTally(report: string, ok: boolean): Tally {
  if (!existsSync(report)) return { ...NONE, failed: 1 };
  return atLeast(ok, JSON.parse(readFileSync(report, 'utf8')));
}

function atLeast(ok: boolean, tally: Tally): Tally {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}
