// What a redirect brought back of a form that holds a file: it has no other way to say what was refused.
import { ERROR_CODES, type ErrorCode } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';

/** The code in an address, if it is one of ours. */
export const problemIn = (value: unknown): ErrorCode | null =>
  ERROR_CODES.find((code) => code === value) ?? null;

/** Refusals of the file itself: they stand beside it, and name it. */
const OF_FILE = new Set<ErrorCode>([
  'paper_type',
  'file_type',
  'file_empty',
  'file_locked',
  'file_active',
  'file_damaged',
  'picture_too_large',
  'too_large',
  'too_many_files',
]);
export const isFileProblem = (problem: ErrorCode | null): problem is ErrorCode =>
  problem !== null && OF_FILE.has(problem);

/** The words beside the file's input; null for a refusal of something else. */
export function fileProblem(locale: Locale, label: string, problem: ErrorCode | null): string | null {
  if (!isFileProblem(problem)) return null;
  const message = translator(locale, 'errors')(`code.${problem}`);
  return translator(locale, 'files')('problem', { label, message });
}

interface Props {
  locale: Locale;
  problem: ErrorCode | null;
  /** The summary's own id, as the redirect's fragment names it. */
  id: string;
  /** The input that the summary links to, and the words beside it. */
  field: string;
  error: string | null;
}

export function ProblemSummary({ locale, problem, id, field, error }: Props) {
  if (!problem) return null;
  return (
    <div className="error-summary" role="alert" id={id} tabIndex={-1}>
      <h2>{translator(locale, 'common')('errorTitle')}</h2>
      <ul>
        <li>{error ? <a href={`#${field}`}>{error}</a> : translator(locale, 'errors')(`code.${problem}`)}</li>
      </ul>
    </div>
  );
}
