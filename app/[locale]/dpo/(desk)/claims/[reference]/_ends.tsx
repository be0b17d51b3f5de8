// What stops a claim: a disagreement, which the court settles; a refusal, with its ground.
import { translator } from '@/lib/i18n';
import { REFUSALS, refusalsFor } from '@/lib/rules/directives/refusal';
import { ClaimForm, offers, type SectionProps, Step } from './_step';
import { refuseAction } from './actions';

export function Ends(section: SectionProps) {
  const { locale, claim } = section;
  const t = translator(locale, 'claims');
  const steps = (['freeze', 'unfreeze', 'refuse'] as const).filter((event) => offers(section, event));
  if (steps.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="ends">
      <h2 id="ends">{t('ends')}</h2>
      <Step {...section} event="unfreeze" />
      <Step {...section} event="freeze" folded hint={t('freezeHint')} />
      {offers(section, 'refuse') && (
        <ClaimForm
          folded={{ summary: t('event.refuse'), open: claim.status === 'objected' }}
          locale={locale}
          claim={claim}
          name="refuse"
          action={refuseAction.bind(null, { locale, reference: claim.reference })}
          submit={t('event.refuse')}
          fields={[
            {
              kind: 'radios',
              name: 'ground',
              label: t('refusal'),
              hint: t('refusalHint'),
              options: refusalsFor(claim.status).map((value) => ({
                value,
                label: REFUSALS[value][locale],
              })),
            },
            {
              kind: 'textarea',
              name: 'words',
              rows: 3,
              label: t('refusalWords'),
              optional: translator(locale, 'common')('optional'),
            },
          ]}
        />
      )}
    </section>
  );
}
