// Calendar dates without a time or a zone, and the two bridges between them and instants.
// A calendar date is a 'YYYY-MM-DD' string (years 0001 to 9999), so that it sorts, compares and travels as it is.

import { Temporal } from 'temporal-polyfill';
import type { Locale } from './bilingual';

export type PlainDate = string;

const DAY_MS = 86_400_000;

/** True for the written form of a day that exists: '2028-02-29' is one, '2026-02-29' and '2026-2-9' are not. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && fromDayNumber(ms / DAY_MS) === text;
}

/**
 * True for an ISO 8601 instant in the extended form with its offset: '2026-10-01T00:30:00+02:00', or 'Z'.
 * Without an offset a text names no instant. Seconds may be left out; at most nine decimals.
 */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && succeeds(() => Temporal.Instant.from(text));
}
export const INSTANT =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** True for a name of the IANA time zone database that this machine knows; offsets such as '+02:00' are not names. */
export function isTimeZone(name: string): boolean {
  return (
    /^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(name) &&
    succeeds(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name))
  );
}

/** The number of days since 1 January 1970. Days are counted, never hours: no clock change can add or lose one. */
function dayNumber(date: PlainDate): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`Not a calendar date: ${date}`);
  const ms = Date.parse(date);
  if (Number.isNaN(ms)) throw new RangeError(`Not a calendar date: ${date}`);
  return ms / DAY_MS;
}

function fromDayNumber(days: number): PlainDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from one date to another: 1 from a day to the next, negative when `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday is 1, Sunday is 7 (ISO 8601). 1 January 1970 was a Thursday. */
export function weekday(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The same day number so many months later, or the last day of a shorter month: 31 January + 1 → 28 February. */
export function addMonthsClamped(date: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
}

export function addYearsClamped(date: PlainDate, years: number): PlainDate {
  return addMonthsClamped(date, 12 * years);
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}

/** The calendar date that people in `timeZone` read on the wall at this instant. A text must pass `isInstant`. */
export function localDateOf(instant: Date | string, timeZone: string): PlainDate {
  const at =
    typeof instant === 'string'
      ? Temporal.Instant.from(instant)
      : Temporal.Instant.fromEpochMilliseconds(instant.getTime());
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * The last second of a calendar date in `timeZone`, 23:59:59 local time. Found from the start of the next day, so that
 * it stays right on a night when the clocks change at midnight.
 */
export function endOfDay(date: PlainDate, timeZone: string): Date {
  const nextDay = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone);
  return new Date(nextDay.epochMilliseconds - 1_000);
}

/** The middle of a calendar date in `timeZone`: an instant for a day of which no hour is known. */
export function noonOf(date: PlainDate, timeZone: string): Date {
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: '12:00' });
  return new Date(noon.epochMilliseconds);
}

const WEEKDAYS: Record<Locale, readonly string[]> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const MONTHS: Record<Locale, readonly string[]> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/**
 * 'mardi 7 avril 2026', 'Tuesday 7 April 2026'; the first of a month is '1er' in French. Written by hand because
 * Intl has no '1er' and its punctuation differs between browsers and servers.
 */
export function formatDate(date: PlainDate, locale: Locale): string {
  return `${formatWeekday(date, locale)} ${formatDay(date, locale)}`;
}

/** '7 avril 2026', '7 April 2026'. */
export function formatDay(date: PlainDate, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = MONTHS[locale][(month ?? 0) - 1];
  if (name === undefined) throw new RangeError(`Not a calendar date: ${date}`);
  return `${day === 1 && locale === 'fr' ? '1er' : day} ${name} ${year}`;
}

export function formatWeekday(date: PlainDate, locale: Locale): string {
  return WEEKDAYS[locale][weekday(date) - 1] ?? '';
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
