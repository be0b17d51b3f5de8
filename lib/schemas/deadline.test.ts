import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import samples from '@/lib/rules/deadline-cases.json';
import { MAX_ERRORS, MAX_ITEMS, MAX_PAUSES, parseDeadlineRequest } from './deadline';

const RECEIVED = '2026-03-05T10:00:00+01:00';
const errorsOf = (body: unknown) => {
  const parsed = parseDeadlineRequest(body);
  return 'errors' in parsed ? parsed.errors : [];
};
/** The one field that is wrong with one object. */
const wrong = (facts: unknown) => errorsOf([facts]).map(({ field }) => field);

describe('the facts of a deadline', () => {
  it('are taken as they are published', () => {
    expect(errorsOf(samples.map(({ facts }) => facts))).toEqual([]);
  });

  it('have defaults for all but the receipt', () => {
    expect(parseDeadlineRequest([{ receivedAt: RECEIVED }])).toEqual({
      facts: [
        { receivedAt: RECEIVED, timeZone: 'Europe/Paris', calendar: 'FR', extendedByMonths: 0, pauses: [] },
      ],
    });
    expect(wrong({})).toEqual(['receivedAt']);
  });

  it.each([
    '2026-03-05T10:00:00',
    '2026-03-05',
    '2026-02-29T10:00:00Z',
    '2026-03-05T10:00:00.0000000000Z',
    '2026-03-05T10:00:00+25:00',
    '1899-12-31T10:00:00Z',
    '2201-01-01T10:00:00Z',
    '',
    '2026-06-30T23:59:60Z',
    '2026-03-05T24:00:00Z',
    '2026-03-05 10:00:00+01:00',
    '2026-03-05T10:00:00+01:00[Europe/Paris]',
    '+002026-03-05T10:00:00Z',
    '2026-03-05T10:00:00Z\n',
    '2026-03-05T10:00:00\u221201:00',
    '٢٠٢٦-٠٣-٠٥T10:00:00Z',
    '2026-03-05T10:00:00\ud800',
    1_772_704_800_000,
    null,
    ['2026-03-05T10:00:00Z'],
    { toString: () => RECEIVED },
  ])('refuse %j as an instant', (receivedAt) => {
    expect(wrong({ receivedAt })).toEqual(['receivedAt']);
  });

  it.each(['1900-01-01T00:00:00Z', '2200-12-31T23:59:59+14:00', '2026-03-05T10:00Z'])(
    'take %s',
    (receivedAt) => {
      expect(wrong({ receivedAt })).toEqual([]);
    },
  );

  it.each([
    ['timeZone', 'Mars/Phobos'],
    ['timeZone', '+01:00'],
    ['timeZone', '\ud800'],
    ['timeZone', 'A'.repeat(100_000)],
    ['calendar', 'DE'],
    ['calendar', null],
    ['extendedByMonths', 3],
    ['extendedByMonths', -1],
    ['extendedByMonths', '1'],
    ['extendedByMonths', 0.5],
    ['pauses', {}],
    ['asOf', '2026-03-05'],
    ['__proto__', 1],
  ])('name %s when it is %j', (field, value) => {
    const facts = JSON.parse(
      `{"receivedAt":"${RECEIVED}",${JSON.stringify(field)}:${JSON.stringify(value)}}`,
    );
    expect(wrong(facts)).toEqual([field]);
  });

  it.each([
    [{ from: '2026-03-06', to: '2026-03-05' }, 'pauses[1].to'],
    [{ from: '2026-02-29', to: '2026-03-05' }, 'pauses[1].from'],
    [{ from: '2026-03-05', to: null }, 'pauses[1].to'],
    [{ from: '2026-03-05' }, 'pauses[1].to'],
    [{ from: '2026-03-05', to: '2026-03-05', why: '' }, 'pauses[1].why'],
    ['2026-03-05', 'pauses[1]'],
  ])('name the part of a pause that is wrong in %j', (pause, field) => {
    const fine = { from: '2026-03-05', to: '2026-03-05' };
    expect(wrong({ receivedAt: RECEIVED, pauses: [fine, pause] })).toEqual([field]);
  });

  it('are refused together, each error with its index', () => {
    const errors = errorsOf([
      { receivedAt: RECEIVED },
      {},
      'x',
      { receivedAt: RECEIVED, a: 1, calendar: 'X' },
    ]);
    expect(errors.map(({ index, field }) => [index, field])).toEqual([
      [1, 'receivedAt'],
      [2, null],
      [3, 'calendar'],
      [3, 'a'],
    ]);
  });

  it('are refused for each thing that is wrong, named where it is, and for nothing else', () => {
    const fine: Record<string, unknown> = {
      receivedAt: RECEIVED,
      timeZone: 'Indian/Reunion',
      calendar: 'FR-RE',
      extendedByMonths: 2,
      pauses: [{ from: '2026-03-06', to: '2026-03-09' }],
    };
    const faults: Record<string, unknown> = {
      receivedAt: '2026-03-05T10:00',
      timeZone: 'Europe/Nowhere',
      calendar: 'fr',
      extendedByMonths: 1.5,
      'pauses[0].to': [{ from: '2026-03-06', to: '2026-03-05' }],
      pausedDays: 3,
    };
    const anyFaults = fc.subarray(Object.keys(faults));
    const spoil = (fields: readonly string[]) =>
      Object.fromEntries([
        ...Object.entries(fine),
        ...fields.map((field) => [field.replace(/\[.*/, ''), faults[field]]),
      ]);
    fc.assert(
      fc.property(fc.array(anyFaults, { minLength: 1, maxLength: 20 }), (items) => {
        const named = errorsOf(items.map(spoil)).map(({ index, field }) => `${index} ${field}`);
        expect(named.sort()).toEqual(items.flatMap((fields, i) => fields.map((f) => `${i} ${f}`)).sort());
      }),
    );
  });

  it('come in an array of none to a thousand', () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ receivedAt: RECEIVED }));
    expect(parseDeadlineRequest([])).toEqual({ facts: [] });
    expect(errorsOf(many(MAX_ITEMS))).toEqual([]);
    expect(errorsOf(many(MAX_ITEMS + 1))).toMatchObject([{ index: null, field: null }]);
    for (const body of [null, {}, 'x', 1])
      expect(errorsOf(body)).toMatchObject([{ index: null, field: null }]);
  });

  it('hold a bounded number of pauses, and their errors are bounded', () => {
    const pauses = (count: number) => ({ receivedAt: RECEIVED, pauses: Array(count).fill(1) });
    expect(errorsOf([pauses(MAX_PAUSES)])).toHaveLength(MAX_PAUSES);
    expect(wrong(pauses(MAX_PAUSES + 1))).toEqual(['pauses']);
    expect(wrong({ ...pauses(MAX_PAUSES + 1), calendar: 'X' })).toEqual(['calendar', 'pauses']);
    expect(errorsOf(Array(MAX_ITEMS).fill(pauses(MAX_PAUSES)))).toHaveLength(MAX_ERRORS);
  });

  it('never throw, whatever is sent', () => {
    const keys = fc.constantFrom('receivedAt', 'timeZone', 'calendar', 'extendedByMonths', 'pauses');
    const item = fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue()));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 3 }), (body) => {
        expect(() => parseDeadlineRequest(body)).not.toThrow();
      }),
    );
  });
});
