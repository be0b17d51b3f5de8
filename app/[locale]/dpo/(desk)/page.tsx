// The queue: what is due next comes first. View, filters and search are in the address, to be kept and shared.
import { redirect } from 'next/navigation';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { listAssignees } from '@/lib/cases/bulk-change';
import { charter } from '@/lib/cases/charter-in-force';
import { countView, listQueue } from '@/lib/cases/list-queue';
import { listViews, singleKeysOf } from '@/lib/cases/saved-views';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { may } from '@/lib/rules/permissions';
import { QUEUE_VIEWS, type QueueView } from '@/lib/schemas/desk';
import { isNarrowed, type QueueFilters, queueAddress, queueQuery } from '@/lib/schemas/queue';
import { Bulk } from './_bulk';
import { Filters } from './_filters';
import { Keys } from './_keys';
import { QueueTable } from './_queue-table';
import { Reminders } from './_reminders';
import { SavedViews } from './_saved-views';
import { bulkAction } from './actions';

/** Views whose number is worth a look. The others are as large as the desk is old. */
const COUNTED = ['to_check', 'due_soon', 'waiting', 'overdue'] as const satisfies QueueView[];

export default async function QueuePage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff();
  if (!may(actor, 'case.read')) redirect(path(locale, '/dpo/mails'));
  const typed = await searchParams;
  const { after, ...filters } = queueQuery.parse(typed);
  const address = (to: QueueFilters, from?: string) => {
    const query = queueAddress(to, from);
    return `${path(locale, '/dpo')}${query ? `?${query}` : ''}`;
  };
  // A form sends its empty fields too: an address to share says what was chosen, and nothing else.
  if (Object.values(typed).includes('')) redirect(address(filters, after));
  const { view } = filters;
  const at = now();
  const [{ rows, today, next, partial }, views, assignees, keys, counted] = await Promise.all([
    listQueue(actor, { ...filters, after }, at),
    listViews(actor),
    listAssignees(),
    singleKeysOf(actor),
    Promise.all(COUNTED.map((name) => countView(actor, name, at))),
  ]);
  const counts = new Map<QueueView, string>(COUNTED.map((name, index) => [name, counted[index] ?? '']));
  const t = translator(locale, 'desk');
  const q = translator(locale, 'queue');
  const mayAssign = may(actor, 'case.assign');
  const mayExport = may(actor, 'case.export');
  const purposes = charter().purposes.map(({ id, name }) => ({ id, name: name[locale] }));
  return (
    <>
      <Title>{`${t('queue.title')} – ${t(`queue.view.${view}`)}`}</Title>
      <div className="heading-row">
        <h1>{t('queue.title')}</h1>
        {may(actor, 'case.write') && <a href={path(locale, '/dpo/cases/new')}>{t('queue.log')}</a>}
      </div>
      {!isNarrowed(filters) && !after && <Reminders actor={actor} locale={locale} />}
      <nav className="views" aria-label={t('queue.views')}>
        {QUEUE_VIEWS.map((to) => (
          <a key={to} href={address({ view: to })} aria-current={to === view ? 'page' : undefined}>
            {t(`queue.view.${to}`)}
            {counts.has(to) && <span className="count">{counts.get(to)}</span>}
          </a>
        ))}
      </nav>
      <SavedViews locale={locale} filters={filters} views={views} />
      <Filters locale={locale} filters={filters} assignees={assignees} purposes={purposes} />
      {view === 'unconfirmed' && <p className="hint">{t('queue.unconfirmedHint')}</p>}
      {rows.length > 0 && (mayAssign || mayExport) && (
        <Bulk
          action={bulkAction.bind(null, { locale })}
          locale={locale}
          assignees={assignees}
          self={actor.staffId}
          mayExport={mayExport}
          texts={{
            title: q('bulk'),
            hint: q('bulkHint'),
            assignee: q('filter.assignee'),
            nobody: q('toNobody'),
            assign: q('assign'),
            tag: q('filter.tag'),
            addTag: q('tag'),
            removeTag: q('untag'),
            exportRows: q('exportRows'),
          }}
        />
      )}
      {rows.length > 0 ? (
        <QueueTable
          locale={locale}
          rows={rows}
          today={today}
          caption={t(`queue.view.${view}`)}
          list={queueAddress(filters, after)}
          mayDecide={may(actor, 'case.write')}
          tickable={mayAssign || mayExport}
        />
      ) : (
        !partial && <p className="empty">{isNarrowed(filters) ? q('none') : t(`queue.empty.${view}`)}</p>
      )}
      {partial && <p className="hint">{q('partial')}</p>}
      {(after || next) && (
        <p className="pages">
          {after && <a href={address(filters)}>{t('queue.first')}</a>}
          {next && (
            <a href={address(filters, next)} rel="next">
              {t('queue.next')}
            </a>
          )}
        </p>
      )}
      <Keys locale={locale} on={keys} />
    </>
  );
}
