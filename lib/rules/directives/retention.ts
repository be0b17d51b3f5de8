// How long directives and claims are kept. House policy, the same term as a request's file: five years from the end of
// the calendar year in which they ended.
import type { PlainDate } from '../dates';

const afterFiveYears = (date: PlainDate): PlainDate => `${Number(date.slice(0, 4)) + 6}-01-01`;

/**
 * The first day on which a directive is no longer kept. In force it has no end; revoked, replaced or carried out, it
 * and its versions prove for that long what was wished and done.
 */
export const directiveEraseOn = (endedOn: PlainDate | null): PlainDate | null =>
  endedOn === null ? null : afterFiveYears(endedOn);

/** The first day on which a claim is no longer kept; null while it is open. */
export const claimEraseOn = (closedOn: PlainDate | null): PlainDate | null =>
  closedOn === null ? null : afterFiveYears(closedOn);
