// The rows of the queue. On a narrow screen each row becomes a card; nothing scrolls sideways.

import type { QueueRow } from '@/lib/cases/list-queue';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import type { PlainDate } from '@/lib/rules/dates';
import { dueSteps } from '@/lib/rules/due-steps';
import { Chip } from '../_components/chip';
import { shortDay } from '../_components/when';

interface Props {
  locale: Locale;
  rows: QueueRow[];
  today: PlainDate;
  caption: string;
}

const COLUMNS = ['due', 'reference', 'person', 'right', 'status', 'received'] as const;

export function QueueTable({ locale, rows, today, caption }: Props) {
  const t = translator(locale, 'desk');
  return (
    <table className="queue">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`queue.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} locale={locale} row={row} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ locale, row, today }: { locale: Locale; row: QueueRow; today: PlainDate }) {
  const t = translator(locale, 'desk');
  const { deadline, status } = row;
  const closed = row.closedOn ? status : null;
  return (
    <tr className={row.unread && !closed ? 'unread' : undefined}>
      <td className="due">
        <Chip locale={locale} dueOn={deadline.dueOn} today={today} paused={row.paused} closed={closed} />
        <details className="dates">
          <summary>{shortDay(deadline.dueOn, locale)}</summary>
          <ol>
            {dueSteps(deadline.steps, locale).map((step) => (
              <li key={step.text}>
                {step.text} <span className="source">{step.source}</span>
              </li>
            ))}
          </ol>
        </details>
      </td>
      <th scope="row">
        {row.unread && !closed && (
          <span className="dot">
            <span className="visually-hidden">{t('queue.unread')} </span>
          </span>
        )}
        <a className="reference" href={path(locale, `/dpo/cases/${row.reference}`)}>
          {row.reference}
        </a>
      </th>
      <td className="person">{row.name}</td>
      <td>{translator(locale, 'rights')(`${row.right}.short`)}</td>
      <td className="status">
        {row.closedOn ? t('queue.closedOn', { date: shortDay(row.closedOn, locale) }) : t(`status.${status}`)}
      </td>
      <td className="received">
        <span className="only-narrow">{t('queue.column.received')} </span>
        {shortDay(deadline.receivedOn, locale)}
      </td>
    </tr>
  );
}
