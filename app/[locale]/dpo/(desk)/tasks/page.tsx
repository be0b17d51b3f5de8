// What there is to do, one's own or everyone's, as it falls due; and the notes in which a colleague calls one.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { shortDay, When } from '@/app/_components/when';
import { requireStaff } from '@/lib/auth/staff';
import { recentMentions } from '@/lib/cases/case-work';
import { charter } from '@/lib/cases/charter-in-force';
import { openTasks } from '@/lib/cases/tasks';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { localDateOf } from '@/lib/rules/dates';
import { whose } from '@/lib/schemas/tasks';
import { Chip } from '../../_components/chip';

const COLUMNS = ['when', 'what', 'case', 'who'] as const;

export default async function TasksPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const actor = await requireStaff('case.read');
  const of = whose.parse((await searchParams).of);
  const at = now();
  const [tasks, mentions] = await Promise.all([openTasks(actor, of), recentMentions(actor, at)]);
  const today = localDateOf(at, charter().timeZone);
  const t = translator(locale, 'tasks');
  const rights = translator(locale, 'rights');
  const title = `${t('page')} – ${t(`of.${of}`)}`;
  return (
    <>
      <Title>{title}</Title>
      <h1>{t('page')}</h1>
      <nav className="views" aria-label={t('views')}>
        {(['me', 'all'] as const).map((to) => (
          <a
            key={to}
            href={`${path(locale, '/dpo/tasks')}${to === 'me' ? '' : `?of=${to}`}`}
            aria-current={to === of ? 'page' : undefined}
          >
            {t(`of.${to}`)}
          </a>
        ))}
      </nav>
      {tasks.length === 0 ? (
        <p className="empty">{t(`empty.${of}`)}</p>
      ) : (
        <table className="rows">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.id}>
                <td className="due">
                  {task.dueOn ? (
                    <div className="due-line">
                      <Chip locale={locale} dueOn={task.dueOn} today={today} paused={false} />
                      <span className="hint">{shortDay(task.dueOn, locale)}</span>
                    </div>
                  ) : (
                    <span className="hint">{t('noDay')}</span>
                  )}
                </td>
                <th scope="row">
                  {task.kind === 'recipient_notice' ? t('tell', { recipient: task.title }) : task.title}
                </th>
                <td>
                  <a className="reference" href={`${path(locale, `/dpo/cases/${task.reference}`)}#tasks`}>
                    {task.reference}
                  </a>{' '}
                  <span className="hint">{rights(`${task.right}.short`)}</span>
                </td>
                <td className="assignee">{task.assignee?.name ?? t('nobody')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section className="mentions" aria-labelledby="mentions">
        <h2 id="mentions">{t('mentions')}</h2>
        {mentions.length === 0 && <p className="hint">{t('noMentions')}</p>}
        <ul className="events">
          {mentions.map((mention) => (
            <li key={mention.id}>
              <When at={mention.createdAt} locale={locale} />
              <a className="reference" href={`${path(locale, `/dpo/cases/${mention.reference}`)}#notes`}>
                {mention.reference}
              </a>{' '}
              {t('mentionBy', { author: mention.author })}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
