// The clock of a rights request: from the facts, the dates that bind the controller and how each was found.
// GDPR Article 12(3) and (4), counted as Regulation (EEC, Euratom) No 1182/71 wants it; all dates are local.
//
// Every pause is counted wherever it lies, even before the receipt or after the first month, so that the result is
// plain arithmetic and a later receipt never gives an earlier date. Whether an asking may stop the clock is judged
// when it is recorded (`judgeAsking` in pauses.ts), never again here.

import { type CalendarCode, nextWorkingDay, previousWorkingDay } from './calendar';
import { addDays, addMonthsClamped, daysBetween, earlier, localDateOf, type PlainDate } from './dates';
import { explain, type Step } from './deadline-steps';
import { type Pause, stoppedDays, stops } from './pauses';

export type ExtensionMonths = 0 | 1 | 2;

export interface DeadlineFacts {
  /** When the request reached an official channel, read or not, confirmed or not. A text carries its offset. */
  readonly receivedAt: Date | string;
  /** The controller's IANA time zone. */
  readonly timeZone: string;
  readonly calendar: CalendarCode;
  readonly extendedByMonths: ExtensionMonths;
  readonly pauses: readonly Pause[];
  /** Today in the controller's zone; needed only while a pause is open, and what is computed is then provisional. */
  readonly asOf?: PlainDate;
}

export interface Deadline {
  readonly receivedOn: PlainDate;
  /** Months from receipt, before pauses and before the roll. */
  readonly nominalOn: PlainDate;
  /** The legal last day, until 23:59:59 local time. */
  readonly dueOn: PlainDate;
  /** What a cautious DPO works to. House policy, pauses ignored. */
  readonly targetOn: PlainDate;
  /** The last day to tell the person of an extension and its reasons. */
  readonly extensionNoticeBy: PlainDate;
  /** The last day to tell the person that no action will be taken, and why. No pause moves it. */
  readonly refusalBy: PlainDate;
  readonly steps: readonly Step[];
}

/**
 * Throws a RangeError on an instant without offset, an unknown zone, a pause that ends before it begins, or an open
 * pause without `asOf`.
 */
export function computeDeadline(facts: DeadlineFacts): Deadline {
  const { calendar, extendedByMonths } = facts;
  // 1182/71, Art. 3(1): "the day during which that event occurs [...] shall not be considered as falling within the
  // period": so the local date of receipt is all that its hour leaves.
  const receivedOn = localDateOf(facts.receivedAt, facts.timeZone);

  // GDPR, Art. 12(3): "within one month of receipt of the request. That period may be extended by two further months".
  // 1182/71, Art. 3(2)(c): a period in months ends on the day that "falls on the same date, as the day from which the
  // period runs"; where there is no such day, with "the last day of that month". Each count starts from the receipt.
  const firstMonthOn = addMonthsClamped(receivedOn, 1);
  const nominalOn = addMonthsClamped(receivedOn, 1 + extendedByMonths);

  // EDPB Guidelines 01/2022, section 5.3: the period is suspended from the asking to the answer.
  const stretches = stops(facts.pauses, facts.asOf);
  const stopped = stoppedDays(stretches);
  const pausedOn = addDays(nominalOn, stopped);
  const pausedFirstMonthOn = addDays(firstMonthOn, stopped);

  // 1182/71, Art. 3(4): "Where the last day of a period expressed otherwise than in hours is a public holiday, Sunday
  // or Saturday, the period shall end with the expiry of the last hour of the following working day." Once, at the end.
  const dueOn = nextWorkingDay(pausedOn, calendar);
  // GDPR, Art. 12(3): told of the extension "within one month of receipt of the request, together with the reasons".
  const extensionNoticeBy = nextWorkingDay(pausedFirstMonthOn, calendar);
  // GDPR, Art. 12(4): told of no action "without delay and at the latest within one month of receipt".
  const refusalBy = nextWorkingDay(firstMonthOn, calendar);
  // House policy: the last working day that is safe however the months are chained, and whatever a pause is worth.
  const cautiousOn = earlier(nominalOn, addMonthsClamped(firstMonthOn, extendedByMonths));
  const targetOn = previousWorkingDay(cautiousOn, calendar);

  const dates = { receivedOn, nominalOn, dueOn, targetOn, extensionNoticeBy, refusalBy };
  const steps = explain({
    ...dates,
    ...{ pausedOn, pausedFirstMonthOn, firstMonthOn, cautiousOn, stretches },
    timeZone: facts.timeZone,
    calendar,
    extendedByMonths,
    open: facts.pauses.some((pause) => pause.to === null),
  });
  return { ...dates, steps };
}

/** Whole days left until the due date: 0 on the day itself, negative once overdue. `today` in the controller's zone. */
export function daysLeft(dueOn: PlainDate, today: PlainDate): number {
  return daysBetween(today, dueOn);
}
