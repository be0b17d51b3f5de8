// To whom the case is given, and its tags: as the queue sets them for several, here for one.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { listAssignees } from '@/lib/cases/bulk-change';
import type { DeskCase } from '@/lib/cases/read-case';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { may } from '@/lib/rules/permissions';
import { bulkAction } from '../../actions';

interface Props {
  locale: Locale;
  found: DeskCase;
  actor: StaffMember;
}

export async function Given({ locale, found, actor }: Props) {
  const t = translator(locale, 'queue');
  const { assignee, tags } = found;
  return (
    <section className="panel" id="given" aria-labelledby="given-title">
      <h2 id="given-title">{t('given.title')}</h2>
      <dl className="facts stacked-facts">
        <div>
          <dt>{t('filter.assignee')}</dt>
          <dd>{assignee?.name ?? <span className="hint">{t('given.nobody')}</span>}</dd>
        </div>
        <div>
          <dt>{t('given.tags')}</dt>
          <dd>
            {tags.length === 0 && <span className="hint">{t('given.noTag')}</span>}
            {tags.map((tag) => (
              <span className="tag" key={tag}>
                {tag}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      {may(actor, 'case.assign') && <Change locale={locale} found={found} self={actor.staffId} />}
    </section>
  );
}

async function Change({ locale, found, self }: Omit<Props, 'actor'> & { self: string }) {
  const t = translator(locale, 'queue');
  const people = await listAssignees();
  const form = { action: bulkAction.bind(null, { locale }), locale, quiet: true };
  const what = (value: 'assign' | 'tag' | 'untag') => (
    <>
      <input type="hidden" name="reference" value={found.reference} />
      <input type="hidden" name="what" value={value} />
    </>
  );
  const { assigneeId, tags } = found;
  return (
    <details className="write">
      <summary>{t('given.change')}</summary>
      <ActionForm {...form} key={assigneeId ?? ''} texts={formTexts(locale, t('assign'))}>
        {what('assign')}
        <p className="field">
          <label htmlFor="given-assignee">{t('filter.assignee')}</label>
          <select id="given-assignee" name="assignee" defaultValue={assigneeId ?? self}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">{t('toNobody')}</option>
          </select>
        </p>
      </ActionForm>
      <ActionForm
        {...form}
        key={`tag ${tags.join(' ')}`}
        prefix="given-"
        texts={formTexts(locale, t('tag'))}
        fields={[{ kind: 'text', name: 'tag', label: t('filter.tag'), autoComplete: 'off' }]}
      >
        {what('tag')}
      </ActionForm>
      {tags.map((tag) => (
        <ActionForm {...form} key={tag} texts={formTexts(locale, t('given.remove', { tag }))}>
          {what('untag')}
          <input type="hidden" name="tag" value={tag} />
        </ActionForm>
      ))}
    </details>
  );
}
