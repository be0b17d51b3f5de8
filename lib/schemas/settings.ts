// The form of the settings.
import { z } from 'zod';
import { OBJECTION_DAYS } from '@/lib/rules/directives/periods';

const { min, max } = OBJECTION_DAYS;

export const settings = z.object({
  /** '' while nothing was ever chosen. */
  changedAt: z.union([z.iso.datetime(), z.literal('')]).default(''),
  accent: z
    .string('field.colour')
    .trim()
    .regex(/^#[0-9a-f]{6}$/i, 'field.colour')
    .transform((colour) => colour.toLowerCase()),
  house: z.literal('1').optional(),
  objectionDays: z.coerce
    .number('field.objection_days')
    .int('field.objection_days')
    .min(min, 'field.objection_days')
    .max(max, 'field.objection_days'),
});

export const logoRemoval = z.object({ changedAt: z.iso.datetime() });
