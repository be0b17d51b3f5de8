// The pages of a wizard: which one is asked for, what comes before and after, and the words of each question.
import { notFound } from 'next/navigation';
import type { FieldSpec } from '@/app/_components/form/fields';
import { charter } from '@/lib/cases/charter-in-force';
import type { Charter } from '@/lib/charter/schema';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import { path, rightSlug } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { eligibility } from '@/lib/rules/eligibility';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { ACCESS_FORMATS } from '@/lib/schemas/access';
import { ANSWER_TO, FILED_AS, YES_NO } from '@/lib/schemas/filing';
import {
  CORRECTIONS,
  DESTINATIONS,
  ERASURE_GROUNDS,
  MARKETING_CHANNELS,
  PORTABLE_FORMATS,
  RESTRICTION_CASES,
} from '@/lib/schemas/rights';
import { type Answers, pagesOf, type Step, WIZARDS, type WizardPage } from '@/lib/schemas/wizards';

/** The right that an address names, and its wizard; nothing else exists. */
export function wizardOf(slug: string): { right: Right; pages: readonly WizardPage[] } {
  const right = RIGHTS.find((candidate) => rightSlug(candidate) === slug);
  if (!right) notFound();
  return { right, pages: WIZARDS[right] };
}

export const stepPath = (locale: Locale, right: Right, step: Step | 'check' | 'later' | '') =>
  path(locale, `/request/${rightSlug(right)}${step && `/${step}`}`);

/** The pages to go through: without the identity page for whoever is `known`, unless it is the one asked for. */
export function pagesFor(right: Right, answers: Answers, known: boolean, here?: Step): readonly WizardPage[] {
  const called = pagesOf(right, answers);
  return WIZARDS[right].filter(
    (page) => page.step === here || (called.includes(page) && !(known && page.step === 'identity')),
  );
}

/** The page after this one, as the answers call for it; the last leads to the check. */
export function stepAfter(right: Right, step: Step, answers: Answers, known: boolean): Step | 'check' {
  const pages = pagesFor(right, answers, known, step);
  return pages[pages.findIndex((page) => page.step === step) + 1]?.step ?? 'check';
}

/** Purposes as boxes, each with what the right can do about it: said before filing, and refusing nothing. */
function purposeOptions(told: Charter, locale: Locale, right: Right, ids: readonly string[]) {
  return told.purposes
    .filter(({ id }) => ids.includes(id))
    .map((purpose) => {
      const { verdict, reason } = eligibility(right, purpose);
      // On what terms it is possible, the question itself says.
      const plain =
        verdict === 'available' &&
        (right !== 'objection' || purpose.rights.objection !== 'absolute_for_marketing');
      return { value: purpose.id, label: purpose.name[locale], ...(!plain && { hint: reason[locale] }) };
    });
}

const idsWhere = (told: Charter, fits: (purpose: Charter['purposes'][number]) => boolean) =>
  told.purposes.filter(fits).map(({ id }) => id);

