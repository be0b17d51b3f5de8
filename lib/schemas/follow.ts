// The forms of the tracking pages.
import { z } from 'zod';
import { email } from './identity';
import { optionalText } from './text';

export const linkRequest = z.object({ email: z.string('field.email_missing').pipe(email) });

/** Of the person's, and of the desk's. Empty when a file says it all. */
export const messageBody = optionalText(10_000);
