// What the charter, as it was when the request came, opens for each purpose that it is about: what the person was told
// before the form, for the DPO who decides.
import type { DeskCase } from '@/lib/cases/read-case';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';

export function EligibilityFacts({ locale, found }: { locale: Locale; found: DeskCase }) {
  const t = translator(locale, 'desk');
  return found.eligibility.map(({ purpose, verdict, reason, instead }) => (
    <div key={purpose.fr}>
      <dt>{purpose[locale]}</dt>
      <dd>
        <strong>{t(`case.eligibility.${verdict}`)}</strong>
        <span className="source">{reason[locale]}</span>
        {instead && <span className="source">{instead.text[locale]}</span>}
      </dd>
    </div>
  ));
}
