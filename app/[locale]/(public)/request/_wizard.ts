// The pages of a wizard: which one is asked for, what comes before and after, and the words of each question.
import { notFound } from 'next/navigation';
import type { FieldSpec } from '@/app/_components/form/fields';
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { ACCESS_FORMATS } from '@/lib/schemas/access';
import { type Step, WIZARDS, type WizardPage } from '@/lib/schemas/wizards';

/** The right that an address names, and its wizard; nothing else exists. */
export function wizardOf(slug: string): { right: Right; pages: readonly WizardPage[] } {
  const right = RIGHTS.find((candidate) => rightSlug(candidate) === slug);
  const pages = right && WIZARDS[right];
  if (!pages) notFound();
  return { right, pages };
}

export const stepPath = (locale: Locale, right: Right, step: Step | 'check' | '') =>
  path(locale, `/request/${rightSlug(right)}${step && `/${step}`}`);

/** The page after this one; the last leads to the check. */
export function stepAfter(right: Right, step: Step): Step | 'check' {
  const pages = WIZARDS[right] ?? [];
  return pages[pages.findIndex((page) => page.step === step) + 1]?.step ?? 'check';
}

/** The questions of a page. */
export function fieldsOf(locale: Locale, step: Step): FieldSpec[] {
  const t = translator(locale, 'wizard');
  const optional = translator(locale, 'common')('optional');
  switch (step) {
    case 'identity':
      return [
        { kind: 'text', name: 'name', label: t('identity.name'), autoComplete: 'name' },
        {
          kind: 'email',
          name: 'email',
          label: t('identity.email'),
          hint: t('identity.emailHint'),
          autoComplete: 'email',
        },
        {
          kind: 'text',
          name: 'customerNumber',
          label: t('identity.customerNumber'),
          hint: t('identity.customerNumberHint'),
          optional,
        },
        {
          kind: 'textarea',
          rows: 3,
          name: 'postalAddress',
          label: t('identity.postalAddress'),
          hint: t('identity.postalAddressHint'),
          optional,
          autoComplete: 'street-address',
        },
      ];
    case 'scope':
      return [
        {
          kind: 'radios',
          name: 'scope',
          label: t('scope.legend'),
          options: [
            { value: 'all', label: t('scope.all'), hint: t('scope.allHint') },
            { value: 'some', label: t('scope.some') },
          ],
        },
        {
          kind: 'checkboxes',
          name: 'categories',
          label: t('scope.categories'),
          hint: t('scope.categoriesHint'),
          options: charter().categories.map(({ id, name, inShort }) => ({
            value: id,
            label: name[locale],
            hint: inShort[locale],
          })),
        },
      ];
    case 'format':
      return [
        {
          kind: 'radios',
          name: 'format',
          label: t('format.legend'),
          options: ACCESS_FORMATS.map((format) => ({
            value: format,
            label: t(`format.${format}`),
            hint: t(`format.${format}Hint`),
          })),
        },
      ];
    case 'more':
      return [{ kind: 'textarea', name: 'more', label: t('more.label'), hint: t('more.hint'), optional }];
  }
}

/** An answer as the check page shows it: the words of the chosen options, or what was typed. */
export function answerText(field: FieldSpec, value: unknown): string {
  const values = (Array.isArray(value) ? value : [value]).filter(
    (item) => typeof item === 'string' && item !== '',
  );
  if (field.kind !== 'radios' && field.kind !== 'checkboxes') return values.join('');
  return values
    .map((item) => field.options.find((option) => option.value === item)?.label ?? item)
    .join('\n');
}
