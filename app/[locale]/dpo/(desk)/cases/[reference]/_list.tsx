// The list that the case was opened from, beside it on a wide screen: the next case is one click or one key away.
import { listQueue } from '@/lib/cases/list-queue';
import { now } from '@/lib/clock';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { besideList, isNarrowed, queueAddress, readQueueAddress } from '@/lib/schemas/queue';
import { Chip } from '../../../_components/chip';
import { AtCase } from './_at-case';

interface Props {
  locale: Locale;
  actor: StaffMember;
  reference: string;
  /** The filters of the list, as its address holds them; '' for what is open. */
  list: string;
}

/** What a glance takes in; the queue has the rest. */
const SHOWN = 50;

export async function CaseList({ locale, actor, reference, list }: Props) {
  const asked = readQueueAddress(list);
  const { after: _after, ...filters } = asked;
  const { rows, today, next } = await listQueue(actor, asked, now(), SHOWN);
  const t = translator(locale, 'desk');
  const q = translator(locale, 'queue');
  const back = queueAddress(filters);
  const title = t(`queue.view.${filters.view}`);
  return (
    <nav className="case-list" aria-label={q('list')}>
      <AtCase />
      <p className="case-list-head">
        <a href={`${path(locale, '/dpo')}${back ? `?${back}` : ''}`}>
          {title}
          {isNarrowed(filters) && ` · ${q('filtered')}`}
        </a>
      </p>
      <ol>
        {rows.map((row) => (
          <li key={row.id} className={row.unread && !row.closedOn ? 'unread' : undefined}>
            <a
              href={`${path(locale, `/dpo/cases/${row.reference}`)}${besideList(list)}`}
              aria-current={row.reference === reference ? 'page' : undefined}
            >
              <span className="case-list-who">{visible(row.name) || q('erased')}</span>
              <Chip
                locale={locale}
                dueOn={row.deadline.dueOn}
                today={today}
                paused={row.paused}
                closed={row.closedOn ? row.status : null}
              />
              <span className="hint">
                {translator(locale, 'rights')(`${row.right}.short`)}
                <span className="visually-hidden"> {row.reference}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      {next && (
        <p className="case-list-head">
          <a
            href={`${path(locale, `/dpo/cases/${reference}`)}?list=${encodeURIComponent(queueAddress(filters, next))}`}
          >
            {t('queue.next')}
          </a>
        </p>
      )}
    </nav>
  );
}
