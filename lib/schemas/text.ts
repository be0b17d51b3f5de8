// What people type, as every form takes it. The messages are keys of lib/i18n/messages/*/errors.ts (`field.*`).
import { z } from 'zod';

/** NUL and other control characters, and halves of surrogate pairs: no keyboard makes them. */
export const UNTYPEABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u;

const typed = z.string().refine((value) => !UNTYPEABLE.test(value), 'field.characters');

/** A short name of something of ours, an id or a tag, as it comes back from the browser. */
export const token = (max: number) => typed.max(max, 'field.too_long');

/** As RFC 5198 and Unicode have them: a mail system could take each for the end of a header. */
const LINE_BREAK = /[\r\n\u2028\u2029]/;

// Spaces of every kind, and characters that show nothing: a name made of them is empty.
const isBlank = (value: string) => /^[\s\p{Cf}]*$/u.test(value);

/** One line: blanks at both ends go, line breaks are refused. */
export const line = (max: number, missing: string) =>
  typed
    .transform((value) => value.trim())
    .pipe(
      z
        .string()
        .refine((value) => !isBlank(value), missing)
        .refine((value) => !LINE_BREAK.test(value), 'field.one_line')
        .max(max, 'field.too_long'),
    );

export const optionalLine = (max: number) =>
  typed
    .default('')
    .transform((value) => (isBlank(value) ? '' : value.trim()))
    .pipe(
      z
        .string()
        .refine((value) => !LINE_BREAK.test(value), 'field.one_line')
        .max(max, 'field.too_long'),
    );

/** A text of several lines, kept to the letter; only the line ends of the form encoding become plain again. */
const lines = (max: number) =>
  typed.transform((value) => value.replaceAll('\r\n', '\n')).pipe(z.string().max(max, 'field.too_long'));

export const text = (max: number, missing: string) => lines(max).refine((value) => !isBlank(value), missing);

export const optionalText = (max: number) =>
  lines(max)
    .transform((value) => (isBlank(value) ? '' : value))
    .prefault('');

/** Boxes of one name: the browser sends none, one or several. */
export const several = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(100),
  );
