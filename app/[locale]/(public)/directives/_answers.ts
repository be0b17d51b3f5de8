// The answers of a directive and of a claim: as the fields of a page take them, and in words for reading over.
import { type FieldSpec, type FieldValues, saidAlone } from '@/app/_components/form/fields';
import { charter } from '@/lib/cases/charter-in-force';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDay, isPlainDate } from '@/lib/rules/dates';
import { type Wish, wishFor } from '@/lib/rules/directives/content';
import type { ClaimStep, DepositStep, FilingAnswers } from '@/lib/schemas/directives';
import { fieldsOf } from './_fields';

/** What was saved, as the fields of a page take it. A new directive keeps everything until its normal term. */
export function valuesOf(step: DepositStep | ClaimStep, answers: FilingAnswers): FieldValues {
  switch (step) {
    case 'data': {
      const wishes: Readonly<Record<string, Wish>> = answers.data?.wishes ?? {};
      const chosen = charter().categories.map(({ id }) => [`wish.${id}`, wishFor({ wishes }, id)]);
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

function inWords(field: FieldSpec, value: FieldValues[string] | undefined, locale: Locale): string {
  const given = (Array.isArray(value) ? value : [value ?? '']).filter((one) => one !== '');
  if (field.kind === 'dayMonthYear')
    return given.map((on) => (isPlainDate(on) ? formatDay(on, locale) : on)).join();
  const options = 'options' in field ? field.options : [];
  return given.map((one) => options.find((option) => option.value === one)?.label ?? one).join('\n');
}

/** Question and answer, in words. `field` is where to change it. */
export function readOver(locale: Locale, step: DepositStep | ClaimStep, answers: FilingAnswers) {
  const values = valuesOf(step, answers);
  return fieldsOf(locale, step).map((field) => ({
    field: field.name,
    label: saidAlone(field),
    text: inWords(field, values[field.name], locale),
    /** Ticking nothing is an answer. */
    boxes: field.kind === 'checkboxes',
  }));
}
