// The access form (GDPR Art. 15), one schema a page. No reason is asked: none is needed.
import { z } from 'zod';
import { optionalText, several, token } from './text';

export const ACCESS_SCOPES = ['all', 'some'] as const;
export const ACCESS_FORMATS = ['readable', 'reusable', 'paper'] as const;

export const accessScope = z
  .object({
    scope: z.enum(ACCESS_SCOPES, 'field.scope'),
    categories: several(token(60)),
  })
  .refine((answer) => answer.scope === 'all' || answer.categories.length > 0, {
    path: ['categories'],
    message: 'field.categories',
  })
  // What was ticked before choosing 'all' no longer counts.
  .transform((answer) => (answer.scope === 'all' ? { ...answer, categories: [] } : answer));

export const accessFormat = z.object({ format: z.enum(ACCESS_FORMATS, 'field.format') });

export const accessMore = z.object({ more: optionalText(5000) });
