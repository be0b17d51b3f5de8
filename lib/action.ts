// Every form posts to a server action built here: language, limits on size, validation, and one way to fail. An
// expected refusal becomes its message; anything else becomes one neutral sentence with a reference for the log.
import { notFound, unstable_rethrow } from 'next/navigation';
import { z } from 'zod';
import { AppError, type ErrorCode, FieldRefusal } from '@/lib/errors';
import { isLocale, translator } from '@/lib/i18n';
import { limit } from '@/lib/limits';
import { logUnexpected } from '@/lib/log';
import { noteRefusal } from '@/lib/refusals';
import type { Locale } from '@/lib/rules/bilingual';
import type { FieldError, FormState } from '@/lib/schemas/form-state';
import { answerWith, understood } from '@/lib/tell-server';

const MAX_FIELDS = 500;
const NEVER_RETURNED = /password|code/i;
/** What a program is told by number, beside the words on the page. */
const STATUSES: Partial<Record<ErrorCode, number>> = { conflict: 409, submission_reused: 409 };

type Typed = Record<string, string | string[]>;

const isBindable = (value: unknown): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && /^[\w.-]{0,100}$/.test(value));

/**
 * The language of an action's form. What a form was bound to travels through the browser, so that anyone posts anything
 * there: a place that is not made of plain names, or that lacks one of `needed`, is nowhere (404). An undefined or an
 * object in a query would otherwise mean 'any', and a line break would end a header.
 */
export function boundLocale(bound: unknown, ...needed: string[]): Locale {
  understood();
  if (typeof bound === 'string') return isLocale(bound) ? bound : 'fr';
  if (typeof bound !== 'object' || bound === null || Array.isArray(bound)) notFound();
  const place = new Map(Object.entries(bound));
  const whole = needed.every((key) => place.has(key)) && [...place.values()].every(isBindable);
  if (!whole) notFound();
  const locale = place.get('locale');
  return isLocale(locale) ? locale : 'fr';
}

/** An id that an action's form was bound to; what isn't one is the id of nothing (404). */
export const boundId = (id: unknown): string =>
  z.uuid().safeParse(id).success ? (id as string) : notFound();

/** The text fields of a form; those that Next.js adds and files are left out. */
export function typedValues(form: FormData): Typed {
  if (!(form instanceof FormData)) notFound();
  const values: Typed = {};
  let count = 0;
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION')) continue;
    const all = form.getAll(key).filter((value) => typeof value === 'string');
    count += all.length;
    if (count > MAX_FIELDS) throw new AppError('too_large');
    if (all.length > 0) values[key] = all.length === 1 ? (all[0] as string) : all;
  }
  return values;
}

const returned = (values: Typed): Typed =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !NEVER_RETURNED.test(key)));

/** One error a field, in the order of the form's schema, in the person's words. */
export function fieldErrors(locale: Locale, issues: z.core.$ZodIssue[]): FieldError[] {
  const t = translator(locale, 'errors');
  const first = new Map<string, string>();
  for (const issue of issues) {
    const field = String(issue.path[0] ?? '');
    const key = issue.message.startsWith('field.') ? issue.message : 'field.invalid';
    if (!first.has(field)) first.set(field, t(key as 'field.invalid'));
  }
  return [...first].map(([field, message]) => ({ field, message }));
}

/** Refusals that say that somebody reached for what isn't theirs to do or to see. */
const NOT_THEIRS: readonly ErrorCode[] = ['forbidden', 'not_found'];

/** What a failed action shows. Redirects and other signals of Next.js pass through. */
export function failure(locale: Locale, error: unknown, where: string, values: Typed = {}): FormState {
  unstable_rethrow(error);
  const t = translator(locale, 'errors');
  if (error instanceof FieldRefusal) {
    const message = t(error.key as 'field.invalid');
    return { errors: [{ field: error.field, message }], values: returned(values), serial: Date.now() };
  }
  if (!(error instanceof AppError)) {
    const problem = t('unexpected', { reference: logUnexpected(error, where) });
    return { errors: [], values: returned(values), problem, serial: Date.now() };
  }
  const problem = t(`code.${error.code}`);
  const status = STATUSES[error.code];
  if (status) answerWith(status, problem);
  if (NOT_THEIRS.includes(error.code)) void noteRefusal('authorisation_refused', `${where}: ${error.code}`);
  return { errors: [], values: returned(values), problem, serial: Date.now() };
}

/** What stays on the page: a message, codes, an error that only the work could find, or the form filled in. */
type Answered = string | Partial<Omit<FormState, 'serial'>> | undefined;

/** Validates a form and does the work. `work` ends in a redirect, or answers with what stays on the page. */
export async function handleForm<T extends z.ZodType>(
  options: { locale: Locale; form: FormData; schema: T; where: string },
  work: (answers: z.output<T>, typed: Typed) => Promise<Answered>,
): Promise<FormState> {
  const { locale, form, schema, where } = options;
  let values: Typed = {};
  try {
    values = typedValues(form);
    const result = schema.safeParse(values);
    if (!result.success) {
      return {
        errors: fieldErrors(locale, result.error.issues),
        values: returned(values),
        serial: Date.now(),
      };
    }
    const done = await work(result.data, values);
    const shown = typeof done === 'object' ? done : { done };
    return { errors: [], values: {}, ...shown, serial: Date.now() };
  } catch (error) {
    return failure(locale, error, where, values);
  }
}

/** Milliseconds for which a session stays; null when it is over, 'later' when that was asked too often. */
export type Stay = number | null | 'later';

/** A sign of whoever has this session: counted before it does anything. */
export async function staying(sessionId: string | null, stay: () => Promise<number | null>): Promise<Stay> {
  try {
    await limit('stay', sessionId);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    answerWith(429);
    return 'later';
  }
  return stay();
}
