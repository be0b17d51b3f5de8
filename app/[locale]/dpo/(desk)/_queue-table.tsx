// The rows of the queue. On a narrow screen each row becomes a card; nothing scrolls sideways.

import type { QueueRow } from '@/lib/cases/list-queue';
import { visible } from '@/lib/documents/visible';
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
  /** The filters of this list, as its address holds them: the case opened from it shows it beside. */
  list: string;
  /** Whether rows can be chosen, for the form named 'bulk'. */
  tickable: boolean;
}

const COLUMNS = ['due', 'reference', 'person', 'right', 'status', 'received'] as const;

export function QueueTable({ locale, rows, today, caption, list, tickable }: Props) {
  const t = translator(locale, 'desk');
  const q = translator(locale, 'queue');
  return (
    <table className="queue">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {tickable && (
            <th scope="col">
              <span className="visually-hidden">{q('column.select')}</span>
            </th>
          )}
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`queue.column.${column}`)}
            </th>
          ))}
          <th scope="col">{q('column.assignee')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} locale={locale} row={row} today={today} list={list} tickable={tickable} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ locale, row, today, list, tickable }: Omit<Props, 'rows' | 'caption'> & { row: QueueRow }) {
  const t = translator(locale, 'desk');
  const q = translator(locale, 'queue');
  const open = `${path(locale, `/dpo/cases/${row.reference}`)}${list ? `?list=${encodeURIComponent(list)}` : ''}`;
  const { deadline, status } = row;
  const closed = row.closedOn ? status : null;
  return (
    <tr className={row.unread && !closed ? 'unread' : undefined}>
      {tickable && (
        <td className="tick">
          <input
            type="checkbox"
            form="bulk"
            name="reference"
            value={row.reference}
            aria-label={q('select', { reference: row.reference })}
          />
        </td>
      )}
      <td className="due">
        <Chip locale={locale} dueOn={deadline.dueOn} today={today} paused={row.paused} closed={closed} />
        <details className="dates">
          <summary>{shortDay(deadline.dueOn, locale)}</summary>
          <ol>
            {dueSteps(deadline.steps, locale).map((step) => (
              <li key={step.text}>
                {step.text} <span className="move">{step.move}</span>{' '}
                <span className="source">{step.source}</span>
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
        <a className="reference" href={open}>
          {row.reference}
        </a>
      </th>
      <td className="person">
        {visible(row.name) || <span className="hint">{q('erased')}</span>}
        {row.tags.map((tag) => (
          <span className="tag" key={tag}>
            {tag}
          </span>
        ))}
      </td>
      <td>{translator(locale, 'rights')(`${row.right}.short`)}</td>
      <td className="status">
        {row.closedOn ? t('queue.closedOn', { date: shortDay(row.closedOn, locale) }) : t(`status.${status}`)}
      </td>
      <td className="received">
        <span className="only-narrow">{t('queue.column.received')} </span>
        {shortDay(deadline.receivedOn, locale)}
      </td>
      <td className="assignee">{row.assignee}</td>
    </tr>
  );
}
