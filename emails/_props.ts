// What every mail is given. An outbox row is checked against the schema of its template before it is rendered.
import { z } from 'zod';
import { LOCALES } from '@/lib/rules/bilingual';
import { RIGHTS } from '@/lib/rules/rights';

/** A link of the portal. Nothing else can become one: no 'javascript:', no address taken from what someone typed. */
export const link = z.url({ protocol: /^https?$/ });
export const day = z.iso.date();
export const right = z.enum(RIGHTS);
export const reference = z.string().regex(/^[A-Z0-9-]{4,32}$/);
/** How the due date was found: sentences in the language of the mail, the date before and after, the source of law. */
export const steps = z
  .array(z.strictObject({ text: z.string(), move: z.string(), source: z.string(), date: day }))
  .min(1);

export const common = z.strictObject({
  locale: z.enum(LOCALES),
  controller: z.strictObject({
    name: z.string().min(1),
    address: z.array(z.string()),
    dpoEmail: z.email(),
    siteUrl: link,
  }),
  /** The controller's colour; null is the portal's own. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable(),
  /** The size of the logo that comes with the mail, in pixels; whoever sends it says so (lib/jobs/send-mail.ts). */
  logo: z.strictObject({ width: z.number().positive(), height: z.number().positive() }).nullish(),
});

/** By which a mail names the picture that comes with it. */
export const LOGO_CID = 'logo@guichet';

export type Common = z.infer<typeof common>;

/** For previews: a company that does not exist. */
export const previewProps = {
  locale: 'fr',
  controller: {
    name: 'Société Exemple',
    address: ['12 rue des Lilas', '44000 Nantes'],
    dpoEmail: 'dpo@exemple.test',
    siteUrl: 'https://exemple.test',
  },
  accent: '#1d5a6b',
} as const satisfies Common;
