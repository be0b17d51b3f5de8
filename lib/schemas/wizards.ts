// The wizard of each right: its pages in order, and the schema that each page's answers must satisfy.
import type { z } from 'zod';
import type { Right } from '@/lib/rules/rights';
import { accessFormat, accessMore, accessScope } from './access';
import { identity } from './identity';

export const STEPS = ['identity', 'scope', 'format', 'more'] as const;
export type Step = (typeof STEPS)[number];

export interface WizardPage {
  step: Step;
  schema: z.ZodType<Record<string, unknown>, unknown>;
}

export const WIZARDS: Partial<Record<Right, readonly WizardPage[]>> = {
  access: [
    { step: 'identity', schema: identity },
    { step: 'scope', schema: accessScope },
    { step: 'format', schema: accessFormat },
    { step: 'more', schema: accessMore },
  ],
};

/** The answers of a draft, page by page, as they were validated. */
export type Answers = Partial<Record<Step, Record<string, unknown>>>;

/** The first page whose answers are missing or no longer valid; null when the draft can be submitted. */
export function firstOpenStep(right: Right, answers: Answers): Step | null {
  const page = WIZARDS[right]?.find(({ step, schema }) => !schema.safeParse(answers[step]).success);
  return page?.step ?? null;
}

export const isStep = (value: string): value is Step => (STEPS as readonly string[]).includes(value);
