// The papers of a case: its files, and its letters, to print for a person who gave no e-mail address.

import { When } from '@/app/_components/when';
import type { CaseFile } from '@/lib/cases/case-files';
import type { DeskCase } from '@/lib/cases/read-case';
import { ACCEPTED } from '@/lib/files/inspect';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { may } from '@/lib/rules/permissions';
import { OneLine } from '../../../_components/one-line';
import { CaseFiles } from './_files';

interface Props {
  locale: Locale;
  found: DeskCase;
  files: readonly CaseFile[];
  actor: StaffMember;
  done: unknown;
}

const DONE = ['logged', 'scanned'] as const;

export function Papers({ locale, found, files, actor, done }: Props) {
  const t = translator(locale, 'desk');
  const { letters } = found;
  const sent = files.filter(({ unsent }) => !unsent);
  const well = DONE.find((name) => name === done);
  const byPost = found.person.email === '';
  if (sent.length === 0 && letters.length === 0 && found.channel === 'portal' && !well) return null;
  return (
    <section className="panel" id="papers" aria-labelledby="papers-title">
      <h2 id="papers-title">{t('papers.title')}</h2>
      <div role="status">
        {well === 'scanned' && <p className="notice good">{t('papers.scanned')}</p>}
        {well === 'logged' && (
          <p className="notice good">{t(byPost ? 'papers.loggedOnPaper' : 'papers.loggedByMail')}</p>
        )}
      </div>
      {letters.length > 0 && (
        <>
          <h3>{t(byPost ? 'letters.toPrint' : 'letters.kept')}</h3>
          <ul className="files">
            {letters.map(({ id, kind, createdAt }) => (
              <li key={id}>
                <a href={`/api/letters/${id}`}>{t(`letters.name.${kind}`)}</a>{' '}
                <span className="hint">
                  <When at={createdAt} locale={locale} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <CaseFiles locale={locale} found={found} files={sent} />
      {may(actor, 'case.write') && (
        <form action={`/api/files/scans/${found.reference}`} method="post" encType="multipart/form-data">
          <input type="hidden" name="locale" value={locale} />
          <OneLine id="scan" label={t('papers.add')} hint={t('answer.fileHint')} submit={t('papers.attach')}>
            <input type="file" id="scan" name="file" accept={ACCEPTED} aria-describedby="scan-hint" />
          </OneLine>
        </form>
      )}
    </section>
  );
}
