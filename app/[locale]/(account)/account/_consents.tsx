// The consents that a person may have given: each withdrawn by one press, or withdrawn since a day.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import type { OwnConsent } from '@/lib/cases/own-consents';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate } from '@/lib/rules/dates';
import { withdrawConsentAction } from './actions';

export function Consents({ locale, consents }: { locale: Locale; consents: OwnConsent[] }) {
  const t = translator(locale, 'account');
  if (consents.length === 0) return null;
  return (
    <section aria-labelledby="consents">
      <h2 id="consents">{t('consents.title')}</h2>
      <p>{t('consents.text')}</p>
      <ul className="entries">
        {consents.map(({ id, name, inShort, withdrawn }) => (
          <li key={id}>
            <h3>{name[locale]}</h3>
            <p className="hint">{inShort[locale]}</p>
            {withdrawn ? (
              <p>
                {t('consents.withdrawn', { date: formatDate(withdrawn.on, locale) })}{' '}
                <a href={path(locale, `/follow/${withdrawn.reference}`)}>
                  {t('consents.follow')} <span className="reference">{withdrawn.reference}</span>
                </a>
              </p>
            ) : (
              <ActionForm
                action={withdrawConsentAction.bind(null, { locale, purpose: id })}
                locale={locale}
                texts={formTexts(locale, t('consents.withdraw'))}
                of={name[locale]}
                quiet
              />
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={path(locale, '/request/consent-withdrawal')}>{t('consents.other')}</a>
      </p>
    </section>
  );
}
