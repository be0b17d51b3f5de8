// Writing instead of filling in a form: where to, what to say, and a form to print for each right.
import { Back } from '@/app/_components/back';
import { Field } from '@/app/_components/form/field';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Plain } from '@/app/_components/plain';
import { Title } from '@/app/_components/title';
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import { RIGHTS } from '@/lib/rules/rights';
import { fieldsOf } from '../request/_wizard';

const SAY = ['who', 'what', 'where', 'noDocument'] as const;

export default async function ByPostPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const t = translator(locale, 'byPost');
  const rights = translator(locale, 'rights');
  const { channels, dpo } = charter();
  const form = path(locale, '/by-post/form');
  const optional = translator(locale, 'common')('optional');
  return (
    <div className="narrow">
      <Title>{t('title')}</Title>
      <Back href={path(locale, '')}>{translator(locale, 'common')('yourRights')}</Back>
      <h1>{t('title')}</h1>
      <Plain locale={locale}>
        <p>{t('plain')}</p>
      </Plain>

      <h2>{t('whereTo')}</h2>
      <dl className="definitions">
        {channels.includes('email') && (
          <div>
            <dt>{t('email')}</dt>
            <dd>
              <a href={`mailto:${dpo.email}`}>{dpo.email}</a>
            </dd>
          </div>
        )}
        {channels.includes('post') && (
          <div>
            <dt>{t('post')}</dt>
            <dd>
              <address>
                {dpo.postal.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </address>
            </dd>
          </div>
        )}
      </dl>

      <h2>{t('say.title')}</h2>
      <ul>
        {SAY.map((key) => (
          <li key={key}>{t(`say.${key}`)}</li>
        ))}
      </ul>
      <p>{t('clock')}</p>

      <h2>{t('forms')}</h2>
      <p>{t('formsText')}</p>
      <ul className="entries">
        {RIGHTS.map((right) => (
          <li key={right}>
            <a href={`${form}?right=${rightSlug(right)}`}>{t('blank', { right: rights(`${right}.name`) })}</a>
          </li>
        ))}
      </ul>

      <h2>{t('prefilled')}</h2>
      <p>{t('prefilledText')}</p>
      <form method="post" action={form}>
        <div className="field">
          <label htmlFor="right">{t('right')}</label>
          <select id="right" name="right">
            {RIGHTS.map((right) => (
              <option key={right} value={rightSlug(right)}>
                {rights(`${right}.name`)}
              </option>
            ))}
          </select>
        </div>
        {fieldsOf(locale, 'identity').map((field) => (
          <Field
            key={field.name}
            field={{ ...field, hint: undefined, optional }}
            value={undefined}
            errorPrefix=""
          />
        ))}
        <div className="actions">
          <button type="submit" className="quiet">
            {t('download')}
          </button>
        </div>
      </form>
    </div>
  );
}
