import { describe, expect, it } from 'vitest';
import { answerElements, missingFrom } from './answer-elements';
import { OUTCOMES, outcomesOf } from './outcomes';
import { RIGHTS } from './rights';

const ids = (...of: Parameters<typeof answerElements>) => answerElements(...of).map(({ id }) => id);

describe('the answer to a request', () => {
  it('names complaint and judicial remedy, whatever the right and the outcome', () => {
    for (const right of RIGHTS) {
      for (const outcome of outcomesOf(right)) {
        expect(ids(right, outcome).slice(-2), `${right} ${outcome}`).toEqual(['complaint', 'remedy']);
      }
    }
  });

  it('gives reasons whenever less than all was granted, and only then', () => {
    expect(OUTCOMES.filter((outcome) => ids('erasure', outcome).includes('reasons'))).toEqual([
      'partly_granted',
      'refused',
    ]);
  });

  it('holds each point of Article 15 when access is granted', () => {
    expect(answerElements('access', 'granted').map(({ article }) => article)).toEqual([
      '15(1)',
      ...['a', 'b', 'c', 'd', 'e', 'g', 'h'].map((point) => `15(1)(${point})`),
      '15(2)',
      '15(3)',
      '12(4), 15(1)(f), 77',
      '12(4), 79',
    ]);
  });

  it('tells of the recipients where Article 19 wants it', () => {
    expect(RIGHTS.filter((right) => ids(right, 'granted').includes('recipients_told'))).toEqual([
      'rectification',
      'erasure',
      'restriction',
    ]);
  });

  it('lacks what is not there', () => {
    expect(missingFrom('consent_withdrawal', 'granted', ['effective_date', 'complaint', 'remedy'])).toEqual([
      { id: 'earlier_lawful', article: '7(3)' },
    ]);
    expect(missingFrom('access', 'no_data', ['confirmation', 'complaint', 'remedy'])).toEqual([]);
  });
});
