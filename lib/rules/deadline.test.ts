import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_CODES, isWorkingDay } from './calendar';
import { addDays, addMonthsClamped, type PlainDate } from './dates';
import { computeDeadline, type DeadlineFacts, daysLeft } from './deadline';
import samples from './deadline-cases.json';
import { SOURCES } from './deadline-steps';

const PARIS: Omit<DeadlineFacts, 'receivedAt'> = {
  timeZone: 'Europe/Paris',
  calendar: 'FR',
  extendedByMonths: 0,
  pauses: [],
};

/** The deadline of a request received at noon in Paris. */
const received = (on: PlainDate, facts: Partial<DeadlineFacts> = {}) =>
  computeDeadline({ ...PARIS, receivedAt: `${on}T11:00:00Z`, ...facts });

describe('the published cases', () => {
  it.each(samples)('$name', ({ facts, expected }) => {
    const { steps: _, ...dates } = computeDeadline(facts as DeadlineFacts);
    expect(dates).toEqual(expected);
  });
});

describe('the first month', () => {
  it.each([
    // 28, 29, 30 and 31 January all end with February; the roll is the same for all.
    ['2026-01-27', '2026-02-27', '2026-02-27'],
    ['2026-01-28', '2026-02-28', '2026-03-02'],
    ['2026-01-29', '2026-02-28', '2026-03-02'],
    ['2026-01-30', '2026-02-28', '2026-03-02'],
    ['2026-02-01', '2026-03-01', '2026-03-02'],
    ['2028-01-29', '2028-02-29', '2028-02-29'],
    ['2028-02-29', '2028-03-29', '2028-03-29'],
    // Over the year's end: 1 January 2027 is a Friday.
    ['2026-12-01', '2027-01-01', '2027-01-04'],
    ['2026-12-31', '2027-01-31', '2027-02-01'],
    // The clocks change on 29 March and 25 October 2026: no date moves.
    ['2026-02-28', '2026-03-28', '2026-03-30'],
    ['2026-09-25', '2026-10-25', '2026-10-26'],
    // Friday 8 May, then the weekend; Whit Monday after the weekend.
    ['2026-04-08', '2026-05-08', '2026-05-11'],
    ['2026-04-23', '2026-05-23', '2026-05-26'],
  ])('of a request received on %s nominally ends on %s and is due on %s', (on, nominalOn, dueOn) => {
    expect(received(on)).toMatchObject({ receivedOn: on, nominalOn, dueOn });
  });

  it('starts on the local day, whatever the day elsewhere', () => {
    const receivedAt = '2026-06-30T23:30:00Z';
    const on = (timeZone: string) => computeDeadline({ ...PARIS, receivedAt, timeZone }).receivedOn;
    expect(['Europe/Paris', 'Indian/Reunion', 'America/Cayenne'].map(on)).toEqual([
      '2026-07-01',
      '2026-07-01',
      '2026-06-30',
    ]);
  });

  it('rolls by the holidays of the calendar that was asked for', () => {
    expect(received('2027-11-20', { calendar: 'FR' }).dueOn).toBe('2027-12-20');
    expect(received('2027-11-20', { calendar: 'FR-RE' }).dueOn).toBe('2027-12-21');
    expect(received('2026-04-22', { calendar: 'FR-MQ' }).dueOn).toBe('2026-05-26'); // Friday, weekend, Whit Monday.
  });
});

describe('an extension', () => {
  it('counts its months from the receipt, even where the first month was clamped and rolled', () => {
    expect(received('2026-01-31', { extendedByMonths: 1 })).toMatchObject({
      nominalOn: '2026-03-31', // not 28 March, nor 2 April
      dueOn: '2026-03-31',
      targetOn: '2026-03-27', // 28 March, the cautious reading, is a Saturday
      extensionNoticeBy: '2026-03-02',
    });
  });

  it('moves neither the notice nor the refusal', () => {
    const plain = received('2026-03-05');
    const extended = received('2026-03-05', { extendedByMonths: 2 });
    expect(extended.extensionNoticeBy).toBe(plain.extensionNoticeBy);
    expect(extended.refusalBy).toBe(plain.refusalBy);
    expect(extended.dueOn).toBe('2026-06-05');
  });
});

