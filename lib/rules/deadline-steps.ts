// How a deadline was found, step by step, in words that can stand in a receipt, a letter or the desk.
// Each step names its rule, its source, the date before it and the date after it.

import type { Bilingual, Locale } from './bilingual';
import { type CalendarCode, holidayOn } from './calendar';
import { addDays, daysBetween, formatDate, formatDay, type PlainDate } from './dates';
import { type Stop, stoppedDays } from './pauses';
import { edpbAccess, gdpr, gdprRecital, HOUSE_POLICY, periods, together } from './sources';

export const STEP_RULES = [
  'receipt',
  'month',
  'pause',
  'roll',
  'extension_notice',
  'refusal',
  'target',
] as const;
export type StepRule = (typeof STEP_RULES)[number];

export interface Step {
  readonly rule: StepRule;
  /** The law or the policy. */
  readonly source: Bilingual;
  /** The date that the rule was applied to; null for the receipt. */
  readonly from: PlainDate | null;
  readonly date: PlainDate;
  readonly text: Bilingual;
}

export const SOURCES: Readonly<Record<StepRule, Bilingual>> = {
  receipt: together(gdpr('12(3)'), periods('3(1)')),
  month: together(gdpr('12(3)'), periods('3(2)(c)')),
  pause: together(edpbAccess('5.3'), gdprRecital(63)),
  roll: periods('3(4)'),
  extension_notice: together(gdpr('12(3)'), periods('3(4)')),
  refusal: together(gdpr('12(4)'), periods('3(4)')),
  target: { fr: `${HOUSE_POLICY.fr}, par prudence`, en: `${HOUSE_POLICY.en}, for caution` },
};

/** What `computeDeadline` was told and found: each published date beside the one it was rolled from. */
export interface Course {
  readonly timeZone: string;
  readonly calendar: CalendarCode;
  readonly extendedByMonths: number;
  readonly stretches: readonly Stop[];
  /** A pause still runs: what depends on it is provisional. */
  readonly open: boolean;
  readonly receivedOn: PlainDate;
  readonly nominalOn: PlainDate;
  readonly pausedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly pausedFirstMonthOn: PlainDate;
  readonly extensionNoticeBy: PlainDate;
  readonly firstMonthOn: PlainDate;
  readonly refusalBy: PlainDate;
  readonly cautiousOn: PlainDate;
  readonly targetOn: PlainDate;
}

/** In this order: receipt, month, pause (if any), roll, which gives the due date; then the three dates beside it. */
export function explain(course: Course): Step[] {
  const c = course;
  const steps = [
    step('receipt', null, c.receivedOn, sayReceipt(c)),
    step('month', c.receivedOn, c.nominalOn, sayMonths(c)),
    step('pause', c.nominalOn, c.pausedOn, sayPauses(c)),
    step('roll', c.pausedOn, c.dueOn, sayRoll(c)),
    step('extension_notice', c.pausedFirstMonthOn, c.extensionNoticeBy, sayNotice(c.extensionNoticeBy)),
    step('refusal', c.firstMonthOn, c.refusalBy, sayRefusal(c.refusalBy)),
    step('target', c.cautiousOn, c.targetOn, sayTarget(c.targetOn)),
  ];
  const paused = c.open || c.stretches.length > 0;
  return paused ? steps : steps.filter(({ rule }) => rule !== 'pause');
}

function step(rule: StepRule, from: PlainDate | null, date: PlainDate, text: Bilingual): Step {
  return { rule, source: SOURCES[rule], from, date, text };
}

function sayReceipt({ receivedOn, timeZone }: Course): Bilingual {
  return {
    fr: `Demande reçue le ${formatDate(receivedOn, 'fr')} (heure locale, ${timeZone}). Ce jour ne compte pas.`,
    en: `Request received on ${formatDate(receivedOn, 'en')} (local time, ${timeZone}). That day does not count.`,
  };
}

const COUNT: Record<Locale, readonly string[]> = {
  fr: ['', 'un mois', 'deux mois', 'trois mois'],
  en: ['', 'one month', 'two months', 'three months'],
};

