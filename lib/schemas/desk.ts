// The forms of the desk.
import { z } from 'zod';
import { OUTCOMES } from '@/lib/rules/outcomes';
import { email } from './identity';
import { line, optionalText, text } from './text';

export const QUEUE_VIEWS = [
  'open',
  'to_check',
  'due_soon',
  'waiting',
  'overdue',
  'closed',
  'unconfirmed',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What the queue's address may hold; anything else counts as absent. */
export const queueQuery = z.object({
  view: z.enum(QUEUE_VIEWS).catch('open'),
  after: z.string().max(32).optional().catch(undefined),
});

const password = z.string('field.password_missing').max(500, 'field.too_long');

export const signIn = z.object({
  email: z.string('field.email_missing').pipe(email),
  password: password.min(1, 'field.password_missing'),
  next: z.string().max(200).optional(),
});

/** Six digits of the application, or a recovery code. */
export const secondFactor = z.object({
  code: z.string('field.code_missing').trim().min(1, 'field.code_missing').max(40, 'field.code_wrong'),
  next: z.string().max(200).optional(),
});

export const setup = z.object({
  name: line(200, 'field.name_missing'),
  email: z.string('field.email_missing').pipe(email),
  password: password.min(12, 'field.password_short'),
  alsoDpo: z.enum(['yes', 'no'], 'field.invalid'),
});

/** The version of the case that the page showed: a form made from an older one changes nothing. */
const version = z.coerce.number().int().nonnegative();

export const caseChange = z.object({ version });
export const message = z.object({ body: text(10_000, 'field.message_missing') });

/** A draft may still be empty; the letter may not (lib/cases/send-answer.ts). */
export const answer = z.object({
  version,
  outcome: z.enum(OUTCOMES, 'field.outcome'),
  words: optionalText(20_000),
});

/** The upload's text fields; the outcome may not be chosen yet. */
export const answerUpload = answer.extend({ outcome: z.enum(OUTCOMES).optional().catch(undefined) });

/** Which button of the answer's form was pressed. */
export const reviewOrStay = z.enum(['review', 'stay']).catch('review');
