// The forms of the desk.
import { z } from 'zod';
import { ROLES } from '@/lib/rules/actor';
import { LOCALES } from '@/lib/rules/bilingual';
import { type ErasureItem, ITEM_DECISIONS } from '@/lib/rules/erasure-items';
import { GROUNDS, type GroundCode, OUTCOMES } from '@/lib/rules/outcomes';
import { email } from './identity';
import { line, optionalText, several } from './text';

export const QUEUE_VIEWS = [
  'open',
  'to_check',
  'due_soon',
  'waiting',
  'overdue',
  'closed',
  'all',
  'unconfirmed',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

const password = z.string('field.password_missing').max(500, 'field.too_long');
/** A password that someone chooses (NIST SP 800-63B, 5.1.1.2: length, and no rules of composition). */
const chosen = password.min(12, 'field.password_short');
const own = password.min(1, 'field.password_missing');

export const signIn = z.object({
  email: z.string('field.email_missing').pipe(email),
  password: own,
  next: z.string().max(200).optional(),
});

/** Six digits of the application, or a recovery code. */
export const secondFactor = z.object({
  code: z.string('field.code_missing').trim().min(1, 'field.code_missing').max(40, 'field.code_wrong'),
  next: z.string().max(200).optional(),
});

const role = z.enum(ROLES, 'field.role_missing');

export const invitation = z.object({ password: chosen });
export const member = z.object({
  name: line(200, 'field.name_missing'),
  email: z.string('field.email_missing').pipe(email),
  role,
  locale: z.enum(LOCALES, 'field.language'),
});
export const memberRole = z.object({ role });
export const newPassword = z.object({ password: own, newPassword: chosen });
export const calendarFeed = z.object({ locale: z.enum(LOCALES, 'field.language') });
export const ownPassword = z.object({ password: own });
export const ownSession = z.object({
  session: z.union([z.uuid(), z.literal('others')], 'field.session'),
  password: password.default(''),
});

export const setup = z.object({
  name: line(200, 'field.name_missing'),
  email: z.string('field.email_missing').pipe(email),
  password: chosen,
  alsoDpo: z.enum(['yes', 'no'], 'field.also_dpo'),
});

/** The version of the case that the page showed: a form made from an older one changes nothing. */
const version = z.coerce.number().int().nonnegative();

export const caseChange = z.object({ version });

/** The lines of an erasure come as two columns, line by line: 'key=decision', and the day its period counts from. */
const itemChoice = z
  .string()
  .regex(/^[a-z0-9.-]{1,80}=(erased|kept|none)?$/)
  .transform((value) => {
    const [key = '', decision] = value.split('=');
    return { key, decision: ITEM_DECISIONS.find((one) => one === decision) };
  });
const start = z.union([z.literal(''), z.iso.date('field.invalid')]);

/** A draft may still be empty; the letter may not (lib/cases/send-answer.ts). */
const answerFields = z.object({
  version,
  outcome: z.enum(OUTCOMES, 'field.outcome'),
  grounds: several(z.enum(Object.keys(GROUNDS) as [GroundCode, ...GroundCode[]])),
  items: several(itemChoice),
  starts: several(start),
  words: optionalText(20_000),
});

const withItems = <T extends { items: z.output<typeof itemChoice>[]; starts: string[] }>({
  items,
  starts,
  ...rest
}: T) => ({
  ...rest,
  items: items.flatMap(({ key, decision }, index): ErasureItem[] =>
    decision ? [{ key, decision, startedOn: starts[index] || undefined }] : [],
  ),
});

export const answer = answerFields.transform(withItems);

/** The upload's text fields; the outcome may not be chosen yet. */
export const answerUpload = answerFields
  .extend({ outcome: z.enum(OUTCOMES).optional().catch(undefined) })
  .transform(withItems);

/** Which button of the answer's form was pressed. */
export const reviewOrStay = z.enum(['review', 'stay']).catch('review');

/** A year of figures; the present one when none, or none that can be, is asked for. */
export const yearAsked = (now: () => Date) =>
  z.coerce
    .number()
    .int()
    .min(2000)
    .max(2999)
    .catch(() => now().getUTCFullYear());
