// A calendar date as a form takes it: as a date field sends it, or as people write it ('1950-02-03', '03/02/1950').
import { z } from 'zod';
import { isPlainDate } from '@/lib/rules/dates';

const typedDate = z.string().transform((value) => {
  const [, day, month, year] = /^\s*(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})\s*$/.exec(value) ?? [];
  return year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : value.trim();
});

export const date = (missing: string) =>
  typedDate.pipe(
    z
      .string()
      .min(1, missing)
      .refine((value) => value === '' || isPlainDate(value), 'field.date'),
  );

export const optionalDate = typedDate
  .prefault('')
  .pipe(z.string().refine((value) => value === '' || isPlainDate(value), 'field.date'));
