// The hand-made calendars against date-holidays, an independent library, for each day of the years 2000 to 2100.
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import {
  CALENDAR_CODES,
  type CalendarCode,
  easterSunday,
  holidayOn,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from './calendar';

// The three departments of Alsace-Moselle have one and the same list there.
const REGIONS: Record<CalendarCode, readonly (string | null)[]> = {
  FR: [null],
  'FR-ALSACE-MOSELLE': ['57', '67', '68'],
  'FR-YT': ['YT'],
  'FR-MQ': ['MQ'],
  'FR-GP': ['GP'],
  'FR-GF': ['GF'],
  'FR-RE': ['RE'],
};

// Where the library calls public what the code du travail doesn't: in Martinique and Guadeloupe Good Friday is a day
// off by custom. Articles L3133-1 and L3422-2 don't list it (L3134-13 does, for Alsace-Moselle alone), so there the
// clock counts it as a working day, which never gives the controller a day too many.
const CUSTOMARY: Partial<Record<CalendarCode, string>> = {
  'FR-MQ': 'Vendredi saint',
  'FR-GP': 'Vendredi saint',
};

const cases = CALENDAR_CODES.flatMap((calendar) =>
  REGIONS[calendar].map((region) => [calendar, region] as const),
);

describe.each(cases)('%s (library region %s)', (calendar, region) => {
  it('has the public holidays of the independent library, from 2000 to 2100', () => {
    const library = region === null ? new Holidays('FR') : new Holidays('FR', region);
    for (let year = 2000; year <= 2100; year += 1) {
      const theirs = library
        .getHolidays(year, 'fr')
        // 'observance' and 'optional' days (Pentecost Sunday, Mothers' Day, Victor Schœlcher) are no public holidays.
        .filter(({ type, name }) => type === 'public' && name !== CUSTOMARY[calendar])
        .map(({ date }) => date.slice(0, 10));
      const ours = holidaysOf(year, calendar).map(({ date }) => date);
      expect(new Set(ours), `${year}`).toEqual(new Set(theirs));
    }
  });
});

it('differs from the library only by the custom that it names', () => {
  for (const calendar of ['FR-MQ', 'FR-GP'] as const) {
    const region = REGIONS[calendar][0];
    if (!region) throw new Error('A region is expected');
    const fridays = new Holidays('FR', region)
      .getHolidays(2026, 'fr')
      .filter(({ name }) => name === CUSTOMARY[calendar]);
    expect(fridays.map(({ date }) => date.slice(0, 10))).toEqual(['2026-04-03']);
    expect(isWorkingDay('2026-04-03', calendar)).toBe(true);
  }
});

describe('the calendars', () => {
  it('have eleven holidays, and those that the law adds in one place only', () => {
    const count = (calendar: CalendarCode) => holidaysOf(2026, calendar).length;
    expect(CALENDAR_CODES.map(count)).toEqual([11, 13, 12, 12, 12, 12, 12]);
  });

  it.each([
    ['FR-ALSACE-MOSELLE', '2026-04-03'],
    ['FR-ALSACE-MOSELLE', '2025-12-26'],
    ['FR-YT', '2026-04-27'],
    ['FR-MQ', '2026-05-22'],
    ['FR-GP', '2026-05-27'],
    ['FR-GF', '2026-06-10'],
    ['FR-RE', '2027-12-20'],
  ] as const)('%s alone rests on %s', (calendar, date) => {
    expect(CALENDAR_CODES.filter((code) => !isWorkingDay(date, code))).toEqual([calendar]);
  });

  it('know Easter at both ends of its range and beyond the library', () => {
    expect([1818, 1943, 2026, 2038, 2285].map(easterSunday)).toEqual([
      '1818-03-22',
      '1943-04-25',
      '2026-04-05',
      '2038-04-25',
      '2285-03-22',
    ]);
  });

  it('name a holiday in both languages, also when two fall on one day', () => {
    expect(holidayOn('2026-04-06', 'FR')?.name).toEqual({ fr: 'lundi de Pâques', en: 'Easter Monday' });
    expect(holidaysOf(2008, 'FR').filter(({ date }) => date === '2008-05-01')).toHaveLength(2);
    expect(holidayOn('2026-04-07', 'FR')).toBeNull();
  });

  it('roll forward from and back to a working day, which stays where it is', () => {
    expect(nextWorkingDay('2026-04-04', 'FR')).toBe('2026-04-07');
    expect(nextWorkingDay('2026-04-07', 'FR')).toBe('2026-04-07');
    expect(previousWorkingDay('2026-04-06', 'FR')).toBe('2026-04-03');
    expect(previousWorkingDay('2026-04-06', 'FR-ALSACE-MOSELLE')).toBe('2026-04-02');
    expect(nextWorkingDay('2027-01-01', 'FR')).toBe('2027-01-04');
    expect(previousWorkingDay('2027-01-03', 'FR')).toBe('2026-12-31');
  });
});
