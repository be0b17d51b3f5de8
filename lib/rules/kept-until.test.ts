import { describe, expect, it } from 'vitest';
import { keptFor, keptUntil } from './kept-until';

describe('data that is kept', () => {
  it('is kept for whole years from what starts the period', () => {
    expect(keptUntil({ from: 'invoice_date', years: 10 }, '2026-03-05')).toBe('2036-03-05');
    expect(keptUntil({ from: 'transaction_date', years: 5 }, '2024-02-29')).toBe('2029-02-28');
    expect(keptUntil({ from: 'collection', months: 6 }, '2026-08-31')).toBe('2027-02-28');
  });

  it('counts from the end of the calendar year where the charter says so', () => {
    expect(keptUntil({ from: 'request_year_end', years: 5 }, '2026-01-01')).toBe('2031-12-31');
    expect(keptUntil({ from: 'request_year_end', years: 5 }, '2026-12-31')).toBe('2031-12-31');
  });

  it('says how long while the day of the start is not known', () => {
    expect(keptFor({ from: 'relation_end', years: 5 }).fr).toBe('5 ans après la fin de la relation');
    expect(keptFor({ from: 'relation_end' }).en).toBe('until the end of the relation');
  });
});
