// The files of a request on 'check your answers': each can be taken back here, or another added on its page.
import { FileList } from '@/app/_components/files/file-list';
import { listDraftFiles } from '@/lib/cases/draft-files';
import { translator } from '@/lib/i18n';
import { rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import type { Right } from '@/lib/rules/rights';
import { FILE_STEPS, isFileStep, type Step } from '@/lib/schemas/wizards';
import { stepPath } from './_wizard';

interface Props {
  locale: Locale;
  right: Right;
  draftId: string;
  /** The pages that the answers call for. */
  steps: readonly Step[];
}

export async function CheckFiles({ locale, right, draftId, steps }: Props) {
  const asked = steps.filter(isFileStep);
  if (asked.length === 0) return null;
  const all = await listDraftFiles(draftId);
  const t = translator(locale, 'wizard');
  const common = translator(locale, 'common');
  const words = translator(locale, 'files');
  return (
    <dl className="summary">
      {asked.map((step) => {
        const files = all.filter(({ purpose }) => purpose === FILE_STEPS[step]);
        return (
          <div key={step}>
            <dt>{t(`${step}.file`)}</dt>
            <dd>
              {files.length === 0 && words('none')}
              <form
                method="post"
                encType="multipart/form-data"
                action={`/api/files/drafts/${rightSlug(right)}/${step}`}
              >
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="from" value="check" />
                <FileList locale={locale} files={files} removable />
              </form>
            </dd>
            <dd>
              <a href={`${stepPath(locale, right, step)}?then=check`}>
                {common('change')}
                <span className="visually-hidden"> – {t(`${step}.file`)}</span>
              </a>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
