// What the calculator's address says, typed by a person: lenient about form, strict about days that do not exist.
// An address is the whole state of the page, so that a result can be shared and nothing needs JavaScript.
import { CALENDAR_CODES, type CalendarCode } from '@/lib/rules/calendar';
import { isPlainDate, type PlainDate } from '@/lib/rules/dates';
import type { ExtensionMonths } from '@/lib/rules/deadline';
import type { Stop } from '@/lib/rules/pauses';
import { FIRST_YEAR, LAST_YEAR } from './deadline';

export type Query = Readonly<Record<string, string | string[] | undefined>>;

export type CalculatorErrorCode =
  | `${'date' | 'day' | 'month' | 'year'}_missing`
  | `${'day' | 'month' | 'year' | 'date' | 'calendar' | 'extension'}_wrong`
  | `pause_${'missing' | 'wrong' | 'backwards'}`;

export interface CalculatorError {
  /** The id of the field at fault. */
  readonly field: string;
  readonly code: CalculatorErrorCode;
  /** The number of the pause at fault, from 1; 0 elsewhere. */
  readonly number: number;
}

export interface CalculatorFacts {
  readonly receivedOn: PlainDate;
  readonly calendar: CalendarCode;
  readonly extendedByMonths: ExtensionMonths;
  readonly pauses: readonly Stop[];
}

export interface Calculator {
  /** What was typed, to show again. */
  readonly typed: {
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly calendar: string;
    readonly extension: string;
    readonly pauses: readonly { readonly from: string; readonly to: string }[];
  };
  readonly errors: readonly CalculatorError[];
  /** Null before anything is asked, and while anything is wrong. */
  readonly facts: CalculatorFacts | null;
}

const MAX_ROWS = 12;
const EXTENSIONS: readonly ExtensionMonths[] = [0, 1, 2];
const MONTHS = [
  ...['janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'],
  ...['january february march april may june july august september october november december'],
].map((names) => names.split(' '));

/** Reads the address. `defaults.calendar` is the controller's own. Asking for one more row asks nothing else. */
export function readCalculator(query: Query, defaults: { calendar: CalendarCode }): Calculator {
  const [from, to] = [all(query.from), all(query.to)];
  const adding = query.add !== undefined;
  const filled = Math.min(Math.max(from.length, to.length), MAX_ROWS);
  const rows = Math.min(Math.max(filled + (adding ? 1 : 0), 1), MAX_ROWS);
  const typed = {
    day: one(query.day),
    month: one(query.month),
    year: one(query.year),
    calendar: one(query.calendar) || defaults.calendar,
    extension: one(query.extension) || '0',
    pauses: Array.from({ length: rows }, (_, row) => ({ from: from[row] ?? '', to: to[row] ?? '' })),
  };
  const asked = !adding && Object.keys(query).some((key) => ['day', 'month', 'year'].includes(key));
  if (!asked) return { typed, errors: [], facts: null };

  const errors: CalculatorError[] = [];
  const fault = (field: string, code: CalculatorErrorCode, number = 0) =>
    errors.push({ field, code, number });
  const receivedOn = readReceipt(typed, fault);
  const calendar = CALENDAR_CODES.find((code) => code === typed.calendar);
  if (!calendar) fault('calendar', 'calendar_wrong');
  const extendedByMonths = EXTENSIONS.find((months) => String(months) === typed.extension);
  if (extendedByMonths === undefined) fault('extension', 'extension_wrong');
  const pauses = typed.pauses.flatMap((pause, row) => readPause(pause, row + 1, fault));
  const whole = errors.length === 0 && receivedOn && calendar && extendedByMonths !== undefined;
  return { typed, errors, facts: whole ? { receivedOn, calendar, extendedByMonths, pauses } : null };
}

type Fault = (field: string, code: CalculatorErrorCode, number?: number) => void;

function readReceipt(typed: Calculator['typed'], fault: Fault): PlainDate | null {
  const parts = ['day', 'month', 'year'] as const;
  if (parts.every((part) => typed[part] === '')) {
    fault('day', 'date_missing');
    return null;
  }
  const numbers = { day: numberOf(typed.day), month: monthOf(typed.month), year: numberOf(typed.year) };
  const fits = {
    day: numbers.day >= 1 && numbers.day <= 31,
    month: numbers.month >= 1 && numbers.month <= 12,
    year: numbers.year >= FIRST_YEAR && numbers.year <= LAST_YEAR,
  };
  for (const part of parts) {
    if (typed[part] === '') fault(part, `${part}_missing`);
    else if (!fits[part]) fault(part, `${part}_wrong`);
  }
  if (!(fits.day && fits.month && fits.year)) return null;
  const date = written(numbers.year, numbers.month, numbers.day);
  if (isPlainDate(date)) return date;
  fault('day', 'date_wrong');
  return null;
}

function readPause(typed: { from: string; to: string }, number: number, fault: Fault): Stop[] {
  if (typed.from === '' && typed.to === '') return [];
  const ends = (['from', 'to'] as const).map((end) => {
    const date = readDate(typed[end]);
    if (!date) fault(`${end}-${number}`, typed[end] === '' ? 'pause_missing' : 'pause_wrong', number);
    return date;
  });
  const [from, to] = ends;
  if (!from || !to) return [];
  if (to < from) {
    fault(`to-${number}`, 'pause_backwards', number);
    return [];
  }
  return [{ from, to }];
}

/** '14/04/2026', '14 avril 2026', '14.4.2026', '2026-04-14'; the day comes first, as in France. Null if there is none. */
export function readDate(text: string): PlainDate | null {
  const words = plain(text)
    .split(/[\s/.,-]+/)
    .filter(Boolean);
  if (words.length !== 3) return null;
  const [year, month, day] = words[0]?.length === 4 ? words : words.toReversed();
  const numbers = [numberOf(year ?? ''), monthOf(month ?? ''), numberOf(day ?? '')] as const;
  if (numbers.some(Number.isNaN) || numbers[0] < FIRST_YEAR || numbers[0] > LAST_YEAR) return null;
  const date = written(...numbers);
  return isPlainDate(date) ? date : null;
}

/** 'Mars', 'févr.', 'aout', '3' and '03' are months. At least three letters, and only one month may begin so. */
function monthOf(text: string): number {
  const word = plain(text).replace(/\.$/, '');
  if (/^\d/.test(word)) return numberOf(word);
  if (word.length < 3) return Number.NaN;
  const fits = MONTHS.flatMap((names) =>
    names.flatMap((name, at) => (name.startsWith(word) ? [at + 1] : [])),
  );
  return new Set(fits).size === 1 ? (fits[0] ?? Number.NaN) : Number.NaN;
}

/** Digits, or '1er' and '1st'. */
const numberOf = (text: string): number => {
  const digits = /^(\d{1,4})(er|st|nd|rd|th)?$/.exec(plain(text));
  return digits ? Number(digits[1]) : Number.NaN;
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const all = (value: string | string[] | undefined): string[] =>
  (value === undefined ? [] : [value].flat()).map((text) => text.slice(0, 40).trim());
const one = (value: string | string[] | undefined): string => all(value)[0] ?? '';
