// In which capacity the claimant acts: the rule decides, on what the DPO knows of the people named.
import type { FieldSpec } from '@/app/_components/form/fields';
import { translator } from '@/lib/i18n';
import { EXECUTOR_STATES } from '@/lib/rules/directives/capacity';
import { ClaimForm, offers, type SectionProps, Step } from './_step';
import { capacityAction } from './actions';

export function CapacityPanel(section: SectionProps) {
  const { locale, claim } = section;
  const t = translator(locale, 'claims');
  const sealed = claim.directive && !claim.content;
  if (sealed || (!claim.capacity && !offers(section, 'decide_capacity'))) return null;
  return (
    <section className="panel" aria-labelledby="capacity">
      <h2 id="capacity">{t('capacity')}</h2>
      {claim.capacity && (
        <p>
          <strong>{t(`capacityName.${claim.capacity}`)}</strong>
        </p>
      )}
      {claim.capacity && claim.capacity !== 'none' && <Step {...section} event="plan" />}
      {offers(section, 'decide_capacity') && <Decide {...section} />}
    </section>
  );
}

function Decide({ locale, claim }: SectionProps) {
  const t = translator(locale, 'claims');
  const executors = claim.content?.executors ?? [];
  const who: FieldSpec = {
    kind: 'radios',
    name: 'claimantIs',
    label: t('namedIs'),
    options: [
      ...executors.map(({ name }, index) => ({ value: String(index), label: name })),
      { value: 'none', label: t('notNamed') },
    ],
  };
  const states = executors.map(
    ({ name }, index): FieldSpec => ({
      kind: 'radios',
      name: `executor${index}`,
      label: t('executorState', { name }),
      options: EXECUTOR_STATES.map((value) => ({ value, label: t(`executor.${value}`) })),
    }),
  );
  return (
    <ClaimForm
      locale={locale}
      claim={claim}
      name="capacity"
      folded={{
        summary: t('event.decide_capacity'),
        before: <p className="hint">{t('capacityOrder')}</p>,
        open: !claim.capacity,
      }}
      action={capacityAction.bind(null, { locale, reference: claim.reference })}
      submit={t('event.decide_capacity')}
      fields={[
        // Only someone who says that they were named can be one of those named.
        ...(claim.kind === 'executor' && executors.length > 0 ? [who] : []),
        ...states,
        { kind: 'textarea', name: 'reason', rows: 3, label: t('reason') },
      ]}
      values={Object.fromEntries(executors.map((_, index) => [`executor${index}`, 'available']))}
    />
  );
}
