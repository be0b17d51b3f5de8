// A wording of the house in one language: the form with its preview, what it may name, and its versions.
import type { ReactNode } from 'react';
import { Back } from '@/app/_components/back';
import { ActionForm } from '@/app/_components/form/action-form';
import type { FieldSpec, FieldValues } from '@/app/_components/form/fields';
import { formTexts } from '@/app/_components/form/texts';
import { pageTitle } from '@/app/_components/title';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import type { FormState } from '@/lib/schemas/form-state';
import { Languages, type Version, Versions } from './_versions';

interface Props {
  locale: Locale;
  title: string;
  /** The page, without its query, and the language of the wording. */
  here: string;
  language: Locale;
  versions: Version[];
  /** The version whose words are in the form. */
  shown: number;
  /** What is said of version 0, where there is one. */
  house?: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  fields: FieldSpec[];
  values: FieldValues;
  /** Of a wording that can be put away: what its button says. */
  retire?: string;
  variables: { name: string; meaning: string }[];
  /** Between the title and the form. */
  nav?: ReactNode;
  /** Before the variables. */
  aside?: ReactNode;
}

export function Wording(props: Props) {
  const { locale, title, here, language, versions, shown, variables, retire } = props;
  const t = translator(locale, 'templates');
  const [newest] = versions;
  return (
    <>
      <Back href={path(locale, '/dpo/templates')}>{t('title')}</Back>
      <h1>{title}</h1>
      {props.nav}
      <Languages locale={locale} here={here} language={language} />
      <div className="case">
        <div className="panel">
          <ActionForm
            key={`${here} ${language} ${shown}`}
            title={pageTitle(title)}
            action={props.action}
            locale={locale}
            texts={formTexts(locale, t('save'))}
            fields={props.fields}
            values={props.values}
            preview={{ title: t('previewTitle'), lang: language }}
            beside={
              <>
                <button type="submit" className="quiet" name="press" value="preview">
                  {t('preview')}
                </button>
                {retire && newest && !newest.retired && (
                  <button type="submit" className="link" name="press" value="retire">
                    {retire}
                  </button>
                )}
              </>
            }
          >
            <input type="hidden" name="version" value={newest?.version ?? 0} />
          </ActionForm>
        </div>
        <aside>
          {props.aside}
          <section className="panel" aria-labelledby="variables">
            <h2 id="variables">{t('variables')}</h2>
            <dl className="wording-parts">
              {variables.map(({ name, meaning }) => (
                <div key={name}>
                  <dt>
                    <code>{`{${name}}`}</code>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
          {(versions.length > 0 || props.house) && <Versions {...props} />}
        </aside>
      </div>
    </>
  );
}
