import { describe, expect, it } from 'vitest';
import type { DeadlineFacts } from './deadline';
import { judgeExtension, noticeBy } from './extension';

const facts: DeadlineFacts = {
  receivedAt: '2026-03-03T10:00:00+01:00',
  timeZone: 'Europe/Paris',
  calendar: 'FR',
  extendedByMonths: 0,
  pauses: [],
};

describe('an extension', () => {
  it('can be announced up to the last day of the first month, and not on the day after', () => {
    expect(judgeExtension(facts, '2026-04-03')).toMatchObject({ allowed: true, months: [1, 2] });
    const late = judgeExtension(facts, '2026-04-04');
    expect(late.allowed).toBe(false);
    expect(late.why.en).toContain('3 April 2026');
  });

  it('waits for the working day when the first month ends on a Saturday', () => {
    expect(noticeBy({ ...facts, receivedAt: '2026-03-04T10:00:00+01:00' })).toBe('2026-04-07');
  });

  it('has more time for a pause that began before the notice was due, even on the last day', () => {
    expect(noticeBy({ ...facts, pauses: [{ from: '2026-04-03', to: '2026-04-08' }] })).toBe('2026-04-08');
  });

  it('has no more time for a pause that began afterwards', () => {
    const later = { from: '2026-04-04', to: '2026-04-20' };
    expect(noticeBy({ ...facts, extendedByMonths: 1, pauses: [later] })).toBe('2026-04-03');
    // Nor for one that began while an earlier pause had already moved the day, but after that day.
    const first = { from: '2026-03-20', to: '2026-03-25' };
    expect(noticeBy({ ...facts, pauses: [{ from: '2026-04-09', to: '2026-04-20' }, first] })).toBe(
      '2026-04-08',
    );
  });

  it('grows to two months in all, never beyond', () => {
    expect(judgeExtension({ ...facts, extendedByMonths: 1 }, '2026-03-20')).toMatchObject({
      allowed: true,
      months: [2],
    });
    expect(judgeExtension({ ...facts, extendedByMonths: 2 }, '2026-03-20')).toMatchObject({
      allowed: false,
      months: [],
    });
  });
});
