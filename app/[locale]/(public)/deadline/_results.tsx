// The dates that bind, the law behind each, the same on a calendar, and the address that gives them again.
import { Steps } from '@/app/_components/computation';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { CALENDARS } from '@/lib/rules/calendar';
import { endOfDay, formatDate } from '@/lib/rules/dates';
import { computeDeadline } from '@/lib/rules/deadline';
import type { CalculatorFacts } from '@/lib/schemas/calculator';
import { Months } from './_months';

const DATES = ['dueOn', 'receivedOn', 'nominalOn', 'targetOn', 'extensionNoticeBy', 'refusalBy'] as const;

interface Props {
  facts: CalculatorFacts;
  timeZone: string;
  locale: Locale;
}

export function Results({ facts, timeZone, locale }: Props) {
  const t = translator(locale, 'deadline');
  // A day was typed, not an instant: its last second in the controller's zone is in that day.
  const receivedAt = endOfDay(facts.receivedOn, timeZone);
  const deadline = computeDeadline({ ...facts, receivedAt, timeZone });
  return (
    <section className="results" aria-labelledby="results">
      <h2 id="results">{t('results')}</h2>
      <dl className="definitions">
        {DATES.map((name) => (
          <div key={name}>
            <dt>{t(`dates.${name}.name`)}</dt>
            <dd>
              <strong>
                <time dateTime={deadline[name]}>{formatDate(deadline[name], locale)}</time>
              </strong>
              <br />
              {t(`dates.${name}.text`)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {t('provenance', { calendar: CALENDARS[facts.calendar][locale], timeZone })}{' '}
        <a href={`${path(locale, '/deadline')}?${addressOf(facts)}`}>{t('share')}</a>
      </p>
      <h3>{t('steps')}</h3>
      <div className="computation">
        <Steps steps={deadline.steps} locale={locale} />
      </div>
      <Months facts={facts} dueOn={deadline.dueOn} locale={locale} />
    </section>
  );
}

function addressOf({ receivedOn, calendar, extendedByMonths, pauses }: CalculatorFacts): string {
  const [year = '', month = '', day = ''] = receivedOn.split('-');
  const address = new URLSearchParams({ day, month, year, calendar, extension: String(extendedByMonths) });
  for (const { from, to } of pauses) {
    address.append('from', from);
    address.append('to', to);
  }
  return address.toString();
}
