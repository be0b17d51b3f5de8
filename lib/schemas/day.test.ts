import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { date, optionalDate, withDates } from './day';

const schema = withDates(['bornOn'], z.object({ bornOn: optionalDate }));
const read = (day: string, month: string, year: string) => {
  const typed = { 'bornOn-day': day, 'bornOn-month': month, 'bornOn-year': year };
  const result = schema.safeParse(typed);
  return result.success ? result.data.bornOn : result.error.issues[0]?.message;
};

describe('a date in three fields', () => {
  it('takes numbers and names of months, with or without accents, in both languages', () => {
    for (const month of ['2', '02', 'février', 'FEVRIER', 'févr.', 'February', ' feb ']) {
      expect(read('3', month, '1950')).toBe('1950-02-03');
    }
    expect(read('1er', 'août', '1944')).toBe('1944-08-01');
    expect([read('5', 'juin', '1990'), read('5', 'juillet', '1990')]).toEqual(['1990-06-05', '1990-07-05']);
  });
  it('refuses a day that does not exist, a year of two figures, and a part alone', () => {
    expect(read('28', '2', '2026')).toBe('2026-02-28');
    for (const [day, month, year] of [
      ['29', '2', '2026'],
      ['3', '2', '50'],
      ['3', '', ''],
      ['3', 'brumaire', '1950'],
    ] as const)
      expect(read(day, month, year)).toBe('field.date');
  });
  it('is empty when nothing is typed, and then missing where it is required', () => {
    expect(read('', ' ', '')).toBe('');
    expect(date('field.born_missing').safeParse('').error?.issues[0]?.message).toBe('field.born_missing');
  });
  it('takes one field as well', () => {
    for (const typed of ['03/02/1950', '3.2.1950', '1950-02-03', '3 février 1950'])
      expect(optionalDate.parse(typed)).toBe('1950-02-03');
  });
});
