// What the forms of one's own space send.
import { z } from 'zod';
import { LOCALES } from '@/lib/rules/bilingual';

export const language = z.object({ language: z.enum(LOCALES, 'field.language') });
