// The directives of the person: sealed, then opened in two steps, and read by the DPO alone.
import { charter } from '@/lib/cases/charter-in-force';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { formatDay } from '@/lib/rules/dates';
import { HEIR_RIGHT_NAMES, WISH_NAMES, wishFor } from '@/lib/rules/directives/content';
import { OPENING_MINUTES } from '@/lib/rules/directives/periods';
import { type SectionProps, Step } from './_step';

export function Seal(section: SectionProps) {
  const { locale, claim } = section;
  const t = translator(locale, 'claims');
  if (!claim.directive) return null;
  if (claim.content) return <Opened {...section} />;
  return (
    <section className="panel" aria-labelledby="seal">
      <h2 id="seal">{t('seal')}</h2>
      <p className="hint">{t('sealHint', { minutes: OPENING_MINUTES })}</p>
      {claim.openingAsked && <p>{t('opening')}</p>}
      {claim.openingAsked && <Step {...section} event="open_seal" />}
      <Step {...section} event="ask_opening" folded={claim.openingAsked} />
    </section>
  );
}

function Opened({ locale, claim }: SectionProps) {
  const t = translator(locale, 'claims');
  const { content } = claim;
  if (!content) return null;
  const named = content.executors.map(({ name, contact, bornOn, relation }, index) =>
    [`${index + 1}. ${name}`, relation, bornOn && formatDay(bornOn, locale), contact]
      .filter(Boolean)
      .join(', '),
  );
  const rows = [
    ...charter().categories.map(({ id, name }) => [name[locale], WISH_NAMES[wishFor(content, id)][locale]]),
    [t('recipient'), content.recipient],
    [t('executors'), named.join('\n') || t('nobodyNamed')],
    [t('opposed'), content.opposed.map((right) => HEIR_RIGHT_NAMES[right][locale]).join('\n')],
    [t('instructions'), content.instructions],
    [t('general'), content.general],
  ].filter(([, text]) => text);
  return (
    <section className="panel" aria-labelledby="directive">
      <h2 id="directive">{t('opened')}</h2>
      <dl className="facts">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="words">{visible(text ?? '')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
