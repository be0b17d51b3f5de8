// The day's reminders, above the queue: what the mail of the morning said, for as long as it is true.

import { shortDay } from '@/app/_components/when';
import { readReminders } from '@/lib/cases/read-reminders';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';

export async function Reminders({ actor, locale }: { actor: StaffMember; locale: Locale }) {
  const reminders = await readReminders(actor, now());
  if (reminders.length === 0) return null;
  const t = translator(locale, 'reminders');
  return (
    <details className="reminders">
      <summary>{t('title', { count: reminders.length })}</summary>
      <ul>
        {reminders.map(({ reference, kind, date }) => (
          <li key={`${reference} ${kind}`}>
            <a className="reference" href={path(locale, `/dpo/cases/${reference}`)}>
              {reference}
            </a>{' '}
            {t(`kind.${kind}`)} <time dateTime={date}>{shortDay(date, locale)}</time>
          </li>
        ))}
      </ul>
    </details>
  );
}
