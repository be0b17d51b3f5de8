// A deadline's explanation in one language, for pages, receipts and mails: what was done, what it made of the date, why.
import type { Bilingual, Locale } from './bilingual';
import { formatDay, type PlainDate } from './dates';
import type { Step, StepRule } from './deadline-steps';

export interface SaidStep {
  text: string;
  /** The date before the step and the date after it; empty for the receipt, which has none before it. */
  move: string;
  source: string;
  date: PlainDate;
}

export function sayStep(step: Step, locale: Locale): SaidStep {
  const { text, source, date } = step;
  return { text: text[locale], move: sayMove(step)[locale], source: source[locale], date };
}

/** A step on one line, for documents: 'Un mois après… 5 mars 2026 → 5 avril 2026 · RGPD, art. 12(3)…' */
export const sayLine = ({ text, move, source }: SaidStep): string =>
  `${text} ${[move, source].filter(Boolean).join(' · ')}.`;

/** From the receipt to the roll. The dates that bind only the desk (notice, refusal, target) are left out. */
export function dueSteps(steps: readonly Step[], locale: Locale): SaidStep[] {
  const roll = steps.findIndex(({ rule }) => rule === 'roll');
  return steps.slice(0, roll + 1).map((step) => sayStep(step, locale));
}

function sayMove({ from, date }: Step): Bilingual {
  if (from === null) return { fr: '', en: '' };
  if (from === date) {
    return {
      fr: `Date inchangée\u00a0: ${formatDay(date, 'fr')}`,
      en: `Date unchanged: ${formatDay(date, 'en')}`,
    };
  }
  return {
    fr: `${formatDay(from, 'fr')} → ${formatDay(date, 'fr')}`,
    en: `${formatDay(from, 'en')} → ${formatDay(date, 'en')}`,
  };
}

const LEADING: Readonly<Record<PublishedDate, readonly StepRule[]>> = {
  receivedOn: ['receipt'],
  nominalOn: ['receipt', 'month'],
  dueOn: ['receipt', 'month', 'pause', 'roll'],
  targetOn: ['receipt', 'month', 'target'],
  extensionNoticeBy: ['receipt', 'month', 'pause', 'extension_notice'],
  refusalBy: ['receipt', 'month', 'refusal'],
};
export type PublishedDate =
  | 'receivedOn'
  | 'nominalOn'
  | 'dueOn'
  | 'targetOn'
  | 'extensionNoticeBy'
  | 'refusalBy';

/** The steps that lead to one of the published dates. */
export const stepsTo = (steps: readonly Step[], date: PublishedDate): Step[] =>
  steps.filter(({ rule }) => LEADING[date].includes(rule));