describe('pauses', () => {
  const paused = (...pauses: DeadlineFacts['pauses']) => received('2026-06-01', { pauses });

  it('stop the clock from the asking to the answer, and not at all when answered the same day', () => {
    expect(paused({ from: '2026-06-03', to: '2026-06-03' }).dueOn).toBe('2026-07-01');
    expect(paused({ from: '2026-06-03', to: '2026-06-04' }).dueOn).toBe('2026-07-02');
    expect(paused({ from: '2026-06-03', to: '2026-06-03' }).steps.map(({ rule }) => rule)).not.toContain(
      'pause',
    );
  });

  it('count a shared day once, in any order, nested, adjacent or apart', () => {
    const [a, b] = [
      { from: '2026-06-03', to: '2026-06-08' },
      { from: '2026-06-05', to: '2026-06-11' },
    ];
    expect(paused(a, b).dueOn).toBe('2026-07-09'); // 8 days, not 11
    expect(paused(b, a).dueOn).toBe('2026-07-09');
    expect(paused(a, a).dueOn).toBe('2026-07-06');
    expect(
      paused({ from: '2026-06-03', to: '2026-06-11' }, { from: '2026-06-05', to: '2026-06-06' }).dueOn,
    ).toBe('2026-07-09');
    expect(
      paused({ from: '2026-06-03', to: '2026-06-05' }, { from: '2026-06-05', to: '2026-06-11' }).dueOn,
    ).toBe('2026-07-09');
    expect(
      paused({ from: '2026-06-03', to: '2026-06-05' }, { from: '2026-06-08', to: '2026-06-14' }).dueOn,
    ).toBe('2026-07-09');
  });

  it('are counted in days across months and a leap day, before the one roll', () => {
    const deadline = received('2028-02-10', { pauses: [{ from: '2028-02-20', to: '2028-03-05' }] });
    expect(deadline).toMatchObject({ nominalOn: '2028-03-10', dueOn: '2028-03-24', refusalBy: '2028-03-10' });
    // 31 January + 1 month = 28 February; + 1 day = Sunday 1 March; rolled once.
    expect(received('2026-01-31', { pauses: [{ from: '2026-02-02', to: '2026-02-03' }] }).dueOn).toBe(
      '2026-03-02',
    );
  });

  it('are plain arithmetic wherever they lie; the desk judges an asking before it records it', () => {
    expect(paused({ from: '2026-05-20', to: '2026-05-23' }).dueOn).toBe('2026-07-06'); // 4 July is a Saturday
    expect(paused({ from: '2026-08-03', to: '2026-08-05' }).dueOn).toBe('2026-07-03');
  });

  it('move the date day by day while they are open, and say that it is provisional', () => {
    const pauses = [{ from: '2026-06-03', to: null }];
    const asOf = (date: PlainDate) => received('2026-06-01', { pauses, asOf: date });
    expect(asOf('2026-06-02').dueOn).toBe('2026-07-01');
    expect(asOf('2026-06-03').dueOn).toBe('2026-07-01');
    expect(asOf('2026-06-15').dueOn).toBe('2026-07-13');
    const step = asOf('2026-06-15').steps.find(({ rule }) => rule === 'pause');
    expect(step?.text.fr).toContain('provisoire');
    expect(step?.text.en).toContain('provisional');
    expect(() => received('2026-06-01', { pauses })).toThrow(RangeError);
  });

  it('cannot end before they begin', () => {
    expect(() => paused({ from: '2026-06-04', to: '2026-06-03' })).toThrow(RangeError);
  });
});

it('explains the roll day by day, in both languages', () => {
  expect(received('2026-03-05').steps.find(({ rule }) => rule === 'roll')).toEqual({
    rule: 'roll',
    source: {
      fr: 'Règlement (CEE, Euratom) n°\u00a01182/71, art. 3(4)',
      en: 'Regulation (EEC, Euratom) No 1182/71, Art. 3(4)',
    },
    from: '2026-04-05',
    date: '2026-04-07',
    text: {
      fr: 'Ne sont pas des jours ouvrables\u00a0: dimanche 5 avril 2026, lundi 6 avril 2026 (lundi de Pâques). Le délai expire donc le mardi 7 avril 2026 à 23\u00a0h\u00a059.',
      en: 'Not working days: Sunday 5 April 2026, Monday 6 April 2026 (Easter Monday). The period therefore ends on Tuesday 7 April 2026 at 23:59.',
    },
  });
});

it('counts the days that are left on both sides of the due date', () => {
  expect(daysLeft('2026-04-07', '2026-04-06')).toBe(1);
  expect(daysLeft('2026-04-07', '2026-04-07')).toBe(0);
  expect(daysLeft('2026-04-07', '2026-04-08')).toBe(-1);
});

