// Who the requester is: no more than it takes to find the file and to answer. No identity document (GDPR Art. 12(6)).
import { z } from 'zod';
import { parseEmail } from '@/lib/rules/email-address';
import { line, optionalLine, optionalText } from './text';

/** An address that mail really goes to, normalised; everything else is refused beside the field. */
export const email = z
  .string()
  .max(320, 'field.email')
  .transform((value, context) => {
    if (value.trim() === '') {
      context.addIssue({ code: 'custom', message: 'field.email_missing' });
      return z.NEVER;
    }
    const parsed = parseEmail(value.trim());
    if (parsed.ok) return parsed.address;
    context.addIssue({ code: 'custom', message: 'field.email' });
    return z.NEVER;
  });

export const identity = z.object({
  name: line(200, 'field.name_missing'),
  email: z.string('field.email_missing').pipe(email),
  customerNumber: optionalLine(60),
  postalAddress: optionalText(500),
});

/** Article 7(3): a confirmed address is enough to withdraw a consent. */
export const withdrawalIdentity = identity.extend({ name: optionalLine(200) });

export type Identity = z.output<typeof identity>;
