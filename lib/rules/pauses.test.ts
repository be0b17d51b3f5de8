import { describe, expect, it } from 'vitest';
import { type Asking, judgeAsking, mayAskIdentity, stoppedDays, stops } from './pauses';
import { RIGHTS } from './rights';

describe('the stretches of a stopped clock', () => {
  it('are merged when they overlap or touch, and kept apart otherwise', () => {
    const merged = stops([
      { from: '2026-06-20', to: '2026-06-22' },
      { from: '2026-06-03', to: '2026-06-08' },
      { from: '2026-06-05', to: '2026-06-11' },
      { from: '2026-06-11', to: '2026-06-12' },
      { from: '2026-06-15', to: '2026-06-15' },
    ]);
    expect(merged).toEqual([
      { from: '2026-06-03', to: '2026-06-12' },
      { from: '2026-06-20', to: '2026-06-22' },
    ]);
    expect(stoppedDays(merged)).toBe(11);
  });
});

describe('an asking', () => {
  const asking: Asking = {
    cause: 'identity',
    right: 'access',
    askedOn: '2026-06-03',
    receivedOn: '2026-06-01',
    lastHeardOn: '2026-06-01',
    dueOn: '2026-07-01',
    largeQuantity: false,
  };
  const stopsClock = (facts: Partial<Asking>) => judgeAsking({ ...asking, ...facts }).stopsClock;

  it('for identity stops the clock for Articles 15 to 21, and not for 22 or 7(3)', () => {
    expect(RIGHTS.filter((right) => !mayAskIdentity(right))).toEqual([
      'automated_decision',
      'consent_withdrawal',
    ]);
    expect(RIGHTS.filter((right) => !stopsClock({ right }))).toEqual([
      'automated_decision',
      'consent_withdrawal',
    ]);
  });

  it('for clarification stops it only where a large quantity of data is processed', () => {
    expect(stopsClock({ cause: 'clarification' })).toBe(false);
    expect(stopsClock({ cause: 'clarification', largeQuantity: true })).toBe(true);
  });

  it('must come within seven days of the last word of the person', () => {
    expect(stopsClock({ askedOn: '2026-06-08' })).toBe(true);
    expect(stopsClock({ askedOn: '2026-06-09' })).toBe(false);
    expect(stopsClock({ askedOn: '2026-06-09', lastHeardOn: '2026-06-02' })).toBe(true);
  });

  it('must come while the period runs', () => {
    expect(stopsClock({ askedOn: '2026-05-31' })).toBe(false);
    expect(stopsClock({ askedOn: '2026-07-01', lastHeardOn: '2026-06-28' })).toBe(true);
    expect(stopsClock({ askedOn: '2026-07-02', lastHeardOn: '2026-06-28' })).toBe(false);
  });

  it('says why in both languages, with its source', () => {
    const { source, why } = judgeAsking({ ...asking, right: 'consent_withdrawal' });
    expect(source).toEqual({ fr: 'RGPD, art. 12(6)', en: 'GDPR, Art. 12(6)' });
    expect(why.fr).toContain('continue de courir');
    expect(why.en).toContain('keeps running');
  });
});
