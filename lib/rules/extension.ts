// Whether an answer may still be put off: facts in, the verdict with its reason out. GDPR Article 12(3): the period
// "may be extended by two further months where necessary, taking into account the complexity and number of the
// requests. The controller shall inform the data subject of any such extension within one month of receipt of the
// request, together with the reasons for the delay."

import type { Bilingual } from './bilingual';
import { formatDate, type PlainDate } from './dates';
import { computeDeadline, type DeadlineFacts, type ExtensionMonths } from './deadline';
import { gdpr } from './sources';

/** The two grounds that Article 12(3) knows. */
export const EXTENSION_GROUNDS = ['complexity', 'number'] as const;
export type ExtensionGround = (typeof EXTENSION_GROUNDS)[number];

/**
 * The last day on which the person can be told of an extension. A pause counts only if it began while that day had not
 * passed: what stops the clock afterwards gives no second first month.
 */
export function noticeBy(facts: DeadlineFacts): PlainDate {
  const inOrder = [...facts.pauses].sort((a, b) => (a.from < b.from ? -1 : 1));
  const by = (count: number) =>
    computeDeadline({ ...facts, pauses: inOrder.slice(0, count) }).extensionNoticeBy;
  const passed = inOrder.findIndex(({ from }, index) => from > by(index));
  return by(passed === -1 ? inOrder.length : passed);
}

export interface ExtensionVerdict {
  readonly allowed: boolean;
  /** How many further months, counted from receipt, may be announced. */
  readonly months: readonly Exclude<ExtensionMonths, 0>[];
  readonly by: PlainDate;
  readonly source: Bilingual;
  readonly why: Bilingual;
}

/** `today` in the controller's zone. An extension already announced can only grow, to two months in all. */
export function judgeExtension(facts: DeadlineFacts, today: PlainDate): ExtensionVerdict {
  const by = noticeBy(facts);
  const months = ([1, 2] as const).filter((count) => count > facts.extendedByMonths);
  const inTime = today <= by;
  const verdict = { by, months, source: gdpr('12(3)') };
  if (months.length === 0) return { ...verdict, allowed: false, why: ALL_USED };
  if (!inTime) return { ...verdict, allowed: false, why: tooLate(by) };
  return { ...verdict, allowed: true, why: until(by) };
}

const ALL_USED: Bilingual = {
  fr: 'Le délai a déjà été prolongé de deux mois, le plus que la loi permette.',
  en: 'The period has already been extended by two months, the most that the law allows.',
};

const tooLate = (by: PlainDate): Bilingual => ({
  fr: `La personne devait en être avertie dans le premier mois, au plus tard le ${formatDate(by, 'fr')}\u00a0: le délai ne peut plus être prolongé.`,
  en: `The person had to be told within the first month, by ${formatDate(by, 'en')} at the latest: the period can no longer be extended.`,
});

const until = (by: PlainDate): Bilingual => ({
  fr: `La personne doit en être avertie, avec les motifs, au plus tard le ${formatDate(by, 'fr')}.`,
  en: `The person must be told, with the reasons, by ${formatDate(by, 'en')} at the latest.`,
});
