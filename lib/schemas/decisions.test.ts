import { describe, expect, it } from 'vitest';
import { DECISION_FORMS } from './decisions';

const amount = (typed: string) => {
  const result = DECISION_FORMS.fee.safeParse({ version: '1', amount: typed, words: 'x' });
  return result.success ? result.data.amount : null;
};

describe('the amount of a fee', () => {
  it('is read as people write it', () => {
    expect(['12', '12,50', '12.5 €', '1 200', '1\u202f200,00\u00a0€'].map(amount)).toEqual([
      1200, 1250, 1250, 120000, 120000,
    ]);
  });
  it('is neither nothing nor nonsense', () => {
    expect(['', '0', '-3', '12,505', 'douze', '1e3'].map(amount)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
