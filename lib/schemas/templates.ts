// The forms of the wordings: letters and canned replies.
import { z } from 'zod';
import { LOCALES } from '@/lib/rules/bilingual';
import { line, text } from './text';

/** Which wording a page shows: the language, and an older version to take up again. */
export const shownWording = z.object({
  language: z.enum(LOCALES).optional().catch(undefined),
  version: z.coerce.number().int().nonnegative().optional().catch(undefined),
});

const version = z.coerce.number().int().nonnegative();
const press = z.enum(['save', 'preview', 'retire']).catch('save');
const language = z.enum(LOCALES);
/** Of a letter (lib/documents/letter-template.ts). */
const name = z.string().regex(/^[a-z_]{1,40}$/);

export const letterWhere = z.object({ right: name, step: name, language });
export const letterWording = z.object({
  version,
  press,
  body: text(20_000, 'field.wording_missing'),
});

export const replyWhere = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,60}$/), language });
export const replyWording = z.object({
  version,
  press,
  title: line(80, 'field.title_missing'),
  body: text(10_000, 'field.wording_missing'),
});

/** A reply chosen in the thread. */
export const insertion = z.object({ reply: z.string().regex(/^[a-z0-9-]{1,60}$/) });
