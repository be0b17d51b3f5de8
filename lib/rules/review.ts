// A person may ask that the answer be looked at again, and be answered once more: GDPR Art. 12(1) and (2), "facilitate".
interface ReviewDates {
  reviewAskedAt: Date | null;
  reviewedAt: Date | null;
}

/** Asked for, and not answered yet. */
export const reviewPending = ({ reviewAskedAt, reviewedAt }: ReviewDates): boolean =>
  reviewAskedAt !== null && reviewedAt === null;
