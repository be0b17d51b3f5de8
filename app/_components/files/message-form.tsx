// Writing a message, with files: joined and taken back one by one, sent with whatever was chosen last. What was typed
// and joined comes back after any refusal.
import type { MessageDraftView } from '@/lib/cases/case-files';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { FieldError } from '../form/field-error';
import { FileField } from './file-field';
import { FileList } from './file-list';
import { fileProblem, ProblemSummary, problemIn } from './problem';

interface Props {
  locale: Locale;
  /** The route handler that takes it. */
  action: string;
  draft: MessageDraftView | null;
  /** The page's query: what was refused, what was done. */
  query: Record<string, string | string[] | undefined>;
  texts: { label: string; hint?: string; file: string; join: string; submit: string };
  /** It answers the question about identity. */
  identity?: boolean;
  quiet?: boolean;
  /** Between the words and the files. */
  children?: React.ReactNode;
  /** The field among the children that was refused: it says itself what is wrong. */
  wrong?: string;
}

const DONE = ['joined', 'unjoined'] as const;

export function MessageForm({
  locale,
  action,
  draft,
  query,
  texts,
  identity = false,
  quiet,
  children,
  wrong,
}: Props) {
  const t = translator(locale, 'files');
  const problem = problemIn(query.refused);
  const fileError = fileProblem(locale, texts.file, problem);
  const error = fileError ?? (problem && translator(locale, 'errors')(`code.${problem}`));
  const prefix = translator(locale, 'common')('errorPrefix');
  const done = DONE.find((known) => known === query.done);
  const files = draft?.files ?? [];
  const field = fileError ? 'message-file' : (wrong ?? 'body');
  const ofBody = error && field === 'body';
  const described = [texts.hint && 'body-hint', ofBody && 'body-error'].filter(Boolean);
  return (
    <form method="post" encType="multipart/form-data" action={action} id="write">
      <ProblemSummary locale={locale} problem={problem} id="refused" field={field} error={error} />
      <div role="status">
        {done && <p className="notice good">{t(done === 'joined' ? 'added' : 'removed')}</p>}
      </div>
      <input type="hidden" name="locale" value={locale} />
      {identity && <input type="hidden" name="about" value="identity" />}
      <div className="field">
        <label htmlFor="body">{texts.label}</label>
        {texts.hint && (
          <p className="hint" id="body-hint">
            {texts.hint}
          </p>
        )}
        {ofBody && <FieldError id="body" prefix={prefix} error={error} />}
        <textarea
          id="body"
          name="body"
          rows={5}
          defaultValue={draft?.body}
          aria-describedby={described.join(' ') || undefined}
          aria-invalid={ofBody ? true : undefined}
        />
      </div>
      {children}
      <FileList locale={locale} files={files} removable />
      <details className="join" open={files.length > 0 || Boolean(fileError)}>
        <summary>{texts.join}</summary>
        <FileField locale={locale} id="message-file" label={texts.file} error={fileError} />
        <button type="submit" className="quiet" name="press" value="join">
          {t('add')}
        </button>
      </details>
      <div className="actions">
        <button type="submit" className={quiet ? 'quiet' : undefined} name="press" value="send">
          {texts.submit}
        </button>
      </div>
    </form>
  );
}
