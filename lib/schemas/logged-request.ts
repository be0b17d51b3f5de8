// A request that came by another way than the portal, as the desk logs it.
import { z } from 'zod';
import { LOCALES } from '@/lib/rules/bilingual';
import { parseEmail } from '@/lib/rules/email-address';
import { RIGHTS } from '@/lib/rules/rights';
import { date } from './day';
import { FILED_AS } from './filing';
import { line, optionalLine, optionalText, text } from './text';

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

export const loggedRequest = z
  .object({
    channel: z.enum(LOGGED_CHANNELS, 'field.channel'),
    /** Not in the future: checked against the clock (lib/cases/log-request.ts). */
    receivedOn: date('field.received_missing'),
    right: z.enum(RIGHTS, 'field.right'),
    locale: z.enum(LOCALES, 'field.choice_missing'),
    name: line(200, 'field.person_missing'),
    email: optionalEmail,
    postalAddress: optionalText(500),
    customerNumber: optionalLine(60),
    filedAs: z.enum(FILED_AS, 'field.filed_as'),
    representedName: optionalLine(200),
    more: text(20_000, 'field.asked_words'),
  })
  .superRefine(({ filedAs, representedName }, context) => {
    if (filedAs === 'self' || representedName !== '') return;
    context.addIssue({ code: 'custom', path: ['representedName'], message: 'field.represented_missing' });
  });

export type LoggedRequest = z.output<typeof loggedRequest>;
