// The plan, item by item: done, or not and why; with the letters that it needs.
import { charter } from '@/lib/cases/charter-in-force';
import { itemText, keptText } from '@/lib/documents/item-text';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import type { PlanItem } from '@/lib/rules/directives/plan';
import { may } from '@/lib/rules/permissions';
import { Letter } from './_letter';
import { ClaimForm, offers, type SectionProps, Step } from './_step';
import { taskAction } from './actions';

export function Plan(section: SectionProps) {
  const { locale, claim } = section;
  const t = translator(locale, 'claims');
  if (claim.status !== 'executing' && claim.tasks.length === 0) return null;
  const common = keptForAll(claim.tasks.map(({ item }) => item.kept));
  const unsaid = charter().purposes.some(
    ({ id, categories }) => !categories && common.some(({ purpose }) => purpose === id),
  );
  const done = claim.tasks.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <section className="panel" aria-labelledby="plan">
      <h2 id="plan">{t('plan')}</h2>
      {claim.tasks.length === 0 ? (
        <p>{t('planNone')}</p>
      ) : (
        <p className="hint">{t('progress', { done, total: claim.tasks.length })}</p>
      )}
      {common.length > 0 && (
        <div className="hint">
          {t(unsaid ? 'keptForAllUnsaid' : 'keptForAll')}
          <ul>
            {common.map((kept) => (
              <li key={kept.purpose}>{keptText(charter(), locale, kept)}</li>
            ))}
          </ul>
        </div>
      )}
      <ul className="files plan">
        {claim.tasks.map((task) => (
          <Task key={task.id} {...section} task={task} common={common} />
        ))}
      </ul>
      <Letter {...section} of="draft" />
      {done === claim.tasks.length && <Step {...section} event="close" />}
    </section>
  );
}

type Kept = PlanItem['kept'];

/** What stays of each category that is erased: said once. */
function keptForAll(lists: readonly Kept[]): Kept {
  const [first = [], ...others] = lists.filter((kept) => kept.length > 0);
  if (others.length === 0) return [];
  return first.filter((kept) => others.every((list) => list.some((one) => isSame(one, kept))));
}

const isSame = (one: Kept[number], other: Kept[number]) =>
  one.purpose === other.purpose && one.until.fr === other.until.fr;

interface TaskProps extends SectionProps {
  task: SectionProps['claim']['tasks'][number];
  common: Kept;
}

function Task({ task, common, ...section }: TaskProps) {
  const { locale, claim, actor } = section;
  const t = translator(locale, 'claims');
  const state = task.doneAt && !task.skipped ? 'done' : 'due';
  const text = itemText({ charter: charter(), locale, item: task.item, told: task.recipient, to: '' }, state);
  const action = taskAction.bind(null, { locale, reference: claim.reference });
  const letter = (task.recipient || task.item.action === 'communicate') && claim.content;
  const of = <span className="visually-hidden"> – {text}</span>;
  const hidden = <input type="hidden" name="task" value={task.id} />;
  return (
    <li>
      {task.doneAt && <strong>{t(task.skipped ? 'notDone' : 'done')} – </strong>}
      {text}
      {task.item.kept
        .filter((kept) => !common.some((one) => isSame(one, kept)))
        .map((kept) => (
          <span className="source" key={kept.purpose}>
            {t('kept', { what: keptText(charter(), locale, kept) })}
          </span>
        ))}
      {task.skipped && <span className="source words">{visible(task.skipped)}</span>}
      <div className="task-steps">
        {letter && may(actor, 'directive.open') && (
          <a href={`/api/claims/${claim.reference}/letters/${task.id}`}>
            {t('letter')}
            {of}
          </a>
        )}
        {!task.doneAt && offers(section, 'do_task') && (
          <>
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
            <ClaimForm
              folded={{
                summary: (
                  <>
                    {t('notDone')}
                    {of}
                  </>
                ),
              }}
              locale={locale}
              claim={claim}
              name={`not-${task.id}`}
              action={action}
              submit={t('saveNotDone')}
              fields={[{ kind: 'textarea', name: 'skipped', rows: 2, label: t('why') }]}
              quiet
            >
              {hidden}
              <input type="hidden" name="press" value="skip" />
            </ClaimForm>
          </>
        )}
      </div>
    </li>
  );
}
