// The wordings of the house: the notices before an answer, the letter of each right and outcome, and the canned replies.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { listReplies } from '@/lib/cases/canned-replies';
import { changedLetters } from '@/lib/cases/letter-templates';
import { letterKey } from '@/lib/cases/templates';
import type { LetterOf } from '@/lib/documents/letter-template';
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { CLAIM_LETTERS } from '@/lib/rules/directives/claim-letters';
import { NOTICE_NAMES, rightsWith } from '@/lib/rules/notices';
import { OUTCOME_NAMES, outcomesOf } from '@/lib/rules/outcomes';
import { RIGHTS } from '@/lib/rules/rights';

export default async function TemplatesPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  await requireStaff('template.write');
  const t = translator(locale, 'templates');
  const rights = translator(locale, 'rights');
  const [changed, replies] = await Promise.all([changedLetters(), listReplies()]);
  const saved = (await searchParams).done === 'saved';
  return (
    <>
      <Title>{t('title')}</Title>
      <h1>{t('title')}</h1>
      <div role="status">{saved && <p className="notice good">{t('saved')}</p>}</div>
      <section className="panel" aria-labelledby="replies">
        <div className="heading-row">
          <h2 id="replies">{t('replies.title')}</h2>
          <a href={path(locale, '/dpo/templates/replies/new')}>{t('replies.add')}</a>
        </div>
        <p className="hint">{t('replies.text')}</p>
        {replies.length === 0 && <p className="hint">{t('replies.none')}</p>}
        <ul className="files">
          {replies.map(({ slug, title, version, locale: language }) => (
            <li key={`${slug} ${language}`}>
              <a
                href={`${path(locale, `/dpo/templates/replies/${slug}`)}?language=${language}`}
                lang={language}
              >
                {title}
              </a>{' '}
              <span className="hint">
                {t(`language.${language}`)} · {t('version', { version })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="notices">
        <h2 id="notices">{t('notices.title')}</h2>
        <p className="hint">{t('notices.text')}</p>
        <ul className="files">
          {NOTICE_NAMES.map((notice) => (
            <li key={notice}>
              <a href={path(locale, `/dpo/templates/letters/any/${notice}`)}>{t(`notices.name.${notice}`)}</a>{' '}
              <span className="hint">{t(`notices.when.${notice}`)}</span>
              {[null, ...rightsWith(notice)].map((right) => (
                <Changed key={right} letter={{ right, notice }} {...{ locale, changed }} />
              ))}
            </li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="claims">
        <h2 id="claims">{t('claims.title')}</h2>
        <p className="hint">{t('claims.text')}</p>
        <ul className="files">
          {CLAIM_LETTERS.map((claim) => (
            <li key={claim}>
              <a href={path(locale, `/dpo/templates/letters/claim/${claim}`)}>{t(`claims.name.${claim}`)}</a>{' '}
              <span className="hint">{t(`claims.when.${claim}`)}</span>
              <Changed letter={{ claim }} {...{ locale, changed }} />
            </li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="letters">
        <h2 id="letters">{t('letters.title')}</h2>
        <p className="hint">{t('letters.text')}</p>
        <div className="wordings">
          {RIGHTS.map((right) => (
            <section key={right} aria-labelledby={`letters-${right}`}>
              <h3 id={`letters-${right}`}>{rights(`${right}.short`)}</h3>
              <ul className="files">
                {outcomesOf(right).map((outcome) => (
                  <li key={outcome}>
                    <a href={path(locale, `/dpo/templates/letters/${rightSlug(right)}/${outcome}`)}>
                      {OUTCOME_NAMES[outcome][locale]}
                    </a>
                    <Changed letter={{ right, outcome }} {...{ locale, changed }} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
    </>
  );
}

interface ChangedProps {
  locale: Locale;
  letter: LetterOf;
  changed: Awaited<ReturnType<typeof changedLetters>>;
}

/** That the DPO has worded it anew, in which languages; and, of a notice, for which right. */
function Changed({ locale, letter, changed }: ChangedProps) {
  const t = translator(locale, 'templates');
  const right = 'notice' in letter && letter.right;
  return changed
    .filter(({ key, retired }) => key === letterKey(letter) && !retired)
    .map(({ locale: language, version }) => (
      <span className="tag" key={language}>
        {right && `${translator(locale, 'rights')(`${right}.short`)}, `}
        {t('changed', { language, version })}
      </span>
    ));
}
