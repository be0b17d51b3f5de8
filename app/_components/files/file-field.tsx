// The question for one file: label, hint, error, and a plain input; a drop zone as an extra.
import { MAX_FILE_BYTES, PAPERS_ACCEPTED } from '@/lib/files/inspect';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { DropZone } from './drop-zone';

interface Props {
  locale: Locale;
  id: string;
  label: string;
  /** What was refused, as `fileProblem` words it. */
  error?: string | null;
}

export function FileField({ locale, id, label, error }: Props) {
  const t = translator(locale, 'files');
  const prefix = translator(locale, 'common')('errorPrefix');
  // The browser puts the name where these leave a place for it.
  const place = { name: '{name}' };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {t('hint')}
      </p>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">{prefix} </span>
          {error}
        </p>
      )}
      <DropZone
        maxSize={MAX_FILE_BYTES}
        texts={{ drop: t('drop'), chosen: t('chosen', place), tooLarge: t('tooLarge', place) }}
      >
        <input
          type="file"
          id={id}
          name="file"
          accept={PAPERS_ACCEPTED}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
        />
      </DropZone>
    </div>
  );
}
