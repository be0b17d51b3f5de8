// Files that were sent: each opens if it may, says why where it may not, and can be taken back inside a form.
import type { FileView } from '@/lib/cases/file-view';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';

interface Props {
  locale: Locale;
  files: readonly FileView[];
  /** Shows a button for each, whose name is `remove` and whose value is the file's id. */
  removable?: boolean;
  /** What stands beside each instead. */
  beside?: (file: FileView) => React.ReactNode;
}

/** A way to it where it may be opened, its name alone where it may not. */
export function FileName({ file }: { file: FileView }) {
  return file.availability === 'open' ? (
    <a href={`/api/files/${file.id}`}>{file.name}</a>
  ) : (
    <span>{file.name}</span>
  );
}

export function FileList({ locale, files, removable = false, beside }: Props) {
  const t = translator(locale, 'files');
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <FileName file={file} />{' '}
          <span className="hint">{t('kb', { size: Math.ceil(file.size / 1024) })}</span> {beside?.(file)}
          {removable && (
            <button type="submit" className="link" name="remove" value={file.id}>
              {t('remove')}
              <span className="visually-hidden"> {file.name}</span>
            </button>
          )}
          {file.availability !== 'open' && (
            <span className="held">
              {t(`availability.${file.availability}`)}. {t(`held.${file.availability}`)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
