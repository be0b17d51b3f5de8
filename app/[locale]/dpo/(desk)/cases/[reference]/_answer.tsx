// The answer: what was sent, and the one being written. One form holds the outcome, the words and the file, so that
// attaching a file keeps what was typed, without JavaScript too.
import { Blocks } from '@/app/_components/blocks';
import { FileList } from '@/app/_components/files/file-list';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import type { DeskCase } from '@/lib/cases/read-case';
import type { ErrorCode } from '@/lib/errors';
import { ACCEPTED } from '@/lib/files/inspect';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay, localDateOf } from '@/lib/rules/dates';
import { GROUNDS, groundsOf, OUTCOME_NAMES, outcomesOf } from '@/lib/rules/outcomes';
import { reviewPending } from '@/lib/rules/review';
import { isOpen } from '@/lib/rules/states';
import { ErasureItems } from './_items';
import { removeFileAction, saveAnswerAction } from './actions';

type Answer = DeskCase['answers'][number];

interface Props {
  locale: Locale;
  found: DeskCase;
  mayAnswer: boolean;
  problem?: ErrorCode;
  done: unknown;
}

const DONE = ['saved', 'attached', 'removed'] as const;

export function AnswerPanel({ locale, found, mayAnswer, problem, done }: Props) {
  const t = translator(locale, 'desk');
  const sent = found.answers.filter((answer) => answer.sentAt);
  const draft = found.answers.find((answer) => !answer.sentAt);
  const review = reviewPending(found);
  const writing = isOpen(found.status) || review;
  const well = DONE.find((name) => name === done);
  return (
    <section className="panel" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">{t('answer.title')}</h2>
      {problem && <Problem locale={locale} problem={problem} />}
      <div role="status">{well && <p className="notice good">{t(`answer.${well}`)}</p>}</div>
      {sent.map((answer) => (
        <SentAnswer key={answer.id} locale={locale} answer={answer} timeZone={found.timeZone} />
      ))}
      {review && <p className="notice warn">{t('answer.reviewAsked')}</p>}
      {writing && found.forClient && <p className="notice">{t('answer.forClient')}</p>}
      {writing && mayAnswer && <Editor locale={locale} found={found} draft={draft} />}
      {writing && !mayAnswer && <p className="hint">{t('answer.readOnly')}</p>}
      {!writing && sent.length === 0 && <p className="hint">{t('answer.notYet')}</p>}
    </section>
  );
}

/** What a redirect brought back: the upload has no other way to say it. */
function Problem({ locale, problem }: { locale: Locale; problem: ErrorCode }) {
  const message = translator(locale, 'errors')(`code.${problem}`);
  return (
    <div className="error-summary" role="alert" id="problem" tabIndex={-1}>
      <h3>{translator(locale, 'common')('errorTitle')}</h3>
      <ul>
        <li>{problem.startsWith('file_') ? <a href="#file">{message}</a> : message}</li>
      </ul>
    </div>
  );
}

function SentAnswer({ locale, answer, timeZone }: { locale: Locale; answer: Answer; timeZone: string }) {
  const t = translator(locale, 'desk');
  if (!answer.sentAt || !answer.outcome) return null;
  return (
    <article className="sent-answer">
      <p>
        {t(answer.kind === 'review' ? 'answer.reviewedOn' : 'answer.sentOn', {
          date: formatDay(localDateOf(answer.sentAt, timeZone), locale),
          outcome: OUTCOME_NAMES[answer.outcome][locale],
        })}{' '}
        <a href={`/api/answers/${answer.id}/letter`}>{t('answer.letterPdf')}</a>
      </p>
      <FileList locale={locale} files={answer.files} />
      <details>
        <summary>{t('answer.letter')}</summary>
        <div className="letter">
          <Blocks blocks={answer.letter ?? []} level={3} />
        </div>
      </details>
    </article>
  );
}

function Editor({ locale, found, draft }: { locale: Locale; found: DeskCase; draft?: Answer }) {
  const t = translator(locale, 'desk');
  const where = { locale, reference: found.reference };
  const grounds = groundsOf(found.right);
  return (
    <ActionForm
      action={saveAnswerAction.bind(null, where)}
      locale={locale}
      texts={formTexts(locale, t('answer.review'))}
      fields={[
        {
          kind: 'radios',
          name: 'outcome',
          label: t('answer.outcome'),
          options: outcomesOf(found.right).map((value) => ({ value, label: OUTCOME_NAMES[value][locale] })),
        },
        ...(grounds.length > 0
          ? [
              {
                kind: 'checkboxes' as const,
                name: 'grounds',
                label: t('answer.grounds'),
                hint: t('answer.groundsHint'),
                options: grounds.map((value) => ({
                  value,
                  label: GROUNDS[value].text[locale],
                  hint: `art. ${GROUNDS[value].article}`,
                })),
              },
            ]
          : []),
        { kind: 'textarea', name: 'words', label: t('answer.words'), hint: t('answer.wordsHint'), rows: 9 },
      ]}
      values={{
        outcome: draft?.outcome ?? (found.forClient ? 'forwarded' : ''),
        grounds: draft?.grounds ?? [],
        words: draft?.words ?? '',
      }}
      beside={
        <button type="submit" className="quiet" name="then" value="stay">
          {t('answer.save')}
        </button>
      }
    >
      {/* What Enter does: of all buttons, the one that loses nothing. */}
      <button
        type="submit"
        name="then"
        value="stay"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      />
      <input type="hidden" name="version" value={found.version} />
      <input type="hidden" name="locale" value={locale} />
      {found.lines.length > 0 && (
        <ErasureItems
          locale={locale}
          lines={found.lines}
          items={draft?.items ?? []}
          open={draft?.outcome === 'partly_granted' || Boolean(draft?.items.length)}
        />
      )}
      <fieldset className="field">
        <legend>{t('answer.files')}</legend>
        {!draft?.files.length && <p className="hint">{t('answer.noFiles')}</p>}
        <FileList
          locale={locale}
          files={draft?.files ?? []}
          beside={(file) => (
            <button
              type="submit"
              className="link"
              formAction={removeFileAction.bind(null, { ...where, fileId: file.id })}
            >
              {t('answer.remove')}
              <span className="visually-hidden"> {file.name}</span>
            </button>
          )}
        />
        <label htmlFor="file">{t('answer.file')}</label>
        <p className="hint" id="file-hint">
          {t('answer.fileHint')}
        </p>
        <div className="upload">
          <input type="file" id="file" name="file" accept={ACCEPTED} aria-describedby="file-hint" />
          <button
            type="submit"
            className="quiet"
            formAction={`/api/files/answers/${found.reference}`}
            formEncType="multipart/form-data"
            formMethod="post"
          >
            {t('answer.attach')}
          </button>
        </div>
      </fieldset>
    </ActionForm>
  );
}
