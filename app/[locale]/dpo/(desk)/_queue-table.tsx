// The rows of the queue. On a narrow screen each row becomes a card; nothing scrolls sideways.

import { shortDay } from '@/app/_components/when';
import type { QueueRow } from '@/lib/cases/list-queue';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import type { PlainDate } from '@/lib/rules/dates';
import { stepsTo } from '@/lib/rules/due-steps';
import { Chip } from '../_components/chip';
import { ExplainedDate } from '../_components/explained-date';

interface Props {
  locale: Locale;
  rows: QueueRow[];
  today: PlainDate;
  caption: string;
  /** The filters of this list, as its address holds them: the case opened from it shows it beside. */
  list: string;
  /** Whether rows can be chosen, for the form named 'bulk'. */
  tickable: boolean;
  /** Whether a row leads to what can be decided in its case. */
  mayDecide: boolean;
}

const COLUMNS = ['due', 'reference', 'person', 'right', 'status', 'received'] as const;

export function QueueTable({ rows, caption, ...rest }: Props) {
  const { locale, tickable, mayDecide } = rest;
  const t = translator(locale, 'desk');
  const q = translator(locale, 'queue');
  return (
    <table className="rows queue">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {tickable && (
            <th scope="col">
              <span className="visually-hidden">{q('column.select')}</span>
            </th>
          )}
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={column === 'received' ? column : undefined}>
              {t(`queue.column.${column}`)}
            </th>
          ))}
          <th scope="col">{q('column.assignee')}</th>
          {mayDecide && (
            <th scope="col" className="decide-cell">
              <span className="visually-hidden">{q('column.decide')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, 'rows' | 'caption'> & { row: QueueRow };

function Row({ locale, row, today, list, tickable, mayDecide }: RowProps) {
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
        <div className="due-line">
          <Chip locale={locale} dueOn={deadline.dueOn} today={today} paused={row.paused} closed={closed} />
          <ExplainedDate
            locale={locale}
            shown={shortDay(deadline.dueOn, locale)}
            steps={stepsTo(deadline.steps, 'dueOn')}
          />
        </div>
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
        {visible(row.name) || <span className="hint">{q('erased')}</span>}{' '}
        {row.tags.map((tag) => (
          <span className="tag" key={tag}>
            {tag}
          </span>
        ))}
      </td>
      <td className="right">{translator(locale, 'rights')(`${row.right}.short`)}</td>
      <td className="status">
        {row.closedOn ? t('queue.closedOn', { date: shortDay(row.closedOn, locale) }) : t(`status.${status}`)}
      </td>
      <td className="received">
        <span className="only-narrow">{t('queue.column.received')} </span>
        {shortDay(deadline.receivedOn, locale)}
      </td>
      <td className="assignee">{row.assignee}</td>
      {mayDecide && (
        <td className="decide-cell">
          {!closed && (
            <a href={`${open}#decisions`} aria-label={q('decideOn', { reference: row.reference })}>
              {q('decide')}
            </a>
          )}
        </td>
      )}
    </tr>
  );
}
