// The forms of the tracking pages.
import { z } from 'zod';
import { email } from './identity';
import { text } from './text';

export const linkRequest = z.object({ email: z.string('field.email_missing').pipe(email) });

export const requesterMessage = z.object({
  body: z.string('field.message_missing').pipe(text(5000, 'field.message_missing')),
});
