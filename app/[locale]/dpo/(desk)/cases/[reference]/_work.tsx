// Notes of the team, and the cases of the same person.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { When } from '@/app/_components/when';
import { listColleagues, type readWork } from '@/lib/cases/case-work';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { may } from '@/lib/rules/permissions';
import { addNoteAction } from './notes/actions';

interface Props {
  locale: Locale;
  work: Awaited<ReturnType<typeof readWork>>;
  reference: string;
  actor: StaffMember;
}

export async function Work({ locale, work, reference, actor }: Props) {
  const { notes, related } = work;
  const colleagues = await listColleagues(actor);
  const t = translator(locale, 'queue');
  const tasks = translator(locale, 'tasks');
  const nameOf = (id: string) =>
    id === actor.staffId ? tasks('you') : colleagues.find((one) => one.id === id)?.name;
  return (
    <section className="panel" id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('work.notes')}</h2>
      <p className="hint">{t('work.notesHint')}</p>
      {notes.map((note) => (
        <article
          className={note.mentions.includes(actor.staffId) ? 'message calls-me' : 'message'}
          key={note.id}
        >
          <p className="message-head">
            <span className="who">{note.author}</span> <When at={note.createdAt} locale={locale} />
          </p>
          <p className="body">{note.body}</p>
          {note.mentions.length > 0 && (
            <p className="hint">
              {tasks('calls', { names: note.mentions.flatMap((id) => nameOf(id) ?? []).join(', ') })}
            </p>
          )}
        </article>
      ))}
      {may(actor, 'note.write') && (
        <ActionForm
          key={notes.length}
          folded={{ summary: t('work.write') }}
          action={addNoteAction.bind(null, { locale, reference })}
          locale={locale}
          quiet
          texts={formTexts(locale, t('work.add'))}
          fields={[
            { kind: 'textarea', name: 'note', label: t('work.note'), rows: 3 },
            {
              kind: 'checkboxes',
              name: 'mentions',
              label: tasks('callColleague'),
              hint: tasks('callHint'),
              options: colleagues.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
        />
      )}
      {related.length > 0 && (
        <>
          <h3>{t('work.related')}</h3>
          <ul className="files">
            {related.map((other) => (
              <li key={other.reference}>
                <a href={path(locale, `/dpo/cases/${other.reference}`)}>{other.reference}</a>{' '}
                {translator(locale, 'rights')(`${other.right}.short`)},{' '}
                {translator(locale, 'desk')(`status.${other.status}`)}{' '}
                <span className="hint">{t(`work.kind.${other.kind}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
