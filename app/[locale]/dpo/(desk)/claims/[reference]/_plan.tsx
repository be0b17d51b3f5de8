// The plan, item by item: done, or not and why; with the letters that it needs.
import { itemText } from '@/lib/directives/claim-answer';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { may } from '@/lib/rules/permissions';
import { ClaimForm, offers, type SectionProps, Step } from './_step';
import { taskAction } from './actions';

export function Plan(section: SectionProps) {
  const { locale, claim } = section;
  const t = translator(locale, 'claims');
  if (claim.status !== 'executing' && claim.tasks.length === 0) return null;
  const done = claim.tasks.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <section className="panel" aria-labelledby="plan">
      <h2 id="plan">{t('plan')}</h2>
      {claim.tasks.length === 0 ? (
        <p>{t('planNone')}</p>
      ) : (
        <p className="hint">{t('progress', { done, total: claim.tasks.length })}</p>
      )}
      <ul className="files plan">
        {claim.tasks.map((task) => (
          <Task key={task.id} {...section} task={task} />
        ))}
      </ul>
      {done === claim.tasks.length && <Step {...section} event="close" />}
    </section>
  );
}

function Task({ task, ...section }: SectionProps & { task: SectionProps['claim']['tasks'][number] }) {
  const { locale, claim, actor } = section;
  const t = translator(locale, 'claims');
  const state = task.doneAt && !task.skipped ? 'done' : 'due';
  const text = itemText(task.item, { told: task.recipient, to: '' }, locale, state);
  const action = taskAction.bind(null, { locale, reference: claim.reference });
  const letter = (task.recipient || task.item.action === 'communicate') && claim.content;
  const of = <span className="visually-hidden"> – {text}</span>;
  const hidden = <input type="hidden" name="task" value={task.id} />;
  return (
    <li>
      {task.doneAt && <strong>{t(task.skipped ? 'notDone' : 'done')} – </strong>}
      {text}
      {task.item.kept.map(({ purpose, until }) => (
        <span className="source" key={purpose}>
          {t('kept', { until: until[locale] })}
        </span>
      ))}
      {task.skipped && <span className="source words">{visible(task.skipped)}</span>}
      {letter && may(actor, 'directive.open') && (
        <p>
          <a href={`/api/claims/${claim.reference}/letters/${task.id}`}>
            {t('letter')}
            {of}
          </a>
        </p>
      )}
      {!task.doneAt && offers(section, 'do_task') && (
        <div className="task-steps">
          <ClaimForm
            locale={locale}
            claim={claim}
            name={`done-${task.id}`}
            action={action}
            submit={t('done')}
            quiet
          >
            {hidden}
          </ClaimForm>
          <details className="write">
            <summary>
              {t('notDone')}
              {of}
            </summary>
            <ClaimForm
              locale={locale}
              claim={claim}
              name={`not-${task.id}`}
              action={action}
              submit={t('saveNotDone')}
              fields={[{ kind: 'textarea', name: 'skipped', rows: 2, label: t('why') }]}
              quiet
            >
              {hidden}
            </ClaimForm>
          </details>
        </div>
      )}
    </li>
  );
}
