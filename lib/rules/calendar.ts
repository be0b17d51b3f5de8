// Public holidays and working days of the seven French calendars, as the law lists them today, for any year.
// A working day is what Regulation (EEC, Euratom) No 1182/71, Article 2(2) makes it: "all days other than public
// holidays, Sundays and Saturdays", whatever 'jour ouvrable' means in French labour law.

import type { Bilingual } from './bilingual';
import { addDays, type PlainDate, weekday } from './dates';

export const CALENDAR_CODES = [
  'FR',
  'FR-ALSACE-MOSELLE',
  'FR-YT',
  'FR-MQ',
  'FR-GP',
  'FR-GF',
  'FR-RE',
] as const;
export type CalendarCode = (typeof CALENDAR_CODES)[number];

export const CALENDARS: Readonly<Record<CalendarCode, Bilingual>> = {
  FR: { fr: 'France métropolitaine', en: 'Metropolitan France' },
  'FR-ALSACE-MOSELLE': { fr: 'Alsace et Moselle', en: 'Alsace and Moselle' },
  'FR-YT': { fr: 'Mayotte', en: 'Mayotte' },
  'FR-MQ': { fr: 'Martinique', en: 'Martinique' },
  'FR-GP': { fr: 'Guadeloupe', en: 'Guadeloupe' },
  'FR-GF': { fr: 'Guyane', en: 'French Guiana' },
  'FR-RE': { fr: 'La Réunion', en: 'Réunion' },
};

export interface Holiday {
  readonly date: PlainDate;
  readonly name: Bilingual;
}

/** A day of the year ('MM-DD'), or so many days after Easter Sunday. */
interface HolidayRule {
  readonly on: string | number;
  readonly name: Bilingual;
}

// Code du travail, art. L3133-1 : « Les fêtes légales ci-après désignées sont des jours fériés : 1° Le 1er janvier ;
// 2° Le lundi de Pâques ; 3° Le 1er mai ; 4° Le 8 mai ; 5° L'Ascension ; 6° Le lundi de Pentecôte ; 7° Le 14 juillet ;
// 8° L'Assomption ; 9° La Toussaint ; 10° Le 11 novembre ; 11° Le jour de Noël. »
const EVERYWHERE: readonly HolidayRule[] = [
  { on: '01-01', name: { fr: 'jour de l’An', en: 'New Year’s Day' } },
  { on: 1, name: { fr: 'lundi de Pâques', en: 'Easter Monday' } },
  { on: '05-01', name: { fr: 'fête du Travail', en: 'Labour Day' } },
  { on: '05-08', name: { fr: 'Victoire de 1945', en: 'Victory in Europe Day' } },
  { on: 39, name: { fr: 'Ascension', en: 'Ascension Day' } },
  { on: 50, name: { fr: 'lundi de Pentecôte', en: 'Whit Monday' } },
  { on: '07-14', name: { fr: 'fête nationale', en: 'National Day' } },
  { on: '08-15', name: { fr: 'Assomption', en: 'Assumption Day' } },
  { on: '11-01', name: { fr: 'Toussaint', en: 'All Saints’ Day' } },
  { on: '11-11', name: { fr: 'Armistice de 1918', en: 'Armistice Day' } },
  { on: '12-25', name: { fr: 'Noël', en: 'Christmas Day' } },
];

const ABOLITION: Bilingual = { fr: 'abolition de l’esclavage', en: 'Abolition of Slavery Day' };

const LOCAL: Readonly<Record<CalendarCode, readonly HolidayRule[]>> = {
  FR: [],
  // Art. L3134-13 adds « le Vendredi saint dans les communes ayant un temple protestant ou une église mixte » and « le
  // second jour de Noël ». Not every commune has one: a controller in a commune without chooses the calendar FR for
  // caution, at the price of 26 December.
  'FR-ALSACE-MOSELLE': [
    { on: -2, name: { fr: 'Vendredi saint', en: 'Good Friday' } },
    { on: '12-26', name: { fr: 'second jour de Noël', en: 'Second day of Christmas' } },
  ],
  // Art. L3422-2 : « les journées de commémoration de l'abolition de l'esclavage ci-après désignées sont des jours
  // fériés : 1° Le 27 avril à Mayotte ; 2° Le 22 mai en Martinique ; 3° Le 27 mai en Guadeloupe et à Saint-Martin ;
  // 4° Le 10 juin en Guyane ; 5° Le 9 octobre à Saint-Barthélemy ; 6° Le 20 décembre à La Réunion. »
  'FR-YT': [{ on: '04-27', name: ABOLITION }],
  'FR-MQ': [{ on: '05-22', name: ABOLITION }],
  'FR-GP': [{ on: '05-27', name: ABOLITION }],
  'FR-GF': [{ on: '06-10', name: ABOLITION }],
  'FR-RE': [{ on: '12-20', name: ABOLITION }],
};

/** Easter Sunday in the Gregorian calendar: the anonymous computus (Nature, 1876; Meeus, Jones, Butcher). */
export function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The year's public holidays in order. Two may fall on one day (1 May 2008 was Ascension Day too). */
export function holidaysOf(year: number, calendar: CalendarCode): Holiday[] {
  const easter = easterSunday(year);
  return rulesOf(calendar)
    .map((rule) => ({ date: dateOf(rule, year, easter), name: rule.name }))
    .sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0));
}

export function holidayOn(date: PlainDate, calendar: CalendarCode): Holiday | null {
  const year = Number(date.slice(0, 4));
  const easter = easterSunday(year);
  const rule = rulesOf(calendar).find((candidate) => dateOf(candidate, year, easter) === date);
  return rule ? { date, name: rule.name } : null;
}

function rulesOf(calendar: CalendarCode): readonly HolidayRule[] {
  return [...EVERYWHERE, ...LOCAL[calendar]];
}

function dateOf({ on }: HolidayRule, year: number, easter: PlainDate): PlainDate {
  return typeof on === 'number' ? addDays(easter, on) : `${pad(year, 4)}-${on}`;
}

export function isWorkingDay(date: PlainDate, calendar: CalendarCode): boolean {
  return weekday(date) < 6 && holidayOn(date, calendar) === null;
}

/** The first working day on or after a date. */
export function nextWorkingDay(date: PlainDate, calendar: CalendarCode): PlainDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The last working day on or before a date. */
export function previousWorkingDay(date: PlainDate, calendar: CalendarCode): PlainDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
