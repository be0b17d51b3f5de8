// The life cycle, seen as a whole: what ends stays ended, and every outcome has its grounds.
import { describe, expect, it } from 'vitest';
import {
  GROUNDS,
  groundsOf,
  needsGround,
  OUTCOMES,
  outcomesOf,
  outcomesOfMarketingObjection,
} from './outcomes';
import { RIGHTS } from './rights';
import { EVENTS, next, OPEN_STATUSES, possible, STATUSES } from './states';

describe('the table of statuses', () => {
  it('knows every status and every event', () => {
    for (const status of STATUSES) {
      for (const event of EVENTS) {
        const to = next(status, event);
        expect(to === null || STATUSES.includes(to)).toBe(true);
        expect(possible(status).includes(event)).toBe(to !== null);
      }
    }
  });

  it('lets every open request be answered and withdrawn', () => {
    for (const status of OPEN_STATUSES) {
      expect(next(status, 'answer')).toBe('answered');
      expect(next(status, 'withdraw')).toBe('withdrawn');
    }
  });

  it('never reopens what was withdrawn, and brings nothing back that was erased', () => {
    expect(next('withdrawn', 'answer')).toBeNull();
    for (const event of EVENTS) expect(next('erased', event)).toBeNull();
  });
});

describe('outcomes', () => {
  it('never refuses a withdrawal of consent, nor an objection to marketing', () => {
    expect(outcomesOf('consent_withdrawal')).not.toContain('refused');
    expect(outcomesOfMarketingObjection()).not.toContain('refused');
  });

  it('has grounds with their article for each right that can be refused', () => {
    for (const right of RIGHTS.filter((one) => outcomesOf(one).includes('refused'))) {
      const grounds = groundsOf(right);
      expect(grounds.length).toBeGreaterThan(0);
      for (const id of grounds)
        expect(GROUNDS[id].article && GROUNDS[id].text.fr && GROUNDS[id].text.en).toBeTruthy();
    }
  });

  it('asks for a ground whenever something is refused', () => {
    expect(OUTCOMES.filter(needsGround)).toEqual(['partly_granted', 'refused']);
  });
});
