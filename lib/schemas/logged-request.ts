// A request that came by another way than the portal, as the desk logs it: who asks, and the questions of its right as
// the public wizard has them, each of which may stay without an answer, since a letter may not say.
import { z } from 'zod';
import { LOCALES } from '@/lib/rules/bilingual';
import { parseEmail } from '@/lib/rules/email-address';
import type { Right } from '@/lib/rules/rights';
import { date } from './day';
import { FILED_AS } from './filing';
import { line, optionalLine, optionalText } from './text';
import { type Answers, isFileStep, type Step, WIZARDS } from './wizards';

export const LOGGED_CHANNELS = ['post', 'email', 'phone', 'in_person'] as const;

const optionalEmail = z
  .string()
  .max(320, 'field.email')
  .prefault('')
  .transform((value, context) => {
    if (value.trim() === '') return '';
    const parsed = parseEmail(value.trim());
    if (parsed.ok) return parsed.address;
    context.addIssue({ code: 'custom', message: 'field.email' });
    return z.NEVER;
  });

/** What every form asks. */
const COMMON = {
  channel: z.enum(LOGGED_CHANNELS, 'field.channel'),
  /** Not in the future: checked against the clock (lib/cases/log-request.ts). */
  receivedOn: date('field.received_missing'),
  locale: z.enum(LOCALES, 'field.language'),
  name: line(200, 'field.person_missing'),
  email: optionalEmail,
  postalAddress: optionalText(500),
  customerNumber: optionalLine(60),
  filedAs: z.enum(FILED_AS, 'field.filed_as'),
  representedName: optionalLine(200),
  more: optionalText(20_000),
};

/** Those of the wizard's pages that `COMMON` asks in words for the desk. */
const ASKED_ALREADY: ReadonlySet<Step> = new Set(['who', 'represented', 'identity', 'more']);

/** The pages of a right whose questions the desk is asked. */
export const loggedSteps = (right: Right): Step[] =>
  WIZARDS[right].map(({ step }) => step).filter((step) => !ASKED_ALREADY.has(step) && !isFileStep(step));

/** The fields of a page, without what they must satisfy together. */
function shapeOf(schema: z.core.$ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodPipe) return shapeOf(schema.in);
  return schema instanceof z.ZodObject ? schema.shape : {};
}

const isBlank = (value: unknown) => value === undefined || (typeof value === 'string' && value.trim() === '');
const unlessBlank = (field: z.ZodType) =>
  z.preprocess((value) => (isBlank(value) ? undefined : value), field.optional());

interface Page {
  step: Step;
  fields: Record<string, z.ZodType>;
}

const pagesOf = (right: Right): Page[] =>
  loggedSteps(right).map((step) => {
    const page = WIZARDS[right].find((one) => one.step === step);
    return { step, fields: page ? shapeOf(page.schema) : {} };
  });

const said = (value: unknown) => !isBlank(value) && !(Array.isArray(value) && value.length === 0);

/** The answers that were given, page by page, as the wizard keeps them. */
const answersOf = (pages: readonly Page[], typed: Record<string, unknown>): Answers =>
  Object.fromEntries(
    pages.flatMap(({ step, fields }) => {
      const answers = Object.keys(fields).flatMap((name) => (said(typed[name]) ? [[name, typed[name]]] : []));
      return answers.length > 0 ? [[step, Object.fromEntries(answers)]] : [];
    }),
  );

/** The form of a right. Gives what is common to all, and `own`, the answers to the questions of the right. */
export function loggedRequest(right: Right) {
  const pages = pagesOf(right);
  const own = Object.fromEntries(
    pages.flatMap(({ fields }) => Object.entries(fields).map(([name, field]) => [name, unlessBlank(field)])),
  );
  return z
    .object({ ...own, ...COMMON })
    .superRefine(({ filedAs, representedName }, context) => {
      if (filedAs === 'self' || representedName !== '') return;
      context.addIssue({ code: 'custom', path: ['representedName'], message: 'field.represented_missing' });
    })
    .transform((typed) => ({ ...typed, right, own: answersOf(pages, typed) }));
}

export type LoggedRequest = z.output<z.ZodObject<typeof COMMON>> & { right: Right; own: Answers };
