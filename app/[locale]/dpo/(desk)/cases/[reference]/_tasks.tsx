// What there is to do in the case: the open tasks with their day and their person, what is done, and a form to add one.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { listAssignees } from '@/lib/cases/bulk-change';
import { type DeskTask, tasksOf } from '@/lib/cases/tasks';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import type { PlainDate } from '@/lib/rules/dates';
import { may } from '@/lib/rules/permissions';
import { Chip } from '../../../_components/chip';
import { shortDay, When } from '../../../_components/when';
import { addTaskAction, changeTaskAction, settleTaskAction } from './tasks/actions';

interface Props {
  locale: Locale;
  requestId: string;
  reference: string;
  today: PlainDate;
  actor: StaffMember;
}

type People = { id: string; name: string }[];

export async function Tasks({ locale, requestId, reference, today, actor }: Props) {
  const [tasks, people] = await Promise.all([tasksOf(requestId), listAssignees()]);
  const t = translator(locale, 'tasks');
  const mayWrite = may(actor, 'note.write');
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const done = tasks.filter(({ doneAt }) => doneAt !== null);
  return (
    <section className="panel" id="tasks" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{t('title')}</h2>
      {tasks.length === 0 && <p className="hint">{t('none')}</p>}
      {open.map((task) => (
        <OpenTask key={task.id} {...{ locale, task, today, people, mayWrite, reference }} />
      ))}
      {done.length > 0 && (
        <ul className="files">
          {done.map((task) => (
            <li key={task.id}>
              <span aria-hidden="true">{task.skipped ? '–' : '✓'}</span> {task.title}{' '}
              <span className="hint">
                {task.skipped ? t('skippedBecause', { reason: task.skipped }) : t('done')}{' '}
                {task.doneAt && <When at={task.doneAt} locale={locale} />}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <details className="write">
          <summary>{t('add')}</summary>
          <ActionForm
            key={tasks.length}
            action={addTaskAction.bind(null, { locale, reference })}
            locale={locale}
            quiet
            texts={formTexts(locale, t('addThis'))}
            fields={[{ kind: 'text', name: 'title', label: t('what'), hint: t('whatHint') }]}
          >
            <WhoAndWhen locale={locale} people={people} assignee={actor.staffId} dueOn="" id="new" />
          </ActionForm>
        </details>
      )}
    </section>
  );
}

interface TaskProps {
  locale: Locale;
  task: DeskTask;
  today: PlainDate;
  people: People;
  mayWrite: boolean;
  reference: string;
}

function OpenTask({ locale, task, today, people, mayWrite, reference }: TaskProps) {
  const t = translator(locale, 'tasks');
  const where = { locale, reference, task: task.id };
  const notice = task.kind === 'recipient_notice';
  const shown = `${task.assignee?.id ?? ''} ${task.dueOn ?? ''}`;
  return (
    <article className="task" aria-label={task.title}>
      <p>
        {task.dueOn && <Chip locale={locale} dueOn={task.dueOn} today={today} paused={false} />}{' '}
        <strong>{notice ? t('tell', { recipient: task.title }) : task.title}</strong>{' '}
        <span className="hint">
          {[task.assignee?.name ?? t('nobody'), task.dueOn && shortDay(task.dueOn, locale)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
      {notice && (
        <p className="hint">
          {t('art19')} <a href={`/api/tasks/${task.id}/letter?language=${locale}`}>{t('letter')}</a>
        </p>
      )}
      {mayWrite && (
        <div className="task-actions">
          <ActionForm
            action={settleTaskAction.bind(null, where)}
            locale={locale}
            quiet
            texts={formTexts(locale, t('settle'))}
          />
          <details className="write">
            <summary>{t('change')}</summary>
            <ActionForm
              key={shown}
              action={changeTaskAction.bind(null, where)}
              locale={locale}
              quiet
              texts={formTexts(locale, t('save'))}
            >
              <input type="hidden" name="wasAssignee" value={task.assignee?.id ?? ''} />
              <input type="hidden" name="wasDueOn" value={task.dueOn ?? ''} />
              <WhoAndWhen
                locale={locale}
                people={people}
                assignee={task.assignee?.id ?? ''}
                dueOn={task.dueOn ?? ''}
                id={task.id}
              />
            </ActionForm>
          </details>
          {notice && (
            <details className="write">
              <summary>{t('skip')}</summary>
              <ActionForm
                action={settleTaskAction.bind(null, where)}
                locale={locale}
                quiet
                texts={formTexts(locale, t('skipThis'))}
              >
                <input type="hidden" name="press" value="skip" />
                <p className="field">
                  <label htmlFor={`skipped-${task.id}`}>{t('why')}</label>
                  <textarea id={`skipped-${task.id}`} name="skipped" rows={3} />
                </p>
              </ActionForm>
            </details>
          )}
        </div>
      )}
    </article>
  );
}

interface WhoAndWhenProps {
  locale: Locale;
  people: People;
  assignee: string;
  dueOn: string;
  id: string;
}

function WhoAndWhen({ locale, people, assignee, dueOn, id }: WhoAndWhenProps) {
  const t = translator(locale, 'tasks');
  return (
    <div className="who-and-when">
      <p>
        <label htmlFor={`assignee-${id}`}>{t('who')}</label>
        <select id={`assignee-${id}`} name="assignee" defaultValue={assignee}>
          <option value="">{t('nobody')}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor={`due-${id}`}>{t('when')}</label>
        <input type="date" id={`due-${id}`} name="dueOn" defaultValue={dueOn} />
      </p>
    </div>
  );
}
