// Instants in the controller's own time, to the minute; and dates that fit a column.
import { charter } from '@/lib/cases/charter-in-force';
import type { Locale } from '@/lib/rules/bilingual';
import type { PlainDate } from '@/lib/rules/dates';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;

/** '7 avr. 2026, 14:05'. */
export const shownWhen = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(TAG[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: charter().timeZone,
  }).format(at);

export const When = ({ at, locale }: { at: Date; locale: Locale }) => (
  <time dateTime={at.toISOString()}>{shownWhen(at, locale)}</time>
);

/** '7 avr. 2026', '7 Apr 2026'. */
export const shortDay = (date: PlainDate, locale: Locale): string =>
  new Intl.DateTimeFormat(TAG[locale], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
