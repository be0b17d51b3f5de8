// The question for one file, with a drop zone as an extra.
import { MAX_FILE_BYTES } from '@/lib/files/inspect';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { DropZone } from './drop-zone';
import { FileInput } from './file-input';

interface Props {
  locale: Locale;
  id: string;
  label: string;
  /** What was refused, as `fileProblem` words it. */
  error?: string | null;
}

export function FileField({ locale, ...asked }: Props) {
  const t = translator(locale, 'files');
  // The browser puts the name where these leave a place for it.
  const place = { name: '{name}' };
  const texts = { drop: t('drop'), chosen: t('chosen', place), tooLarge: t('tooLarge', place) };
  return (
    <FileInput
      {...asked}
      hint={t('hint')}
      errorPrefix={translator(locale, 'common')('errorPrefix')}
      around={(input) => (
        <DropZone maxSize={MAX_FILE_BYTES} texts={texts}>
          {input}
        </DropZone>
      )}
    />
  );
}
