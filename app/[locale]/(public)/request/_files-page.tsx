// A wizard's page that asks for files and for nothing else: add one, take one back, or go on.
import { FileField } from '@/app/_components/files/file-field';
import { FileList } from '@/app/_components/files/file-list';
import { fileProblem, ProblemSummary, problemIn } from '@/app/_components/files/problem';
import { Title } from '@/app/_components/title';
import { listDraftFiles } from '@/lib/cases/draft-files';
import { translator } from '@/lib/i18n';
import { rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import type { Right } from '@/lib/rules/rights';
import { FILE_STEPS, type FileStep } from '@/lib/schemas/wizards';

interface Props {
  locale: Locale;
  right: Right;
  step: FileStep;
  draftId: string | undefined;
  thenCheck: boolean;
  query: Record<string, string | string[] | undefined>;
}

const DONE = ['added', 'removed'] as const;

export async function FilesPage({ locale, right, step, draftId, thenCheck, query }: Props) {
  const t = translator(locale, 'wizard');
  const words = translator(locale, 'files');
  const common = translator(locale, 'common');
  const files = (await listDraftFiles(draftId)).filter(({ purpose }) => purpose === FILE_STEPS[step]);
  const problem = problemIn(query.problem);
  const label = t(`${step}.file`);
  const error = fileProblem(locale, label, problem);
  const title = t(`${step}.title`);
  const done = DONE.find((known) => known === query.done);
  return (
    <>
      <Title>{problem ? `${common('errorPrefix')} ${title}` : title}</Title>
      <ProblemSummary locale={locale} problem={problem} id="problem" field="file" error={error} />
      <p>{t(`${step}.text`)}</p>
      <form
        method="post"
        encType="multipart/form-data"
        action={`/api/files/drafts/${rightSlug(right)}/${step}${thenCheck ? '?then=check' : ''}`}
      >
        <input type="hidden" name="locale" value={locale} />
        <div id="files">
          <div role="status">{done && !problem && <p className="notice good">{words(done)}</p>}</div>
          {files.length > 0 && <h2 className="files-title">{words('listed')}</h2>}
          <FileList locale={locale} files={files} removable />
        </div>
        <FileField locale={locale} id="file" label={label} error={error} />
        <div className="actions">
          <button type="submit" className="quiet" name="press" value="add">
            {words('add')}
          </button>
        </div>
        <div className="actions">
          <button type="submit" name="press" value="next">
            {common('continue')}
          </button>
        </div>
      </form>
    </>
  );
}
