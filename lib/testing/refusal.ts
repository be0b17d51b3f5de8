// Why an attempt was refused, for a test to compare.

/** The code of an AppError, or the message's name of a FieldRefusal; null for what went well. */
export const refusal = (attempt: Promise<unknown>): Promise<string | null> =>
  attempt.then(
    () => null,
    (error: { code?: string; key?: string }) => error.code ?? error.key ?? String(error),
  );
