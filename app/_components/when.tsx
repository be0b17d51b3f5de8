// Instants in the controller's own time, to the minute; and dates that fit a column.
import { charter } from '@/lib/cases/charter-in-force';
import type { Locale } from '@/lib/rules/bilingual';
import type { PlainDate } from '@/lib/rules/dates';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;

/** By language and zone: to make one takes longer than to write a hundred dates with it. */
const made = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, timeZone: string, timeStyle?: 'short'): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone} ${timeStyle}`;
  const known = made.get(name);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(TAG[locale], { dateStyle: 'medium', timeStyle, timeZone });
  made.set(name, fresh);
  return fresh;
}

/** '7 avr. 2026, 14:05'. */
export const shownWhen = (at: Date, locale: Locale): string =>
  format(locale, charter().timeZone, 'short').format(at);

export const When = ({ at, locale }: { at: Date; locale: Locale }) => (
  <time dateTime={at.toISOString()}>{shownWhen(at, locale)}</time>
);

/** '7 avr. 2026', '7 Apr 2026'. */
export const shortDay = (date: PlainDate, locale: Locale): string =>
  format(locale, 'UTC').format(new Date(date));
