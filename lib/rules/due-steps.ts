// The part of a deadline's explanation that leads to the due date, in one language: for receipts and mails.
import type { Locale } from './bilingual';
import type { PlainDate } from './dates';
import { SOURCES, type Step } from './deadline-steps';

export interface DueStep {
  text: string;
  source: string;
  date: PlainDate;
}

/** From the receipt to the roll. The dates that bind only the desk (notice, refusal, target) are left out. */
export function dueSteps(steps: readonly Step[], locale: Locale): DueStep[] {
  const roll = steps.findIndex(({ rule }) => rule === 'roll');
  return steps
    .slice(0, roll + 1)
    .map(({ rule, text, date }) => ({ text: text[locale], source: SOURCES[rule][locale], date }));
}
