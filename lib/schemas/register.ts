// What the address of the register asks for.
import { z } from 'zod';
import { LOCALES } from '@/lib/rules/bilingual';

export const registerAsked = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    /** French spreadsheets part columns by ';', others by ','. */
    format: z.enum(['csv', 'csvComma', 'json']),
    /** A table holds one kind of rows; JSON holds both. */
    what: z.enum(['cases', 'events']).catch('cases'),
    locale: z.enum(LOCALES).catch('fr'),
  })
  .refine(({ from, to }) => from <= to);

export type RegisterAsked = z.output<typeof registerAsked>;
