// The clock against an oracle made another way: what both agree on is not an accident of one of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts, daysFrom, oracle } from '@/lib/testing/deadline-oracle';
import { CALENDAR_CODES } from './calendar';
import { computeDeadline, type DeadlineFacts } from './deadline';

function agree(facts: DeadlineFacts & { receivedAt: string }) {
  const { steps: _, ...dates } = computeDeadline(facts);
  expect(dates).toEqual(oracle(facts));
}

describe('the clock and the oracle', () => {
  it('agree on every date, whatever the facts, from 2000 to 2100', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anyFacts, agree), { numRuns: 3_000 });
  });

  it.each(CALENDAR_CODES)('agree on each day of four years, in %s', { timeout: 60_000 }, (calendar) => {
    for (const day of daysFrom('2025-12-20', '2030-01-10')) {
      const receivedAt = `${day}T12:00:00Z`;
      agree({ receivedAt, timeZone: 'Europe/Paris', calendar, extendedByMonths: 0, pauses: [] });
    }
  });
});
