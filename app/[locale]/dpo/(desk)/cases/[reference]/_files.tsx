// Every file of the case: what it is for, who sent it, when, and what the scanner says of it.

import { FileName } from '@/app/_components/files/file-list';
import type { CaseFile } from '@/lib/cases/case-files';
import type { DeskCase } from '@/lib/cases/read-case';
import { hasScanner } from '@/lib/cases/record-file';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay, localDateOf } from '@/lib/rules/dates';

interface Props {
  locale: Locale;
  found: DeskCase;
  files: readonly CaseFile[];
}

export function CaseFiles({ locale, found, files }: Props) {
  const t = translator(locale, 'files');
  if (files.length === 0) return null;
  return (
    <div id="files">
      <h3>{t('desk.title')}</h3>
      {!hasScanner() && <p className="hint">{t('desk.noScanner')}</p>}
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            <FileName file={file} />
            <span className="source">
              {t(`purpose.${file.purpose}`)} · {t(`author.${file.author}`)} ·{' '}
              {formatDay(localDateOf(file.createdAt, found.timeZone), locale)} ·{' '}
              {t('kb', { size: Math.ceil(file.size / 1024) })} ·{' '}
              <span className={file.availability === 'open' ? undefined : 'held'}>
                {t(`desk.scan.${file.scan}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {files.some(({ purpose }) => purpose === 'identity') && (
        <p className="hint">{t('desk.identityHint')}</p>
      )}
    </div>
  );
}
