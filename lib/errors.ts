// An expected refusal: it has a code, and each code has a message in both languages (lib/i18n/messages/*/errors.ts).

export const ERROR_CODES = [
  'conflict',
  'extension_not_allowed',
  'identity_not_asked',
  'forbidden',
  'invalid_characters',
  'link_invalid',
  'not_found',
  'not_yourself',
  'outcome_not_allowed',
  'sign_in_again',
  'sign_in_failed',
  'status_not_allowed',
  'submission_incomplete',
  'submission_reused',
  'too_large',
  'too_many_attempts',
  'letter_incomplete',
  'logo_type',
  'file_type',
  'file_empty',
  'paper_type',
  'file_infected',
  'file_locked',
  'file_active',
  'file_damaged',
  'picture_too_large',
  'too_many_files',
  'too_many_views',
  'message_empty',
  'message_long',
  'reply_missing',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

/** Someone who may not see a thing is told the same as if it did not exist. */
export const notFound = () => new AppError('not_found');

/** A refusal that belongs beside a field; `message` is a key of `field.*` in the same messages. */
export class FieldRefusal extends Error {
  override readonly name = 'FieldRefusal';
  constructor(
    readonly field: string,
    readonly key: `field.${string}`,
  ) {
    super(key);
  }
}
