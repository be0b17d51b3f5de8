// What the law keeps, whatever is wished: from the charter, purpose by purpose.
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { purposesKept } from '@/lib/rules/directives/plan';

export function Limits({ locale }: { locale: Locale }) {
  const t = translator(locale, 'directives');
  return (
    <>
      <p>{t('limits')}</p>
      <details className="computation">
        <summary>{t('limitsList')}</summary>
        <ul>
          {purposesKept(charter().purposes).map(({ id, name, retention }) => (
            <li key={id}>
              {name[locale]}
              <span className="source">{retention.text[locale]}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
