// The questions of a directive and of a claim, page by page, and the answers that were saved.
import type { FieldSpec, FieldValues } from '@/app/_components/form/fields';
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { CLAIMANTS } from '@/lib/rules/directives/capacity';
import {
  HEIR_RIGHT_NAMES,
  HEIR_RIGHTS,
  MAX_EXECUTORS,
  WISH_NAMES,
  WISHES,
  wishFor,
} from '@/lib/rules/directives/content';
import { ASKS, type ClaimStep, type DepositStep, type FilingAnswers } from '@/lib/schemas/directives';

const heirRights = (locale: Locale) =>
  HEIR_RIGHTS.map((right) => ({ value: right, label: HEIR_RIGHT_NAMES[right][locale] }));

export function fieldsOf(locale: Locale, step: DepositStep | ClaimStep): FieldSpec[] {
  const t = translator(locale, 'directives');
  const optional = translator(locale, 'common')('optional');
  const hint = t('dateHint');
  switch (step) {
    case 'you':
      return [
        { kind: 'text', name: 'name', label: t('you.name'), autoComplete: 'name' },
        { kind: 'text', name: 'bornOn', label: t('you.bornOn'), hint, autoComplete: 'bday' },
      ];
    case 'data':
      return [
        ...charter().categories.map(
          ({ id, name, inShort }): FieldSpec => ({
            kind: 'radios',
            name: `wish.${id}`,
            label: name[locale],
            hint: inShort[locale],
            options: WISHES.map((wish) => ({ value: wish, label: WISH_NAMES[wish][locale] })),
          }),
        ),
        {
          kind: 'textarea',
          rows: 3,
          name: 'recipient',
          label: t('data.recipient'),
          hint: t('data.recipientHint'),
          optional,
        },
      ];
    case 'people':
      return Array.from({ length: MAX_EXECUTORS }, (_, index) => index + 1).flatMap((number): FieldSpec[] => [
        { kind: 'text', name: `name${number}`, label: t('people.name', { number }), optional },
        { kind: 'text', name: `bornOn${number}`, label: t('people.bornOn', { number }), hint, optional },
        { kind: 'text', name: `contact${number}`, label: t('people.contact', { number }), optional },
        { kind: 'text', name: `relation${number}`, label: t('people.relation', { number }), optional },
      ]);
    case 'heirs':
      return [
        {
          kind: 'checkboxes',
          name: 'opposed',
          label: t('heirs.opposed'),
          hint: t('heirs.hint'),
          optional,
          options: heirRights(locale),
        },
      ];
    case 'words':
      return [
        {
          kind: 'textarea',
          name: 'instructions',
          label: t('words.instructions'),
          hint: t('words.instructionsHint'),
          optional,
        },
        {
          kind: 'textarea',
          rows: 3,
          name: 'general',
          label: t('words.general'),
          hint: t('generalText'),
          optional,
        },
      ];
    case 'claimant':
      return [
        {
          kind: 'radios',
          name: 'kind',
          label: t('claimant.kind'),
          options: CLAIMANTS.map((kind) => ({ value: kind, label: t(`claimant.${kind}`) })),
        },
        { kind: 'text', name: 'name', label: t('claimant.name'), autoComplete: 'name' },
        { kind: 'email', name: 'email', label: t('claimant.email'), autoComplete: 'email' },
        { kind: 'text', name: 'relation', label: t('claimant.relation'), optional },
      ];
    case 'deceased':
      return [
        { kind: 'text', name: 'name', label: t('deceased.name') },
        { kind: 'text', name: 'bornOn', label: t('deceased.bornOn'), hint, optional },
        { kind: 'text', name: 'diedOn', label: t('deceased.diedOn'), hint },
        {
          kind: 'text',
          inputMode: 'email',
          name: 'email',
          label: t('deceased.email'),
          hint: t('deceased.emailHint'),
          optional,
        },
        { kind: 'text', name: 'customerNumber', label: t('deceased.customerNumber'), optional },
      ];
    case 'asked':
      return [
        {
          kind: 'checkboxes',
          name: 'asked',
          label: t('asked.asked'),
          options: ASKS.map((ask) => ({
            value: ask,
            label: ask === 'directives' ? t('asked.directives') : HEIR_RIGHT_NAMES[ask][locale],
          })),
        },
        { kind: 'textarea', name: 'words', label: t('asked.words'), optional },
      ];
  }
}

/** What was saved, as the fields of a page take it. A new directive keeps everything until its normal term. */
export function valuesOf(step: DepositStep | ClaimStep, answers: FilingAnswers): FieldValues {
  switch (step) {
    case 'data': {
      const wishes = answers.data?.wishes ?? {};
      const chosen = charter().categories.map(({ id }) => [`wish.${id}`, wishFor({ wishes } as never, id)]);
      return { ...Object.fromEntries(chosen), recipient: answers.data?.recipient ?? '' };
    }
    case 'people':
      return Object.fromEntries(
        (answers.people?.executors ?? []).flatMap((executor, index) =>
          Object.entries(executor).map(([name, value]) => [`${name}${index + 1}`, String(value)]),
        ),
      );
    default:
      return (answers[step] ?? {}) as FieldValues;
  }
}

/** Question and answer, in words, for reading over. */
export function readOver(locale: Locale, step: DepositStep | ClaimStep, answers: FilingAnswers) {
  const values = valuesOf(step, answers);
  return fieldsOf(locale, step).map((field) => {
    const given = values[field.name];
    const list = (Array.isArray(given) ? given : [given ?? '']).filter((value) => value !== '');
    const options = 'options' in field ? field.options : [];
    const text = list.map((value) => options.find((option) => option.value === value)?.label ?? value);
    return { label: field.label, text: text.join('\n') };
  });
}
