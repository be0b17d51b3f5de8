// An oracle of deadlines that shares nothing with the clock of lib/rules: one long strip of days, walked a day at a time
// by hand. No library of dates; of instants, only what Intl says of them. With the facts to try both on.
import fc from 'fast-check';
import { CALENDAR_CODES, type CalendarCode } from '../rules/calendar';
import type { DeadlineFacts } from '../rules/deadline';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] as number);
const write = (year: number, month: number, day: number) =>
  [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** Every day from 1 January 1998, which was a Thursday, to 2103. */
const STRIP: string[] = [];
for (let year = 1998; year <= 2103; year += 1) {
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= lengthOf(year, month); day += 1) STRIP.push(write(year, month, day));
  }
}
const PLACE = new Map(STRIP.map((date, index) => [date, index]));
const placeOf = (date: string) => PLACE.get(date) as number;
const dayAt = (place: number) => STRIP[place] as string;
const WEEK = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const weekdayAt = (place: number) => WEEK[place % 7] as string;

/** Easter as the Church defines it: the Sunday after the 14th day of the paschal moon (Lilius's epacts). */
function easter(year: number): number {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const sun = Math.floor((3 * century) / 4) - 12;
  const moon = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (11 * golden + 20 + moon - sun) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let fullMoon = placeOf(write(year, 3, 1)) + (44 - epact < 21 ? 74 - epact : 44 - epact) - 1;
  do fullMoon += 1;
  while (weekdayAt(fullMoon) !== 'Sunday');
  return fullMoon;
}

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const LOCAL: Record<CalendarCode, readonly string[]> = {
  FR: [],
  'FR-ALSACE-MOSELLE': ['12-26'],
  'FR-YT': ['04-27'],
  'FR-MQ': ['05-22'],
  'FR-GP': ['05-27'],
  'FR-GF': ['06-10'],
  'FR-RE': ['12-20'],
};
function isOff(place: number, calendar: CalendarCode): boolean {
  if (['Saturday', 'Sunday'].includes(weekdayAt(place))) return true;
  const date = dayAt(place);
  const sunday = easter(Number(date.slice(0, 4)));
  const moving = [sunday + 1, sunday + 39, sunday + 50];
  if (calendar === 'FR-ALSACE-MOSELLE') moving.push(sunday - 2);
  return [...FIXED, ...LOCAL[calendar]].includes(date.slice(5)) || moving.includes(place);
}

/** Month by month from the receipt; the day number of the receipt, or the last there is. */
function monthsAfter(date: string, months: number): string {
  let [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  for (let count = 0; count < months; count += 1) {
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  let day = Number(date.slice(8));
  while (day > lengthOf(year, month)) day -= 1;
  return write(year, month, day);
}

function roll(date: string, calendar: CalendarCode, by: 1 | -1, days = 0): string {
  let place = placeOf(date) + days;
  while (isOff(place, calendar)) place += by;
  return dayAt(place);
}

/** The calendar on the wall of a zone. Slow to make, so each is made once. */
const walls = new Map<string, Intl.DateTimeFormat>();
function wallOf(timeZone: string): Intl.DateTimeFormat {
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const wall = walls.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...day });
  walls.set(timeZone, wall);
  return wall;
}

/** What the law makes of the facts, closed pauses only. */
export function oracle(facts: DeadlineFacts & { receivedAt: string }) {
  const { calendar, extendedByMonths: n } = facts;
  const parts = wallOf(facts.timeZone).formatToParts(new Date(facts.receivedAt));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const receivedOn = `${part('year')}-${part('month')}-${part('day')}`;
  const nominalOn = monthsAfter(receivedOn, 1 + n);
  const firstMonthOn = monthsAfter(receivedOn, 1);
  // Each day on which the clock stood still, once.
  const still = new Set<number>();
  for (const { from, to } of facts.pauses) {
    for (let place = placeOf(from); dayAt(place) !== to; place += 1) still.add(place);
  }
  const chained = monthsAfter(firstMonthOn, n);
  return {
    receivedOn,
    nominalOn,
    dueOn: roll(nominalOn, calendar, 1, still.size),
    targetOn: roll(nominalOn < chained ? nominalOn : chained, calendar, -1),
    extensionNoticeBy: roll(firstMonthOn, calendar, 1, still.size),
    refusalBy: roll(firstMonthOn, calendar, 1),
  };
}

const ZONES = [
  ...['Europe/Paris', 'Europe/London', 'UTC', 'Indian/Reunion', 'Indian/Mayotte', 'America/Martinique'],
  ...['America/Guadeloupe', 'America/Cayenne', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'],
  ...['Pacific/Kiritimati', 'Pacific/Apia', 'Pacific/Honolulu', 'America/St_Johns', 'Africa/Casablanca'],
];
const OFFSETS = [
  'Z',
  '+00:00',
  '+01:00',
  '+02:00',
  '-04:00',
  '-11:30',
  '+14:00',
  '+05:45',
  '-00:30',
  '+23:59',
];
// Most hours are drawn where they matter: around midnight, and around the change of the clocks at 02:00 and 03:00.
const time = fc.oneof(
  fc.constantFrom('00:00', '00:00:00', '23:59:59', '23:59:59.999', '23:59', '00:00:00.000000001', '12:00'),
  fc.constantFrom('00:30', '01:59:59', '02:00', '02:30', '03:00', '21:59:59', '22:00', '22:59:59', '23:00'),
  fc
    .nat({ max: 1439 })
    .map((m) => [Math.floor(m / 60), m % 60].map((n) => String(n).padStart(2, '0')).join(':')),
);
const day = fc.oneof(
  fc.integer({ min: placeOf('2000-01-01'), max: placeOf('2100-12-31') }).map(dayAt),
  // Month ends, leap days, year ends, and the nights on which the clocks change in Paris.
  fc
    .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 3 }))
    .map(([year, month, before]) => write(year, month, lengthOf(year, month) - before)),
  fc.constantFrom(
    '2026-03-28',
    '2026-03-29',
    '2026-10-24',
    '2026-10-25',
    '2028-02-29',
    '2000-02-29',
    '2100-02-28',
  ),
);
/** Facts from 2000 to 2100, drawn where mistakes would be: month ends, midnights, leap days, nights of clock changes. */
export const anyFacts = fc.tuple(day, time, fc.constantFrom(...OFFSETS)).chain(([on, at, offset]) =>
  fc.record({
    receivedAt: fc.constant(`${on}T${at}${offset}`),
    timeZone: fc.constantFrom(...ZONES),
    calendar: fc.constantFrom(...CALENDAR_CODES),
    extendedByMonths: fc.constantFrom(0, 1, 2) satisfies fc.Arbitrary<0 | 1 | 2>,
    pauses: fc.array(
      fc.tuple(fc.integer({ min: -60, max: 120 }), fc.nat({ max: 70 })).map(([start, length]) => {
        const from = placeOf(on) + start;
        return { from: dayAt(from), to: dayAt(from + length) };
      }),
      { maxLength: 6 },
    ),
  }),
);

/** Each day from the first on, up to the last. */
export const daysFrom = (first: string, last: string) => STRIP.slice(placeOf(first), placeOf(last) + 1);
