// The queue: what is due next comes first. The view is in the address, so that it can be kept and shared.
import { redirect } from 'next/navigation';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { listQueue } from '@/lib/cases/list-queue';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { may } from '@/lib/rules/permissions';
import { QUEUE_VIEWS, type QueueView, queueQuery } from '@/lib/schemas/desk';
import { QueueTable } from './_queue-table';

export default async function QueuePage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff();
  if (!may(actor, 'case.read')) redirect(path(locale, '/dpo/mails'));
  const { view, after } = queueQuery.parse(await searchParams);
  const { rows, today, next } = await listQueue(actor, { view, after }, now());
  const t = translator(locale, 'desk');
  const address = (to: QueueView, from?: string) => {
    const query = new URLSearchParams({
      ...(to === 'open' ? {} : { view: to }),
      ...(from ? { after: from } : {}),
    });
    return `${path(locale, '/dpo')}${query.size > 0 ? `?${query}` : ''}`;
  };
  return (
    <>
      <Title>{`${t('queue.title')} – ${t(`queue.view.${view}`)}`}</Title>
      <h1>{t('queue.title')}</h1>
      <nav className="views" aria-label={t('queue.views')}>
        {QUEUE_VIEWS.map((to) => (
          <a key={to} href={address(to)} aria-current={to === view ? 'page' : undefined}>
            {t(`queue.view.${to}`)}
          </a>
        ))}
      </nav>
      {view === 'unconfirmed' && <p className="hint">{t('queue.unconfirmedHint')}</p>}
      {rows.length > 0 ? (
        <QueueTable locale={locale} rows={rows} today={today} caption={t(`queue.view.${view}`)} />
      ) : (
        <p className="empty">{t(`queue.empty.${view}`)}</p>
      )}
      {(after || next) && (
        <p className="pages">
          {after && <a href={address(view)}>{t('queue.first')}</a>}
          {next && (
            <a href={address(view, next)} rel="next">
              {t('queue.next')}
            </a>
          )}
        </p>
      )}
    </>
  );
}
