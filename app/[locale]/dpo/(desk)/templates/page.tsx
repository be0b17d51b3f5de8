// The wordings of the house: the letter of each right and outcome, and the canned replies.
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { listReplies } from '@/lib/cases/canned-replies';
import { changedLetters } from '@/lib/cases/letter-templates';
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import { LOCALES } from '@/lib/rules/bilingual';
import { OUTCOME_NAMES, outcomesOf } from '@/lib/rules/outcomes';
import { RIGHTS } from '@/lib/rules/rights';

export default async function TemplatesPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  await requireStaff('template.write');
  const t = translator(locale, 'templates');
  const rights = translator(locale, 'rights');
  const [changed, replies] = await Promise.all([changedLetters(), listReplies()]);
  const versionOf = (key: string, language: string) =>
    changed.find((letter) => letter.key === key && letter.locale === language)?.version;
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
                    {LOCALES.map((language) => {
                      const version = versionOf(`letter.${right}.${outcome}`, language);
                      return version ? (
                        <span className="tag" key={language}>
                          {t('changed', { language, version })}
                        </span>
                      ) : null;
                    })}
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
