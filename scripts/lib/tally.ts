// What a run of tests counts: each check is one test, and vitest and Playwright tell of theirs in their JSON reports.
import { existsSync, readFileSync } from 'node:fs';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of those that passed at the second try. */
  unsteady: readonly string[];
}

export const NONE: Tally = { passed: 0, failed: 0, skipped: 0, unsteady: [] };

export function add(...tallies: Tally[]): Tally {
  return tallies.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
    unsteady: [...sum.unsteady, ...one.unsteady],
  }));
}

/** '12 passed, 0 failed', after what was skipped or unsteady: the line always ends the same way. */
export function inWords({ passed, failed, skipped, unsteady }: Tally): string {
  const before = [
    ...unsteady.map((name) => `passed at the second try: ${name}\n`),
    skipped > 0 ? `(${skipped} skipped)\n` : '',
  ];
  return `${before.join('')}${passed} passed, ${failed} failed`;
}

/** The counts of a vitest report. A run that failed counts at least one failure, report or not. */
export function vitestTally(report: string, ok: boolean): Tally {
  if (!existsSync(report)) return { ...NONE, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return atLeast(ok, {
    ...NONE,
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  });
}

/** The same for a Playwright report. */
export function playwrightTally(report: string, ok: boolean): Tally {
  if (!existsSync(report)) return { ...NONE, failed: 1 };
  const { stats, suites }: JSONReport = JSON.parse(readFileSync(report, 'utf8'));
  return atLeast(ok, {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    unsteady: suites.flatMap(unsteadyOf),
  });
}

function unsteadyOf({ file, specs, suites = [] }: JSONReportSuite): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(unsteadyOf)];
}

/** The same for a report that is a tally itself. */
export function reportedTally(report: string, ok: boolean): Tally {
  if (!existsSync(report)) return { ...NONE, failed: 1 };
  return atLeast(ok, { ...NONE, ...JSON.parse(readFileSync(report, 'utf8')) });
}

function atLeast(ok: boolean, tally: Tally): Tally {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}
