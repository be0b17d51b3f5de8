// An instant in the controller's own time, to the minute.
import { charter } from '@/lib/cases/charter-in-force';
import type { Locale } from '@/lib/rules/bilingual';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;

export function When({ at, locale }: { at: Date; locale: Locale }) {
  const format = new Intl.DateTimeFormat(TAG[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: charter().timeZone,
  });
  return <time dateTime={at.toISOString()}>{format.format(at)}</time>;
}
