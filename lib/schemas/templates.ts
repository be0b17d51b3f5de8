// The forms of the wordings: letters and canned replies.
import { z } from 'zod';
import { LOCALES } from '@/lib/rules/bilingual';
import { OUTCOMES } from '@/lib/rules/outcomes';
import { RIGHTS } from '@/lib/rules/rights';
import { line, text } from './text';

/** Which wording a page shows: the language, and an older version to take up again. */
export const shownWording = z.object({
  language: z.enum(LOCALES).optional().catch(undefined),
  version: z.coerce.number().int().nonnegative().optional().catch(undefined),
});

const version = z.coerce.number().int().nonnegative();
const language = z.enum(LOCALES);

export const letterWhere = z.object({ right: z.enum(RIGHTS), outcome: z.enum(OUTCOMES), language });
export const letterWording = z.object({
  version,
  press: z.enum(['save', 'preview']).catch('save'),
  body: text(20_000, 'field.wording_missing'),
});

export const replyWhere = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,60}$/), language });
export const replyWording = z.object({
  version,
  press: z.enum(['save', 'preview', 'retire']).catch('save'),
  title: line(80, 'field.title_missing'),
  body: text(10_000, 'field.wording_missing'),
});

/** A reply chosen in the thread. */
export const insertion = z.object({ reply: z.string().regex(/^[a-z0-9-]{1,60}$/) });
