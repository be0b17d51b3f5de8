// What the person and the desk have written to each other, and the form to write.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { listReplies } from '@/lib/cases/canned-replies';
import type { DeskCase } from '@/lib/cases/read-case';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { When } from '../../../_components/when';
import { postMessageAction } from './actions';

interface Props {
  locale: Locale;
  found: DeskCase;
  mayWrite: boolean;
  done: unknown;
}

export async function Thread({ locale, found, mayWrite, done }: Props) {
  const t = translator(locale, 'desk');
  const replies = mayWrite ? await listReplies(found.locale) : [];
  const nameOf = (message: DeskCase['messages'][number]) =>
    message.author === 'staff'
      ? t('case.who.staff', { name: message.staff?.name ?? '' })
      : t('case.who.requester', { name: found.person.name });
  return (
    <section className="panel" id="messages" aria-labelledby="messages-title">
      <h2 id="messages-title">{t('case.messages')}</h2>
      {found.messages.length === 0 && <p className="hint">{t('case.noMessages')}</p>}
      {found.messages.map((message) => (
        <article className={message.author === 'staff' ? 'message mine' : 'message'} key={message.id}>
          <p className="message-head">
            <span className="who">{nameOf(message)}</span> <When at={message.createdAt} locale={locale} />
          </p>
          <p className="body" lang={found.locale}>
            {message.body}
          </p>
        </article>
      ))}
      <div role="status">{done === 'message' && <p className="notice good">{t('case.sent')}</p>}</div>
      {mayWrite && (
        <details className="write" open={found.messages.at(-1)?.author === 'requester'}>
          <summary>{t('case.write')}</summary>
          {/* The number of messages as a key: the form is empty again once its message is in the thread. */}
          <ActionForm
            key={found.messages.length}
            action={postMessageAction.bind(null, { locale, reference: found.reference })}
            locale={locale}
            texts={formTexts(locale, t('case.send'))}
            fields={[
              { kind: 'textarea', name: 'body', label: t('case.write'), hint: t('case.writeHint'), rows: 5 },
            ]}
          >
            {replies.length > 0 && <CannedReplies locale={locale} replies={replies} />}
          </ActionForm>
        </details>
      )}
    </section>
  );
}

/** A reply to begin from: it comes after what is typed, filled in, to be read over. */
function CannedReplies({ locale, replies }: { locale: Locale; replies: { slug: string; title: string }[] }) {
  const t = translator(locale, 'templates');
  return (
    <p className="canned">
      <label htmlFor="reply">{t('replies.choose')}</label>
      <select id="reply" name="reply">
        <option value="">{t('replies.none_chosen')}</option>
        {replies.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
      <button type="submit" className="quiet" name="then" value="insert">
        {t('replies.insert')}
      </button>
    </p>
  );
}
