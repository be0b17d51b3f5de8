// House periods of the portal itself, in one place. None of them is a statutory period.

/** An unfinished draft, in days since it was last saved. */
export const DRAFT_DAYS = 14;
/** A link that opens a session, in minutes. */
export const SIGN_IN_MINUTES = 15;
/** A link that confirms an address: as long as an unconfirmed submission is kept, in days. */
export const CONFIRM_DAYS = 30;
/** A session of someone whose address is proved, in hours; how far it can be put off; when its end is announced. */
export const PORTAL_HOURS = 12;
export const PORTAL_MOST_HOURS = 24;
export const PORTAL_WARNING_MINUTES = 10;
/** A session of the desk: a working day at most, in hours, and this long without a sign of the person, in minutes. */
export const STAFF_HOURS = 10;
export const STAFF_IDLE_MINUTES = 30;
/** How long before its end a session of the desk says so, in minutes. */
export const STAFF_WARNING_MINUTES = 3;
/** Between the password and the second factor, in minutes. */
export const SECOND_FACTOR_MINUTES = 10;
/** An invitation to the desk, in days. */
export const INVITATION_DAYS = 7;