describe('whatever the facts, from 1900 to 2200', () => {
  const day = fc.integer({ min: -25_567, max: 84_370 }).map((n) => addDays('1970-01-01', n));
  const extension = fc.constantFrom(0, 1, 2) satisfies fc.Arbitrary<0 | 1 | 2>;
  const anyFacts = day.chain((on) =>
    fc.record({
      on: fc.constant(on),
      receivedAt: fc.nat({ max: 86_399 }).map((s) => new Date(Date.parse(on) + s * 1_000)),
      timeZone: fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Cayenne', 'Indian/Mayotte'),
      calendar: fc.constantFrom(...CALENDAR_CODES),
      extendedByMonths: extension,
      pauses: fc.array(
        fc
          .tuple(fc.integer({ min: -40, max: 150 }), fc.nat({ max: 60 }))
          .map(([start, length]) => ({ from: addDays(on, start), to: addDays(on, start + length) })),
        { maxLength: 5 },
      ),
    }),
  );
  const holds = (property: (facts: DeadlineFacts) => void) =>
    fc.assert(fc.property(anyFacts, property), { numRuns: 500 });

  it('no date that binds, and no target, falls on a day off', () => {
    holds((facts) => {
      const { dueOn, targetOn, extensionNoticeBy, refusalBy } = computeDeadline(facts);
      for (const date of [dueOn, targetOn, extensionNoticeBy, refusalBy]) {
        expect(isWorkingDay(date, facts.calendar)).toBe(true);
      }
    });
  });

  // With the same pauses: they add a constant, months and the roll keep the order. A deadline may stay the same from
  // one receipt date to the next (28 to 31 January); it never goes back.
  it('a later receipt never gives an earlier date', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat({ max: 70 * 86_400_000 }), (facts, ms) => {
        const a = computeDeadline(facts);
        const b = computeDeadline({ ...facts, receivedAt: new Date(facts.receivedAt.getTime() + ms) });
        for (const name of [
          'receivedOn',
          'nominalOn',
          'dueOn',
          'targetOn',
          'extensionNoticeBy',
          'refusalBy',
        ] as const) {
          expect(b[name] >= a[name], `${name}: ${b[name]} after ${a[name]}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a pause never brings a date forward, and never moves the nominal date, the target or the refusal', () => {
    holds((facts) => {
      const without = computeDeadline({ ...facts, pauses: facts.pauses.slice(1) });
      const all = computeDeadline(facts);
      expect(all.dueOn >= without.dueOn && all.extensionNoticeBy >= without.extensionNoticeBy).toBe(true);
      expect([all.nominalOn, all.targetOn, all.refusalBy]).toEqual([
        without.nominalOn,
        without.targetOn,
        without.refusalBy,
      ]);
    });
  });

  it('an extension is month arithmetic from the receipt, and a longer one is never due sooner', () => {
    holds((facts) => {
      const [none, one, two] = ([0, 1, 2] as const).map((n) =>
        computeDeadline({ ...facts, extendedByMonths: n }),
      );
      if (!none || !one || !two) throw new Error('Three deadlines are expected');
      expect(one.nominalOn).toBe(addMonthsClamped(one.receivedOn, 2));
      expect(two.nominalOn).toBe(addMonthsClamped(two.receivedOn, 3));
      expect(none.dueOn < one.dueOn && one.dueOn < two.dueOn).toBe(true);
      expect(two.extensionNoticeBy).toBe(none.dueOn);
    });
  });

  it('the target comes no later than the due date', () => {
    holds((facts) => {
      const { targetOn, dueOn } = computeDeadline(facts);
      expect(targetOn <= dueOn).toBe(true);
    });
  });

  it('the steps lead to the published dates, each with its source and its words', () => {
    holds((facts) => {
      const d = computeDeadline(facts);
      const dateOf = (rule: string) => d.steps.find((step) => step.rule === rule)?.date;
      expect(dateOf('receipt')).toBe(d.receivedOn);
      expect(dateOf('month')).toBe(d.nominalOn);
      expect(dateOf('roll')).toBe(d.dueOn);
      expect(dateOf('extension_notice')).toBe(d.extensionNoticeBy);
      expect(dateOf('refusal')).toBe(d.refusalBy);
      expect(dateOf('target')).toBe(d.targetOn);
      const path = d.steps.slice(0, d.steps.findIndex(({ rule }) => rule === 'roll') + 1);
      path.slice(1).forEach((step, i) => {
        expect(step.from).toBe(path[i]?.date);
      });
      for (const { rule, source, text } of d.steps) {
        expect(source).toBe(SOURCES[rule]);
        expect(text.fr && text.en).toMatch(/\d{4}/);
        expect(`${text.fr}${text.en}`).not.toMatch(/undefined|null|NaN/);
      }
    });
  });
});
