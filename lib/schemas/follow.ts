// The forms of the tracking pages.
import { z } from 'zod';
import { email } from './identity';
import { optionalText, text, token } from './text';

export const linkRequest = z.object({ email: z.string('field.email_missing').pipe(email) });

/** Of the person's, and of the desk's. Empty when a file says it all. */
export const messageBody = optionalText(10_000);

/** The beginning of a wizard: the charter's purpose that it is about, when there is one. */
export const begin = z.object({ purpose: token(60).optional() });

/** What is added to a request, and why an answer should be looked at again. */
export const amendment = z.object({
  addition: z.string('field.message_missing').pipe(text(5000, 'field.message_missing')),
});
export const reviewAsking = z.object({
  why: z.string('field.reason_missing').pipe(text(5000, 'field.reason_missing')),
});
