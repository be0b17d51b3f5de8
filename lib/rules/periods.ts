// House periods of the portal itself, in one place. None of them is a statutory period.

/** An unfinished draft, in days since it was last saved. */
export const DRAFT_DAYS = 14;
/** A link that opens a session, in minutes. */
export const SIGN_IN_MINUTES = 15;
/** A link that confirms an address: as long as an unconfirmed submission is kept, in days. */
export const CONFIRM_DAYS = 30;
