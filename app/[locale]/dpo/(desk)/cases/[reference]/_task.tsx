// One open task: what, by when, by whom, and what to do with it. A notice of Art. 19 has its letter too.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { shortDay } from '@/app/_components/when';
import type { DeskTask } from '@/lib/cases/tasks';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import type { PlainDate } from '@/lib/rules/dates';
import { Chip } from '../../../_components/chip';
import { changeTaskAction, settleTaskAction } from './tasks/actions';

export type People = { id: string; name: string }[];

interface TaskProps {
  locale: Locale;
  task: DeskTask;
  today: PlainDate;
  people: People;
  mayWrite: boolean;
  reference: string;
}

export function OpenTask({ locale, task, today, people, mayWrite, reference }: TaskProps) {
  const t = translator(locale, 'tasks');
  const where = { locale, reference, task: task.id };
  const notice = task.kind === 'recipient_notice';
  const shown = `${task.assignee?.id ?? ''} ${task.dueOn ?? ''}`;
  return (
    <article className="task" aria-label={task.title}>
      <p>
        {task.dueOn && <Chip locale={locale} dueOn={task.dueOn} today={today} paused={false} />}{' '}
        <strong>{task.title}</strong>{' '}
        <span className="hint">
          {[task.assignee?.name ?? t('nobody'), task.dueOn && shortDay(task.dueOn, locale)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
      {mayWrite && (
        <div className="task-actions">
          {notice && <a href={`/api/tasks/${task.id}/letter?language=${locale}`}>{t('letter')}</a>}
          <ActionForm
            action={settleTaskAction.bind(null, where)}
            locale={locale}
            quiet
            texts={formTexts(locale, t('settle'))}
            of={task.title}
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

export function WhoAndWhen({ locale, people, assignee, dueOn, id }: WhoAndWhenProps) {
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
