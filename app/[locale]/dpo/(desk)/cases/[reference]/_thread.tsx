// What the person and the desk have written to each other, and the form to write.
import { FileList } from '@/app/_components/files/file-list';
import { MessageForm } from '@/app/_components/files/message-form';
import { problemIn } from '@/app/_components/files/problem';
import { FieldError } from '@/app/_components/form/field-error';
import { When } from '@/app/_components/when';
import { listReplies } from '@/lib/cases/canned-replies';
import { type CaseFile, readMessageDraft } from '@/lib/cases/case-files';
import type { DeskCase } from '@/lib/cases/read-case';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { may } from '@/lib/rules/permissions';

interface Props {
  locale: Locale;
  found: DeskCase;
  files: readonly CaseFile[];
  actor: StaffMember;
  query: Record<string, string | string[] | undefined>;
}

export async function Thread({ locale, found, files, actor, query }: Props) {
  const t = translator(locale, 'desk');
  const mayWrite = may(actor, 'case.write');
  const draft = mayWrite ? await readMessageDraft(actor, found.reference) : null;
  const problem = problemIn(query.refused);
  const replyMissing = problem === 'reply_missing';
  const replies = mayWrite ? await listReplies(found.locale) : [];
  const nameOf = (message: DeskCase['messages'][number]) =>
    message.author === 'staff'
      ? t('case.who.staff', { name: message.staff?.name ?? '' })
      : t('case.who.requester', { name: visible(found.person.name) });
  return (
    <section className="panel" id="messages" aria-labelledby="messages-title">
      <h2 id="messages-title">{t('case.messages')}</h2>
      {found.messages.length === 0 && <p className="hint">{t('case.noMessages')}</p>}
      {found.messages.map((message) => (
        <article className={message.author === 'staff' ? 'message mine' : 'message'} key={message.id}>
          <p className="message-head">
            <span className="who">{nameOf(message)}</span> <When at={message.createdAt} locale={locale} />{' '}
            {message.kind !== 'message' && <strong>{t(`case.kind.${message.kind}`)}</strong>}
          </p>
          {message.body && (
            <p className="body" lang={found.locale}>
              {visible(message.body)}
            </p>
          )}
          <FileList locale={locale} files={files.filter(({ messageId }) => messageId === message.id)} />
        </article>
      ))}
      <div role="status">{query.done === 'message' && <p className="notice good">{t('case.sent')}</p>}</div>
      {mayWrite && (
        <details
          className="write"
          open={found.messages.at(-1)?.author === 'requester' || draft !== null || problem !== null}
        >
          <summary>{t('case.write')}</summary>
          <MessageForm
            locale={locale}
            action={`/api/files/replies/${found.reference}`}
            draft={draft}
            query={query}
            wrong={replyMissing ? 'reply' : undefined}
            texts={{
              label: t('case.write'),
              hint: t(found.person.email ? 'case.writeHint' : 'case.writeHintPost'),
              file: t('case.file'),
              join: t('case.join'),
              submit: t('case.send'),
            }}
          >
            {replies.length > 0 && <CannedReplies locale={locale} replies={replies} missing={replyMissing} />}
          </MessageForm>
        </details>
      )}
    </section>
  );
}

/** A reply to begin from: it comes after what is typed, filled in, to be read over. */
function CannedReplies({
  locale,
  replies,
  missing,
}: {
  locale: Locale;
  replies: { slug: string; title: string }[];
  /** None was chosen. */
  missing: boolean;
}) {
  const t = translator(locale, 'templates');
  return (
    <>
      {missing && (
        <FieldError
          id="reply"
          prefix={translator(locale, 'common')('errorPrefix')}
          error={translator(locale, 'errors')('code.reply_missing')}
        />
      )}
      <p className="canned">
        <label htmlFor="reply">{t('replies.choose')}</label>
        <select
          id="reply"
          name="reply"
          aria-invalid={missing || undefined}
          aria-describedby={missing ? 'reply-error' : undefined}
        >
          <option value="">{t('replies.none_chosen')}</option>
          {replies.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
        <button type="submit" className="quiet" name="press" value="insert">
          {t('replies.insert')}
        </button>
      </p>
    </>
  );
}
