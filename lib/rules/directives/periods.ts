// House periods of directives and claims, in one place. None of them is a statutory period: the month of GDPR Art. 12(3)
// is for the living, and loi n° 78-17, art. 85 sets none.
import { addDays, addMonthsClamped, type PlainDate } from '../dates';

/** House policy: a claim is answered within a month, as a request is. */
export const CLAIM_MONTHS = 1;
/** How long someone who may be alive has to object before anything is opened, in days; the desk may set another. */
export const OBJECTION_DAYS = { default: 10, min: 3, max: 60 } as const;
/** The second step of opening a seal follows the first within this, in minutes. */
export const OPENING_MINUTES = 30;
/** A directive is recalled to its author so often, in months. */
export const REMINDER_MONTHS = 12;

/** The day by which house policy wants the answer to a claim received on this day, local to the controller. */
export const policyDueOn = (receivedOn: PlainDate): PlainDate => addMonthsClamped(receivedOn, CLAIM_MONTHS);

/** The last day on which the person may object. The day of the notice does not count. */
export const objectionUntil = (noticeOn: PlainDate, days: number): PlainDate => addDays(noticeOn, days);

/** Whether the person has had all their time: from the day after the last. */
export const objectionOver = (until: PlainDate, today: PlainDate): boolean => today > until;
