// The questions of each step, in the desk's language.
import type { FieldSpec } from '@/app/_components/form/fields';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { type Decision, IDENTITY_METHODS } from '@/lib/rules/decisions';
import { EXTENSION_GROUNDS } from '@/lib/rules/extension';

export function fieldsOf(locale: Locale, decision: Decision, months: readonly number[]): FieldSpec[] {
  const t = translator(locale, 'decisions');
  const words = (of: 'identity' | 'clarification' | 'extension' | 'fee' | 'lifting'): FieldSpec => ({
    kind: 'textarea',
    name: 'words',
    label: t(`${of}.words`),
    hint: t(`${of}.wordsHint`),
    rows: 6,
  });
  const yesOrNo = (name: 'established' | 'largeQuantity' | 'accepted'): FieldSpec => ({
    kind: 'radios',
    name,
    label: t(`choice.${name}.label`),
    options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`choice.${name}.${value}`) })),
  });
  const FIELDS: Record<Decision, () => FieldSpec[]> = {
    identity: () => [words('identity')],
    'identity-verdict': () => [
      yesOrNo('established'),
      {
        kind: 'radios',
        name: 'method',
        label: t('identity-verdict.method'),
        hint: t('identity-verdict.methodHint'),
        options: IDENTITY_METHODS.map((value) => ({ value, label: t(`method.${value}`) })),
      },
    ],
    clarification: () => [words('clarification'), yesOrNo('largeQuantity')],
    'clarification-received': () => [],
    extension: () => [
      {
        kind: 'radios',
        name: 'ground',
        label: t('extension.ground'),
        options: EXTENSION_GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) })),
      },
      {
        kind: 'radios',
        name: 'months',
        label: t('extension.months'),
        options: months.map((count) => ({ value: String(count), label: t('extension.count', { count }) })),
      },
      words('extension'),
    ],
    fee: () => [
      { kind: 'text', name: 'amount', label: t('fee.amount'), hint: t('fee.amountHint'), inputMode: 'text' },
      words('fee'),
    ],
    'fee-settled': () => [yesOrNo('accepted')],
    withdrawal: () => [],
    lifting: () => [words('lifting')],
    lifted: () => [],
  };
  return FIELDS[decision]();
}
