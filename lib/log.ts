// Structured logs without personal data: ids, codes and durations. What might name a person is redacted by name.
import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { failedAs } from '@/lib/tell-server';

export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  redact: {
    paths: [
      'email',
      'name',
      'to',
      'body',
      'token',
      'secret',
      'password',
      '*.email',
      '*.name',
      '*.to',
      '*.body',
    ],
    censor: '[redacted]',
  },
});

/** Logs an unexpected error and gives the reference that the user is shown. */
export function logUnexpected(error: unknown, where: string): string {
  const reference = randomBytes(5).toString('hex').toUpperCase();
  log.error({ err: error, where, reference }, 'unexpected error');
  failedAs(reference);
  return reference;
}
