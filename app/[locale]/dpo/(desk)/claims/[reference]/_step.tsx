// A step of a claim: its form, with the version that the page shows, so that two people do not overwrite each other.
import { ActionForm } from '@/app/_components/form/action-form';
import type { FieldSpec } from '@/app/_components/form/fields';
import type { Folding } from '@/app/_components/form/folded';
import { formTexts } from '@/app/_components/form/texts';
import type { DeskClaim } from '@/lib/directives/read-claims';
import { translator } from '@/lib/i18n';
import type { Actor } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { CLAIM_RULES, type ClaimEvent, nextClaim, staffMayCause } from '@/lib/rules/directives/claim-states';
import type { FormState } from '@/lib/schemas/form-state';
import { claimStepAction } from './actions';

export interface SectionProps {
  locale: Locale;
  claim: DeskClaim;
  actor: Actor;
}

/** Whether the page offers a step: to this person, at this point. */
export const offers = ({ actor, claim }: Pick<SectionProps, 'actor' | 'claim'>, event: ClaimEvent): boolean =>
  staffMayCause(actor, event) && nextClaim(claim.status, event) !== null;

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

interface FormProps {
  locale: Locale;
  claim: DeskClaim;
  action: Action;
  submit: string;
  /** Sets the fields of this form apart from those of the others. */
  name: string;
  fields?: FieldSpec[];
  values?: Record<string, string>;
  quiet?: boolean;
  folded?: Folding;
  children?: React.ReactNode;
}

export function ClaimForm({
  locale,
  claim,
  action,
  submit,
  name,
  fields,
  values,
  quiet,
  folded,
  children,
}: FormProps) {
  return (
    <ActionForm
      action={action}
      locale={locale}
      texts={formTexts(locale, submit)}
      fields={fields}
      values={values}
      prefix={`${name}-`}
      quiet={quiet}
      folded={folded}
    >
      <input type="hidden" name="version" value={claim.version} />
      {children}
    </ActionForm>
  );
}

type Reasoned = 'ask_proof' | 'skip_notice' | 'ask_opening' | 'freeze' | 'unfreeze';
const isReasoned = (event: ClaimEvent): event is Reasoned =>
  CLAIM_RULES[event].needs.includes('reason') && event !== 'decide_capacity' && event !== 'refuse';

/** A step without a form of its own: a button, and a reason where the rule wants one. Folded away unless it comes next. */
export function Step({
  event,
  folded,
  hint,
  ...section
}: SectionProps & { event: ClaimEvent; folded?: boolean; hint?: string }) {
  const { locale, claim } = section;
  if (!offers(section, event)) return null;
  const t = translator(locale, 'claims');
  const label = t(`event.${event}`);
  return (
    <ClaimForm
      locale={locale}
      claim={claim}
      name={event}
      action={claimStepAction.bind(null, { locale, reference: claim.reference, event })}
      submit={label}
      quiet={folded}
      folded={folded ? { summary: label } : undefined}
      fields={
        isReasoned(event)
          ? [{ kind: 'textarea', name: 'reason', rows: 3, label: t(`reasonOf.${event}`), hint }]
          : []
      }
    />
  );
}