/** The questions of a page, with the choices of the charter in force, or of the one under which it was answered. */
export function fieldsOf(locale: Locale, step: Step, told: Charter = charter()): FieldSpec[] {
  const t = translator(locale, 'wizard');
  const optional = translator(locale, 'common')('optional');
  // The words are those of the messages `step.field`, `step.fieldHint` and `step.options.value`.
  const word = (key: string) => t(key as 'who.title', { controller: told.controller.name });
  const has = (key: string) => t.has(key as 'who.title');
  const spec = (of: Step, name: string) => ({
    name,
    label: word(`${of}.${name}`),
    ...(has(`${of}.${name}Hint`) && { hint: word(`${of}.${name}Hint`) }),
  });
  const choice = (of: Step, name: string, values: readonly string[], hints = false): FieldSpec => ({
    kind: 'radios',
    ...spec(of, name),
    options: values.map((value) => ({
      value,
      label: word(`${of}.options.${value}`),
      ...(hints && has(`${of}.hints.${value}`) && { hint: word(`${of}.hints.${value}`) }),
    })),
  });
  const text = (of: Step, name: string): FieldSpec => ({ kind: 'text', ...spec(of, name) });
  const area = (of: Step, name: string, rows?: number): FieldSpec => ({
    kind: 'textarea',
    rows,
    ...spec(of, name),
  });
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
          options: told.categories.map(({ id, name, inShort }) => ({
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
    case 'who':
      return [choice('who', 'filedAs', FILED_AS, true)];
    // Files alone: _files-page.tsx asks for them.
    case 'proof':
    case 'evidence':
      return [];
    case 'represented':
      return [
        text('represented', 'representedName'),
        { ...text('represented', 'powers'), optional },
        { ...text('represented', 'until'), optional },
        choice('represented', 'answerTo', ANSWER_TO),
      ];
    case 'client':
      return [
        choice('client', 'forClient', ['no', 'yes', 'dont_know'], true),
        { ...text('client', 'clientName'), optional },
      ];
    case 'corrections':
      return CORRECTIONS.flatMap((row): FieldSpec[] =>
        (['datum', 'held', 'right'] as const).map((name) => ({
          kind: 'text',
          name: `${name}${row}`,
          group: t('corrections.group', { row }),
          label: t(`corrections.${name}`),
          ...(row === 1 && name === 'datum' && { hint: t('corrections.datumHint') }),
          ...((row > 1 || name === 'held') && { optional }),
        })),
      );
    case 'erase':
      return [
        choice('erase', 'erase', ['all', 'some']),
        {
          kind: 'checkboxes',
          name: 'purposes',
          label: t('erase.purposes'),
          hint: t('erase.purposesHint'),
          options: purposeOptions(
            told,
            locale,
            'erasure',
            idsWhere(told, () => true),
          ),
        },
        { ...area('erase', 'precisely', 3), optional },
      ];
    case 'ground':
      return [choice('ground', 'ground', ERASURE_GROUNDS)];
    case 'case':
      return [choice('case', 'case', RESTRICTION_CASES, true), area('case', 'about')];
    case 'portable':
      return [
        {
          kind: 'checkboxes',
          name: 'portable',
          label: t('portable.portable'),
          hint: t('portable.portableHint'),
          // Article 20(1): what the person provided, by hand or by use; never what was inferred.
          options: told.categories
            .filter(({ origins }) => origins.some((origin) => origin === 'provided' || origin === 'observed'))
            .map(({ id, name, inShort }) => ({ value: id, label: name[locale], hint: inShort[locale] })),
        },
        choice('portable', 'portableFormat', PORTABLE_FORMATS, true),
      ];
    case 'destination':
      return [
        choice('destination', 'destination', DESTINATIONS, true),
        { ...text('destination', 'controllerName'), optional: t('destination.ifSent') },
        { ...area('destination', 'controllerAddress', 3), optional: t('destination.ifSent') },
      ];
    case 'purposes':
      return [
        {
          kind: 'checkboxes',
          ...spec('purposes', 'purposes'),
          options: [
            { value: 'marketing', label: t('purposes.marketing'), hint: t('purposes.marketingHint') },
            ...purposeOptions(
              told,
              locale,
              'objection',
              idsWhere(
                told,
                ({ basis, rights }) =>
                  (basis === 'legitimate_interest' || basis === 'public_task') &&
                  rights.objection !== 'absolute',
              ),
            ),
            { value: 'other', label: t('purposes.other') },
          ],
        },
        { ...area('purposes', 'otherUse', 3), optional: t('purposes.ifOther') },
      ];
    case 'channels':
      return [{ ...choice('channels', 'channels', MARKETING_CHANNELS), kind: 'checkboxes' } as FieldSpec];
    case 'situation':
      return [area('situation', 'situation')];
    case 'freeze':
      return [choice('freeze', 'freeze', YES_NO, true)];
    case 'decision':
      return [area('decision', 'decision'), { ...text('decision', 'decidedOn'), optional }];
    case 'view':
      return [area('view', 'view')];
    case 'consents':
      return [
        {
          kind: 'checkboxes',
          name: 'consents',
          label: t('consents.consents'),
          options: [
            ...told.purposes
              .filter(({ basis }) => basis === 'consent')
              .map(({ id, name, inShort }) => ({ value: id, label: name[locale], hint: inShort[locale] })),
            { value: 'other', label: t('consents.otherConsent') },
          ],
        },
        { ...area('consents', 'other', 3), optional: t('consents.ifOther') },
      ];
    case 'also-erase':
      return [choice('also-erase', 'alsoErase', YES_NO)];
    case 'about':
      return [
        {
          kind: 'radios',
          name: 'purpose',
          label: t('about.purpose'),
          options: charter().purposes.map(({ id, name }) => ({ value: id, label: name[locale] })),
        },
      ];
    case 'more':
      return [{ kind: 'textarea', name: 'more', label: t('more.label'), hint: t('more.hint'), optional }];
  }
}

/** What is ticked already on a page, for whoever came from a purpose of the charter; it can be unticked. */
export function preselected(step: Step, { about }: Answers): Record<string, string | string[]> | undefined {
  const purpose = charter().purposes.find(({ id }) => id === about?.purpose);
  if (!purpose) return undefined;
  const { id, basis, rights } = purpose;
  switch (step) {
    case 'erase':
      return { erase: 'some', purposes: [id] };
    case 'purposes':
      if (rights.objection === 'absolute') return { purposes: ['marketing'] };
      return { purposes: [basis === 'legitimate_interest' || basis === 'public_task' ? id : 'other'] };
    case 'consents':
      return { consents: [basis === 'consent' ? id : 'other'] };
    case 'portable':
      return { portable: purpose.categories ?? [] };
    default:
      return undefined;
  }
}

/** An answer as the check page shows it: the words of the chosen options, or what was typed. */
export function answerText(field: FieldSpec, value: unknown): string {
  const values = (Array.isArray(value) ? value : [value]).filter(
    (item) => typeof item === 'string' && item !== '',
  );
  if (field.kind !== 'radios' && field.kind !== 'checkboxes') return visible(values.join(''));
  return values
    .map((item) => field.options.find((option) => option.value === item)?.label ?? item)
    .join('\n');
}
