// The little calendar: the months of the receipt, of the pauses and of the due date, a table each.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { holidayOn } from '@/lib/rules/calendar';
import {
  addDays,
  addMonthsClamped,
  formatDay,
  formatWeekday,
  type PlainDate,
  weekday,
} from '@/lib/rules/dates';
import type { CalculatorFacts } from '@/lib/schemas/calculator';

const MAX_MONTHS = 12;

interface Props {
  facts: CalculatorFacts;
  dueOn: PlainDate;
  locale: Locale;
}

export function Months({ facts, dueOn, locale }: Props) {
  const t = translator(locale, 'deadline');
  const months = monthsBetween(facts.receivedOn, dueOn);
  return (
    <>
      <h3>{t('picture.title')}</h3>
      <div className="months">
        {months.map((month) => (
          <table key={month}>
            <caption>{formatDay(`${month}-01`, locale).replace(/^\S+ /, '')}</caption>
            <thead>
              <tr>
                {weekOf(`${month}-01`).map((day) => (
                  <th key={day} scope="col">
                    <abbr title={formatWeekday(day, locale)}>{formatWeekday(day, locale).slice(0, 2)}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(month).map(([first = '', ...rest]) => (
                <tr key={first}>
                  {[first, ...rest].map((day) => {
                    const mark = day.startsWith(month) ? markOf(day, facts, dueOn) : null;
                    return (
                      <td key={day} className={mark ?? undefined} data-off={weekday(day) > 5 || undefined}>
                        {day.startsWith(month) && Number(day.slice(8))}
                        {mark && <small>{t(`picture.${mark}`)}</small>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {months.at(-1) !== dueOn.slice(0, 7) || months.length >= MAX_MONTHS ? (
        <p className="hint">{t('picture.some')}</p>
      ) : null}
    </>
  );
}

function markOf(day: PlainDate, { receivedOn, calendar, pauses }: CalculatorFacts, dueOn: PlainDate) {
  if (day === dueOn) return 'due';
  if (day === receivedOn) return 'received';
  if (pauses.some(({ from, to }) => from <= day && day < to)) return 'paused';
  return holidayOn(day, calendar) ? 'holiday' : null;
}

/** 'YYYY-MM' of each month from one date to another; of a long period, the first eleven and the last. */
function monthsBetween(from: PlainDate, to: PlainDate): string[] {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonthsClamped(first, 1)) {
    months.push(first.slice(0, 7));
  }
  return months.length > MAX_MONTHS ? [...months.slice(0, MAX_MONTHS - 1), to.slice(0, 7)] : months;
}

/** The seven days, Monday first, of the week that holds a day. */
function weekOf(day: PlainDate): PlainDate[] {
  return Array.from({ length: 7 }, (_, index) => addDays(day, index + 1 - weekday(day)));
}

function weeksOf(month: string): PlainDate[][] {
  const next = addMonthsClamped(`${month}-01`, 1);
  const weeks: PlainDate[][] = [];
  for (
    let week = weekOf(`${month}-01`);
    (week[0] ?? next) < next;
    week = weekOf(addDays(week[0] ?? next, 7))
  ) {
    weeks.push(week);
  }
  return weeks;
}
