import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonthsClamped,
  daysBetween,
  endOfDay,
  formatDate,
  isInstant,
  isPlainDate,
  isTimeZone,
  localDateOf,
  weekday,
} from './dates';

describe('a calendar date', () => {
  it.each(['2026-02-28', '2028-02-29', '2000-02-29', '1900-01-01', '2200-12-31'])('%s exists', (date) => {
    expect(isPlainDate(date)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    '+002026-01-01',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
  ])('%j is not one', (date) => {
    expect(isPlainDate(date)).toBe(false);
  });

  it('moves by days over month ends, leap days and year ends', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2); // The clocks change on the 29th.
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(() => addDays('2026-3-1', 1)).toThrow(RangeError);
    expect(() => addDays('2026-13-01', 1)).toThrow(RangeError);
  });

  it('moves by months to the same day, or to the last day of a shorter month', () => {
    expect(addMonthsClamped('2026-01-28', 1)).toBe('2026-02-28');
    expect(addMonthsClamped('2026-01-29', 1)).toBe('2026-02-28');
    expect(addMonthsClamped('2028-01-29', 1)).toBe('2028-02-29');
    expect(addMonthsClamped('2026-01-31', 3)).toBe('2026-04-30');
    expect(addMonthsClamped('2026-12-31', 2)).toBe('2027-02-28');
    expect(addMonthsClamped('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonthsClamped('2026-02-28', 1)).toBe('2026-03-28');
  });

  it('knows its day of the week before and after 1970', () => {
    expect(weekday('1970-01-01')).toBe(4);
    expect(weekday('1900-01-01')).toBe(1);
    expect(weekday('2026-04-05')).toBe(7);
  });

  it('is written out as people write it', () => {
    expect(formatDate('2026-04-07', 'fr')).toBe('mardi 7 avril 2026');
    expect(formatDate('2026-05-01', 'fr')).toBe('vendredi 1er mai 2026');
    expect(formatDate('2026-05-01', 'en')).toBe('Friday 1 May 2026');
  });
});

describe('the date on the wall', () => {
  it.each([
    ['2026-10-01T00:30:00+02:00', 'Europe/Paris', '2026-10-01'],
    ['2026-09-30T21:59:59Z', 'Europe/Paris', '2026-09-30'],
    ['2026-09-30T22:00:00Z', 'Europe/Paris', '2026-10-01'],
    ['2026-12-31T22:59:59Z', 'Europe/Paris', '2026-12-31'],
    ['2026-12-31T23:00:00Z', 'Europe/Paris', '2027-01-01'],
    // La Réunion is four hours ahead of UTC all year, Guyane three behind.
    ['2026-06-30T20:00:00Z', 'Indian/Reunion', '2026-07-01'],
    ['2026-07-01T02:59:59Z', 'America/Cayenne', '2026-06-30'],
    // The night of 28 to 29 March 2026 has no 02:30, that of 24 to 25 October has two.
    ['2026-03-29T00:30:00Z', 'Europe/Paris', '2026-03-29'],
    ['2026-10-24T21:59:59Z', 'Europe/Paris', '2026-10-24'],
    ['2026-10-24T22:00:00Z', 'Europe/Paris', '2026-10-25'],
    ['2028-02-28T23:00:00Z', 'Europe/Paris', '2028-02-29'],
  ])('at %s in %s is %s', (instant, timeZone, date) => {
    expect(localDateOf(instant, timeZone)).toBe(date);
    expect(localDateOf(new Date(instant), timeZone)).toBe(date);
  });

  it('ends at 23:59:59, one second before the next day begins, on every kind of night', () => {
    expect(endOfDay('2026-04-07', 'Europe/Paris').toISOString()).toBe('2026-04-07T21:59:59.000Z');
    expect(endOfDay('2026-01-07', 'Europe/Paris').toISOString()).toBe('2026-01-07T22:59:59.000Z');
    expect(endOfDay('2026-03-29', 'Europe/Paris').toISOString()).toBe('2026-03-29T21:59:59.000Z');
    expect(endOfDay('2026-03-28', 'Europe/Paris').toISOString()).toBe('2026-03-28T22:59:59.000Z');
    expect(endOfDay('2026-04-07', 'Indian/Reunion').toISOString()).toBe('2026-04-07T19:59:59.000Z');
    // In Paraguay the clocks went back at midnight: 23:59:59 came twice on 25 March 2023, and the second one counts.
    expect(endOfDay('2023-03-25', 'America/Asuncion').toISOString()).toBe('2023-03-26T03:59:59.000Z');
  });
});

describe('an instant', () => {
  it.each([
    '2026-10-01T00:30:00+02:00',
    '2026-10-01T00:30:00Z',
    '2026-10-01T00:30+02:00',
    '2026-10-01T00:30:00.123456789-03:00',
  ])('%s is one', (text) => {
    expect(isInstant(text)).toBe(true);
  });

  it.each([
    '2026-10-01T00:30:00',
    '2026-10-01',
    '2026-02-29T10:00:00Z',
    '2026-10-01T24:00:00Z',
    '2026-10-01T00:30:00+24:00',
    '2026-10-01T00:30:00.1234567890Z',
    '2026-10-01T00:30:00+02:00[Europe/Paris]',
    '2026-10-01 00:30:00+02:00',
    '2026-10-01T00:30:00Z\n',
  ])('%j is not', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});

describe('a time zone', () => {
  it.each(['Europe/Paris', 'Indian/Reunion', 'America/Cayenne', 'Etc/GMT+2', 'UTC', 'Europe/Kyiv'])(
    '%s is one',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['', '+02:00', 'Mars/Phobos', 'Europe/Paris ', '2026-01-01T00:00[Europe/Paris]', 'CEST'])(
    '%j is not',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
