import { describe, expect, it } from 'vitest';
import {
  GROUNDS,
  groundsOf,
  needsGround,
  OUTCOMES,
  outcomesOf,
  outcomesOfMarketingObjection,
} from './outcomes';
import { ARTICLE, RIGHTS } from './rights';

describe('outcomes', () => {
  it('leave no way to refuse a withdrawal of consent or an objection to marketing', () => {
    for (const outcomes of [outcomesOf('consent_withdrawal'), outcomesOfMarketingObjection()]) {
      expect(outcomes.some(needsGround)).toBe(false);
      expect(outcomes).toContain('granted');
    }
    expect(groundsOf('consent_withdrawal')).toEqual([]);
  });

  it('are all open to every other right, each with a ground to refuse on', () => {
    for (const right of RIGHTS.filter((candidate) => candidate !== 'consent_withdrawal')) {
      expect(outcomesOf(right), right).toEqual(OUTCOMES);
      expect(groundsOf(right).length, right).toBeGreaterThan(3);
    }
  });
});

describe('a ground of refusal', () => {
  it.each(Object.entries(GROUNDS))('%s stands in Article 12 or in the article of its right', (_, ground) => {
    for (const right of ground.rights) {
      expect(ground.article.startsWith('12(') || ground.article.startsWith(ARTICLE[right])).toBe(true);
    }
    expect(ground.text.fr).toMatch(/\.$/);
    expect(ground.text.en).toMatch(/\.$/);
  });
});
