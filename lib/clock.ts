// The only place that reads the time. Everything else takes it as an argument.

/** The present instant. */
export function now(): Date {
  return new Date();
}
