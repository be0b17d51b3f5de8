// Dates as people write them: three fields, or one; months as numbers or by name, in either language.
import { z } from 'zod';
import { isPlainDate } from '@/lib/rules/dates';

/** The first letters that tell a month from the others, without accents: French, then English where it differs. */
const MONTHS = [
  ['jan'],
  ['fev', 'feb'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
] as const;

function monthOf(typed: string): string {
  if (/^\d{1,2}$/.test(typed)) return typed.padStart(2, '0');
  const plain = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const index = MONTHS.findIndex((names) => names.some((name) => plain.startsWith(name)));
  return index < 0 ? typed : String(index + 1).padStart(2, '0');
}

/** '3 février 1950', '03/02/1950' and '1950-02-03' are 1950-02-03; what is no date comes back as it was. */
function plain(typed: string): string {
  const [, day, month, year] =
    /^\s*(\d{1,2})(?:er)?[\s/.-]+([\p{L}.]+|\d{1,2})[\s/.-]+(\d{4})\s*$/u.exec(typed) ?? [];
  return day && month && year ? `${year}-${monthOf(month)}-${day.padStart(2, '0')}` : typed.trim();
}

export const optionalDate = z
  .string()
  .prefault('')
  .transform(plain)
  .refine((value) => value === '' || isPlainDate(value), 'field.date');

export const date = (missing: string) => optionalDate.refine((value) => value !== '', missing);

/** Reads the three fields of each date (`name-day`, `name-month`, `name-year`) as one, then the schema. */
export const withDates = <T extends z.ZodType>(names: readonly string[], schema: T) =>
  z.preprocess((form) => {
    if (typeof form !== 'object' || form === null) return form;
    const typed: Record<string, unknown> = { ...form };
    for (const name of names) {
      const parts = ['day', 'month', 'year'].map((part) => typed[`${name}-${part}`]);
      if (parts.every((part) => typeof part === 'string')) {
        const value = parts.map((part) => String(part).trim()).join('/');
        typed[name] = value === '//' ? '' : value;
      }
    }
    return typed;
  }, schema);
