// What a right can do about one purpose of the charter, said before the first question. It refuses nothing.
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { eligibility } from '@/lib/rules/eligibility';
import type { PurposeFacts } from '@/lib/rules/purpose';
import type { Right } from '@/lib/rules/rights';

interface Props {
  locale: Locale;
  right: Right;
  purpose: PurposeFacts & { id: string; name: Record<Locale, string> };
}

export function Explained({ locale, right, purpose }: Props) {
  const t = translator(locale, 'wizard');
  const { verdict, reason, instead, anyway } = eligibility(right, purpose);
  const other = instead && instead.to !== 'wait_until' ? instead.to : null;
  return (
    <section className={verdict === 'available' ? 'notice good' : 'notice'} aria-labelledby="explained">
      <h2 id="explained">{t('explained.title', { purpose: purpose.name[locale] })}</h2>
      <p>
        <strong>{t(`explained.${verdict}`)}</strong> {reason[locale]}
      </p>
      {instead && <p>{instead.text[locale]}</p>}
      {other && other !== right && (
        <p>
          <a href={`${path(locale, `/request/${rightSlug(other)}`)}?purpose=${purpose.id}`}>
            {translator(locale, 'rights')(`${other}.action`)}
          </a>
        </p>
      )}
      {anyway && <p>{anyway[locale]}</p>}
    </section>
  );
}
