// The wording of one letter, in one language: what it may name, what it must keep, its versions, and a preview.
import { notFound } from 'next/navigation';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { pageTitle } from '@/app/_components/title';
import { wizardOf } from '@/app/[locale]/(public)/request/_wizard';
import { requireStaff } from '@/lib/auth/staff';
import { readLetterTemplate } from '@/lib/cases/letter-templates';
import { LETTER_VARIABLES, partOf, partsOfLetter } from '@/lib/documents/letter-template';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { answerElements } from '@/lib/rules/answer-elements';
import { OUTCOME_NAMES, outcomesOf } from '@/lib/rules/outcomes';
import { shownWording } from '@/lib/schemas/templates';
import { Languages, Versions } from '../../../_versions';
import { letterTemplateAction } from '../../../actions';

export default async function LetterTemplatePage({ params, searchParams }: PageProps<'right' | 'outcome'>) {
  const locale = await localeOf(params);
  const actor = await requireStaff('template.write');
  const { right: slug, outcome: asked } = await params;
  const { right } = wizardOf(slug);
  const outcome = outcomesOf(right).find((known) => known === asked);
  if (!outcome) notFound();
  const query = shownWording.parse(await searchParams);
  const language = query.language ?? locale;
  const { house, versions } = await readLetterTemplate(actor, { right, outcome, locale: language });
  const newest = versions[0]?.version ?? 0;
  const taken = versions.find(({ version }) => version === (query.version ?? newest));
  const t = translator(locale, 'templates');
  const element = translator(locale, 'desk');
  const article = translator(locale, 'common');
  const here = path(locale, `/dpo/templates/letters/${slug}/${outcome}`);
  const name = translator(locale, 'rights')(`${right}.short`);
  const title = `${name} – ${OUTCOME_NAMES[outcome][locale]}`;
  return (
    <>
      <Back href={path(locale, '/dpo/templates')}>{t('title')}</Back>
      <h1>{title}</h1>
      <Languages locale={locale} here={here} language={language} />
      <div className="case">
        <div className="panel">
          <ActionForm
            key={`${language} ${taken?.version ?? 0}`}
            title={pageTitle(title)}
            action={letterTemplateAction.bind(null, { locale, right, outcome, language })}
            locale={locale}
            texts={formTexts(locale, t('save'))}
            fields={[
              { kind: 'textarea', name: 'body', label: t('letters.body'), hint: t('bodyHint'), rows: 22 },
            ]}
            values={{ body: taken?.body ?? house }}
            preview={{ title: t('previewTitle'), lang: language }}
            beside={
              <button type="submit" className="quiet" name="press" value="preview">
                {t('preview')}
              </button>
            }
          >
            <input type="hidden" name="version" value={newest} />
          </ActionForm>
        </div>
        <aside>
          <section className="panel" aria-labelledby="parts">
            <h2 id="parts">{t('letters.parts')}</h2>
            <p className="hint">{t('letters.partsHint')}</p>
            <dl className="wording-parts">
              {partsOfLetter(right, outcome).map((part) => (
                <div key={part}>
                  <dt>
                    <code>[{part}]</code>
                  </dt>
                  <dd>
                    {part === 'words' && t('letters.words')}
                    {answerElements(right, outcome)
                      .filter(({ id }) => partOf(id) === part)
                      .map(({ id, article: number }) => (
                        <span key={id}>
                          {element(`check.element.${id}`)}
                          <span className="source">{article('article', { article: number })}</span>
                        </span>
                      ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <section className="panel" aria-labelledby="variables">
            <h2 id="variables">{t('variables')}</h2>
            <dl className="wording-parts">
              {LETTER_VARIABLES.map((variable) => (
                <div key={variable}>
                  <dt>
                    <code>{`{${variable}}`}</code>
                  </dt>
                  <dd>{t(`variable.${variable}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <Versions
            locale={locale}
            here={here}
            language={language}
            versions={versions}
            shown={taken?.version ?? 0}
            house
          />
        </aside>
      </div>
    </>
  );
}
