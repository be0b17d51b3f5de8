import { describe, expect, it } from 'vitest';
import { type Query, readCalculator, readDate } from './calculator';

const read = (query: Query) => readCalculator(query, { calendar: 'FR-RE' });
const receipt = { day: '31', month: '3', year: '2026' };
const codes = (query: Query) => read(query).errors.map(({ field, code }) => `${field}: ${code}`);

describe('the calculator’s address', () => {
  it('asks nothing and blames nobody when it is empty', () => {
    const { typed, errors, facts } = read({});
    expect({ errors, facts, rows: typed.pauses.length, calendar: typed.calendar }).toEqual({
      ...{ errors: [], facts: null, rows: 1, calendar: 'FR-RE' },
    });
  });

  it('gives the facts, empty pauses left out', () => {
    const query = {
      ...receipt,
      calendar: 'FR',
      extension: '2',
      from: ['14/04/2026', ''],
      to: ['20/04/2026', ''],
    };
    expect(read(query).facts).toEqual({
      ...{ receivedOn: '2026-03-31', calendar: 'FR', extendedByMonths: 2 },
      pauses: [{ from: '2026-04-14', to: '2026-04-20' }],
    });
  });

  it('adds a row without losing or judging what is typed', () => {
    const { typed, errors } = read({ ...receipt, day: '99', from: '14/04/2026', to: '', add: '1' });
    expect(typed.pauses).toEqual([
      { from: '14/04/2026', to: '' },
      { from: '', to: '' },
    ]);
    expect({ day: typed.day, errors }).toEqual({ day: '99', errors: [] });
  });

  it.each([
    [{ day: '', month: '', year: '' }, ['day: date_missing']],
    [{ ...receipt, month: '' }, ['month: month_missing']],
    [{ ...receipt, day: '32' }, ['day: day_wrong']],
    [{ ...receipt, month: 'ju' }, ['month: month_wrong']],
    [{ ...receipt, year: '26' }, ['year: year_wrong']],
    [{ day: '29', month: 'février', year: '2026' }, ['day: date_wrong']],
    [{ ...receipt, calendar: 'DE' }, ['calendar: calendar_wrong']],
    [{ ...receipt, extension: '3' }, ['extension: extension_wrong']],
    [{ ...receipt, from: '1/4/2026', to: '' }, ['to-1: pause_missing']],
    [{ ...receipt, from: '31/4/2026', to: '1/5/2026' }, ['from-1: pause_wrong']],
    [{ ...receipt, from: '2/4/2026', to: '1/4/2026' }, ['to-1: pause_backwards']],
  ])('says beside which field something is wrong: %j', (query, expected) => {
    expect(codes(query)).toEqual(expected);
    expect(read(query).facts).toBeNull();
  });
});

describe('a date as people write it', () => {
  it.each(['1/3/2026', '01.03.2026', '1er mars 2026', ' 1 March 2026', '2026-03-01', '1-MAR-2026'])(
    '%s',
    (text) => {
      expect(readDate(text)).toBe('2026-03-01');
    },
  );

  it.each(['', '29/2/2026', '1/13/2026', '1/3/26', '1/3/1899', '1/3/2201', 'demain'])(
    'is none: %s',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );
});
