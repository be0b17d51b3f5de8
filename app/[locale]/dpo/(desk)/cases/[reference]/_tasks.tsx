// What there is to do in the case: the open tasks, whom to inform, what is done, and a form to add one.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { When } from '@/app/_components/when';
import { listAssignees } from '@/lib/cases/bulk-change';
import { type DeskTask, tasksOf } from '@/lib/cases/tasks';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import type { PlainDate } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';
import { OpenTask, whoAndWhen } from './_task';
import { addTaskAction } from './tasks/actions';

interface Props {
  locale: Locale;
  requestId: string;
  reference: string;
  today: PlainDate;
  actor: StaffMember;
}

/** More of them are folded, with their number. */
const SHOWN = 3;

export async function Tasks({ locale, requestId, reference, today, actor }: Props) {
  const [tasks, people] = await Promise.all([tasksOf(requestId), listAssignees()]);
  const t = translator(locale, 'tasks');
  const mayWrite = may(actor, 'note.write');
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const notices = open.filter(({ kind }) => kind === 'recipient_notice');
  const done = tasks.filter(({ doneAt }) => doneAt !== null);
  const shown = (task: DeskTask) => (
    <OpenTask key={task.id} {...{ locale, task, today, people, mayWrite, reference }} />
  );
  return (
    <section className="panel" id="tasks" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{t('title')}</h2>
      {tasks.length === 0 && <p className="hint">{t('none')}</p>}
      {open.filter((task) => !notices.includes(task)).map(shown)}
      {notices.length > 0 && (
        <details className="write" open={notices.length <= SHOWN}>
          <summary>{t('toInform', { count: notices.length })}</summary>
          <p className="hint">{t('art19')}</p>
          {notices.map(shown)}
        </details>
      )}
      {done.length > 0 && (
        <details className="write" open={done.length <= SHOWN}>
          <summary>{t('settled', { count: done.length })}</summary>
          <Done locale={locale} tasks={done} />
        </details>
      )}
      {mayWrite && (
        <ActionForm
          key={tasks.length}
          folded={{ summary: t('add') }}
          action={addTaskAction.bind(null, { locale, reference })}
          locale={locale}
          quiet
          texts={formTexts(locale, t('addThis'))}
          prefix="task-"
          fields={[
            { kind: 'text', name: 'title', label: t('what'), hint: t('whatHint') },
            ...whoAndWhen(locale, people),
          ]}
          values={{ assignee: actor.staffId }}
        />
      )}
    </section>
  );
}

function Done({ locale, tasks }: { locale: Locale; tasks: DeskTask[] }) {
  const t = translator(locale, 'tasks');
  return (
    <ul className="files">
      {tasks.map((task) => (
        <li key={task.id}>
          <span aria-hidden="true">{task.skipped ? '–' : '✓'}</span> {task.title}{' '}
          <span className="hint">
            {task.skipped ? t('skippedBecause', { reason: task.skipped }) : t('done')}{' '}
            {task.doneAt && <When at={task.doneAt} locale={locale} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
