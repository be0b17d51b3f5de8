// One open task: what, by when, by whom, and what to do with it. A notice of Art. 19 has its letter too.
import { ActionForm } from '@/app/_components/form/action-form';
import type { FieldSpec } from '@/app/_components/form/fields';
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
          <ActionForm
            key={shown}
            folded={{ summary: t('change') }}
            action={changeTaskAction.bind(null, where)}
            locale={locale}
            quiet
            texts={formTexts(locale, t('save'))}
            prefix={`${task.id}-`}
            fields={whoAndWhen(locale, people)}
            values={{ assignee: task.assignee?.id ?? '', dueOn: task.dueOn ?? '' }}
          >
            <input type="hidden" name="wasAssignee" value={task.assignee?.id ?? ''} />
            <input type="hidden" name="wasDueOn" value={task.dueOn ?? ''} />
          </ActionForm>
          {notice && (
            <ActionForm
              folded={{ summary: t('skip') }}
              action={settleTaskAction.bind(null, where)}
              locale={locale}
              quiet
              texts={formTexts(locale, t('skipThis'))}
              prefix={`${task.id}-`}
              fields={[{ kind: 'textarea', name: 'skipped', label: t('why'), rows: 3 }]}
            >
              <input type="hidden" name="press" value="skip" />
            </ActionForm>
          )}
        </div>
      )}
    </article>
  );
}

/** Who does it, and by when. */
export function whoAndWhen(locale: Locale, people: People): FieldSpec[] {
  const t = translator(locale, 'tasks');
  const colleagues = people.map(({ id, name }) => ({ value: id, label: name }));
  return [
    {
      kind: 'select',
      name: 'assignee',
      label: t('who'),
      options: [{ value: '', label: t('nobody') }, ...colleagues],
    },
    { kind: 'date', name: 'dueOn', label: t('when') },
  ];
}