function sayMonths({ receivedOn, nominalOn, extendedByMonths: n }: Course): Bilingual {
  const clamped = receivedOn.slice(8) !== nominalOn.slice(8);
  return {
    fr:
      (n > 0
        ? `Un mois, prolongé de ${COUNT.fr[n]}, soit ${COUNT.fr[1 + n]} après la réception`
        : 'Un mois après la réception') +
      `\u00a0: ${formatDate(nominalOn, 'fr')}${clamped ? ', dernier jour d’un mois plus court' : ''}.`,
    en:
      (n > 0
        ? `One month, extended by ${COUNT.en[n]}, that is ${COUNT.en[1 + n]} after receipt`
        : 'One month after receipt') +
      `: ${formatDate(nominalOn, 'en')}${clamped ? ', the last day of a shorter month' : ''}.`,
  };
}

function sayPauses({ stretches, pausedOn, open }: Course): Bilingual {
  const days = stoppedDays(stretches);
  const list = (locale: Locale, to: string) =>
    stretches.map((s) => `${formatDay(s.from, locale)} ${to} ${formatDay(s.to, locale)}`).join(', ');
  const counted = {
    fr: days === 0 ? '' : ` pendant ${days} jour${days > 1 ? 's' : ''} (du ${list('fr', 'au')})`,
    en: days === 0 ? '' : ` for ${days} day${days > 1 ? 's' : ''} (from ${list('en', 'to')})`,
  };
  return {
    fr:
      `Délai suspendu${counted.fr} en attendant la réponse de la personne\u00a0: ${formatDate(pausedOn, 'fr')}.` +
      (open ? ' La suspension est en cours\u00a0: cette date est provisoire.' : ''),
    en:
      `Period suspended${counted.en} while waiting for the person’s answer: ${formatDate(pausedOn, 'en')}.` +
      (open ? ' The suspension is still running: this date is provisional.' : ''),
  };
}

function sayRoll({ pausedOn: before, dueOn, calendar }: Course): Bilingual {
  if (before === dueOn) {
    return {
      fr: `Le ${formatDate(dueOn, 'fr')} est un jour ouvrable\u00a0: le délai expire ce jour-là à 23\u00a0h\u00a059.`,
      en: `${formatDate(dueOn, 'en')} is a working day: the period ends on that day at 23:59.`,
    };
  }
  const skipped = Array.from({ length: daysBetween(before, dueOn) }, (_, i) => addDays(before, i));
  const list = (locale: Locale) => skipped.map((day) => dayOff(day, calendar, locale)).join(', ');
  const one = skipped.length === 1;
  return {
    fr:
      (one ? 'N’est pas un jour ouvrable' : 'Ne sont pas des jours ouvrables') +
      `\u00a0: ${list('fr')}. Le délai expire donc le ${formatDate(dueOn, 'fr')} à 23\u00a0h\u00a059.`,
    en:
      (one ? 'Not a working day' : 'Not working days') +
      `: ${list('en')}. The period therefore ends on ${formatDate(dueOn, 'en')} at 23:59.`,
  };
}

/** A day off with the name of its holiday, if it has one: 'lundi 6 avril 2026 (lundi de Pâques)'. */
function dayOff(day: PlainDate, calendar: CalendarCode, locale: Locale): string {
  const holiday = holidayOn(day, calendar);
  return formatDate(day, locale) + (holiday ? ` (${holiday.name[locale]})` : '');
}

function sayNotice(date: PlainDate): Bilingual {
  return {
    fr: `Une prolongation s’annonce, avec ses motifs, dans le premier mois, suspensions comptées\u00a0: au plus tard le ${formatDate(date, 'fr')}.`,
    en: `An extension is announced, with its reasons, within the first month, pauses counted: by ${formatDate(date, 'en')} at the latest.`,
  };
}

function sayRefusal(date: PlainDate): Bilingual {
  return {
    fr: `Un refus s’annonce, avec ses motifs, dans le premier mois, que rien ne suspend\u00a0: au plus tard le ${formatDate(date, 'fr')}.`,
    en: `A refusal is announced, with its reasons, within the first month, which nothing suspends: by ${formatDate(date, 'en')} at the latest.`,
  };
}

function sayTarget(date: PlainDate): Bilingual {
  return {
    fr: `Pour garder une marge, la réponse est visée un jour ouvrable, sans compter sur les suspensions\u00a0: le ${formatDate(date, 'fr')}.`,
    en: `To keep a margin, the answer is aimed at a working day, without relying on pauses: ${formatDate(date, 'en')}.`,
  };
}
