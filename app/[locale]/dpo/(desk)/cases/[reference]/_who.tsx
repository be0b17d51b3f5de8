// Who asks, for what, on what basis: the person's own words to the letter.
import { saidAlone } from '@/app/_components/form/fields';
import { answerText } from '@/app/[locale]/(public)/request/_wizard';
import { charterSlug } from '@/lib/cases/charter-versions';
import type { DeskCase } from '@/lib/cases/read-case';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay, localDateOf } from '@/lib/rules/dates';
import { citedRight } from '@/lib/rules/right-names';
import { isStep } from '@/lib/schemas/wizards';
import { Parted } from '../../../_components/parted';
import { fieldsAtDesk } from '../_asked-fields';
import { EligibilityFacts } from './_eligibility';

const PERSON = ['name', 'email', 'customerNumber', 'postalAddress'] as const;

export function Asked({ locale, found }: { locale: Locale; found: DeskCase }) {
  const t = translator(locale, 'desk');
  const asked = Object.entries(found.details).flatMap(([step, answers]) =>
    isStep(step)
      ? fieldsAtDesk(locale, step, found.charter).map((field) => ({
          label: saidAlone(field),
          words: answerText(field, answers?.[field.name]),
          // Only what the person typed is in the person's language.
          lang: field.kind === 'textarea' || field.kind === 'text' ? found.locale : undefined,
        }))
      : [],
  );
  return (
    <section className="panel" aria-labelledby="asked">
      <h2 id="asked">{t('case.asked')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('case.basis')}</dt>
          <dd>
            {citedRight(found.right, locale)}
            <span className="source">
              <a href={path(locale, `/charter/versions/${charterSlug(found.charterVersion)}`)}>
                {t('case.charterVersion', { version: formatDay(found.charterVersion.version, locale) })}
              </a>
            </span>
          </dd>
        </div>
        {asked
          .filter(({ words }) => words !== '')
          .map(({ label, words, lang }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="words" lang={lang}>
                {words}
              </dd>
            </div>
          ))}
        <EligibilityFacts locale={locale} found={found} />
      </dl>
    </section>
  );
}

export function Person({ locale, found }: { locale: Locale; found: DeskCase }) {
  const t = translator(locale, 'desk');
  return (
    <section className="panel" aria-labelledby="person">
      <h2 id="person">{t('case.person')}</h2>
      <dl className="facts stacked-facts">
        {PERSON.map((field) => (
          <div key={field}>
            <dt>{t(`case.fields.${field}`)}</dt>
            <dd className="words">
              {found.person[field] ? (
                <Parted text={visible(found.person[field])} />
              ) : (
                <span className="hint">{t('case.nothingTyped')}</span>
              )}
              {field === 'email' && !found.person.email && <span className="source">{t('case.noMail')}</span>}
              {field === 'email' && found.person.email && found.channel !== 'portal' && (
                <span className="source">{t('case.notedByDesk')}</span>
              )}
              {field === 'email' && found.person.email && found.channel === 'portal' && (
                <span className="source">
                  {found.confirmedAt
                    ? t('case.confirmed', {
                        date: formatDay(localDateOf(found.confirmedAt, found.timeZone), locale),
                      })
                    : t('case.notConfirmed')}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
