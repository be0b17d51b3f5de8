// The questions of a directive and of a claim, page by page.
import type { DayField, FieldSpec } from '@/app/_components/form/fields';
import { charter } from '@/lib/cases/charter-in-force';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { CLAIMANTS } from '@/lib/rules/directives/capacity';
import { HEIR_RIGHT_NAMES, HEIR_RIGHTS, WISH_NAMES, WISHES } from '@/lib/rules/directives/content';
import { ASKS, type ClaimStep, type DepositStep } from '@/lib/schemas/directives';

type Words = ReturnType<typeof translator<'directives'>>;
type Questions = (t: Words, locale: Locale, optional: string) => FieldSpec[];

const day = (t: Words, field: Pick<DayField, 'name' | 'label' | 'optional' | 'birthday'>): DayField => ({
  kind: 'dayMonthYear',
  hint: t('dateHint'),
  parts: { day: t('day'), month: t('month'), year: t('year') },
  ...field,
});

const you: Questions = (t) => [
  { kind: 'text', name: 'name', label: t('you.name'), autoComplete: 'name' },
  day(t, { name: 'bornOn', label: t('you.bornOn'), birthday: true }),
];

const data: Questions = (t, locale, optional) => [
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

const people: Questions = (t, _locale, optional) =>
  (['first', 'second', 'third'] as const).flatMap((place, index) => {
    const number = index + 1;
    const of = { group: t(`people.${place}`), optional };
    return [
      { ...of, kind: 'text', name: `name${number}`, label: t('people.name') },
      { ...of, ...day(t, { name: `bornOn${number}`, label: t('people.bornOn'), optional }) },
      {
        ...of,
        kind: 'text',
        name: `contact${number}`,
        label: t('people.contact'),
        hint: t('people.contactHint'),
      },
      { ...of, kind: 'text', name: `relation${number}`, label: t('people.relation') },
    ];
  });

const heirs: Questions = (t, locale, optional) => [
  {
    kind: 'checkboxes',
    name: 'opposed',
    label: t('heirs.opposed'),
    optional,
    options: HEIR_RIGHTS.map((right) => ({ value: right, label: HEIR_RIGHT_NAMES[right][locale] })),
  },
];

const words: Questions = (t, _locale, optional) => [
  {
    kind: 'textarea',
    name: 'instructions',
    label: t('words.instructions'),
    hint: t('words.instructionsHint'),
    optional,
  },
];

const general: Questions = (t, _locale, optional) => [
  {
    kind: 'textarea',
    rows: 3,
    name: 'general',
    label: t('general.general'),
    hint: t('general.hint'),
    optional,
  },
];

const claimant: Questions = (t, _locale, optional) => [
  {
    kind: 'radios',
    name: 'kind',
    label: t('claimant.kind'),
    options: CLAIMANTS.map((kind) => ({ value: kind, label: t(`claimant.${kind}`) })),
  },
  { kind: 'text', name: 'name', label: t('claimant.name'), autoComplete: 'name' },
  {
    kind: 'email',
    name: 'email',
    label: t('claimant.email'),
    hint: t('claimant.emailHint'),
    autoComplete: 'email',
  },
  { kind: 'text', name: 'relation', label: t('claimant.relation'), optional },
];

const deceased: Questions = (t, _locale, optional) => [
  { kind: 'text', name: 'name', label: t('deceased.name'), autoComplete: 'off' },
  day(t, { name: 'bornOn', label: t('deceased.bornOn'), optional }),
  day(t, { name: 'diedOn', label: t('deceased.diedOn') }),
  {
    kind: 'text',
    inputMode: 'email',
    name: 'email',
    label: t('deceased.email'),
    hint: t('deceased.emailHint'),
    autoComplete: 'off',
    optional,
  },
  {
    kind: 'text',
    name: 'customerNumber',
    label: t('deceased.customerNumber'),
    autoComplete: 'off',
    optional,
  },
];

const asked: Questions = (t, locale, optional) => [
  {
    kind: 'checkboxes',
    name: 'asked',
    label: t('asked.asked'),
    hint: t('asked.hint'),
    options: ASKS.map((ask) => ({
      value: ask,
      label: ask === 'directives' ? t('asked.directives') : HEIR_RIGHT_NAMES[ask][locale],
    })),
  },
  { kind: 'textarea', rows: 4, name: 'words', label: t('asked.words'), optional },
];

const QUESTIONS: Readonly<Record<DepositStep | ClaimStep, Questions>> = {
  you,
  data,
  people,
  heirs,
  words,
  general,
  claimant,
  deceased,
  asked,
};

export const fieldsOf = (locale: Locale, step: DepositStep | ClaimStep): FieldSpec[] =>
  QUESTIONS[step](translator(locale, 'directives'), locale, translator(locale, 'common')('optional'));
