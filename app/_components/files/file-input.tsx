// The question for one file: label, hint, error, and a plain input.
import { PAPERS_ACCEPTED } from '@/lib/files/inspect';
import { FieldError } from '../form/field-error';

interface Props {
  id: string;
  label: string;
  hint?: string;
  error?: string | null;
  errorPrefix: string;
  /** What the input stands in. */
  around?: (input: React.ReactNode) => React.ReactNode;
}

export function FileInput({ id, label, hint, error, errorPrefix, around = (input) => input }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={id} prefix={errorPrefix} error={error} />}
      {around(
        <input
          type="file"
          id={id}
          name="file"
          accept={PAPERS_ACCEPTED}
          aria-describedby={described.join(' ') || undefined}
          aria-invalid={error ? true : undefined}
        />,
      )}
    </div>
  );
}
