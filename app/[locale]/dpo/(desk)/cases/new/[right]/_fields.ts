// What is asked of a request that came by another way: how it came, what its right asks, from whom, for whom.
import { type FieldSpec, saidAlone } from '@/app/_components/form/fields';
import { translator } from '@/lib/i18n';
import { LOCALES, type Locale } from '@/lib/rules/bilingual';
import type { Right } from '@/lib/rules/rights';
import { FILED_AS } from '@/lib/schemas/filing';
import { LOGGED_CHANNELS, loggedSteps } from '@/lib/schemas/logged-request';
import { fieldsAtDesk } from '../../_asked-fields';

export function loggedFields(locale: Locale, right: Right): FieldSpec[] {
  const t = translator(locale, 'logged');
  const queue = translator(locale, 'queue');
  const optional = translator(locale, 'common')('optional');
  const together = (group: string, fields: FieldSpec[]) => fields.map((field) => ({ ...field, group }));
  return [
    ...together(t('how'), [
      {
        kind: 'radios',
        name: 'channel',
        label: t('channel'),
        options: LOGGED_CHANNELS.map((value) => ({ value, label: queue(`channel.${value}`) })),
      },
      { kind: 'date', name: 'receivedOn', label: t('receivedOn'), hint: t('receivedOnHint') },
    ]),
    ...together(t('who'), [
      { kind: 'text', name: 'name', label: t('name') },
      { kind: 'text', name: 'email', label: t('email'), hint: t('emailHint'), optional, inputMode: 'email' },
      {
        kind: 'textarea',
        name: 'postalAddress',
        label: t('postalAddress'),
        hint: t('postalAddressHint'),
        optional,
        rows: 3,
      },
      { kind: 'text', name: 'customerNumber', label: t('customerNumber'), optional },
      {
        kind: 'radios',
        name: 'filedAs',
        label: t('filedAs'),
        options: FILED_AS.map((value) => ({ value, label: t(`filedAsOptions.${value}`) })),
      },
      {
        kind: 'text',
        name: 'representedName',
        label: t('representedName'),
        hint: t('representedNameHint'),
        optional,
      },
      {
        kind: 'radios',
        name: 'locale',
        label: t('language'),
        options: LOCALES.map((value) => ({ value, label: queue(`language.${value}`) })),
      },
    ]),
    ...together(t('what'), [
      { kind: 'textarea', name: 'more', label: t('more'), hint: t('moreHint'), optional, rows: 6 },
      ...loggedSteps(right)
        .flatMap((step) => fieldsAtDesk(locale, step))
        .map((field) => mayStayOpen({ ...field, label: saidAlone(field) }, t('notSaid'), optional)),
    ]),
  ];
}

/**
 * A question of the wizard, which a letter or a call may leave open: a choice among others can be taken back. What is
 * explained to a person there, the desk knows.
 */
function mayStayOpen(asked: FieldSpec, notSaid: string, optional: string): FieldSpec {
  const field = { ...asked, hint: undefined };
  if (field.kind === 'textarea') return { ...field, optional, rows: 2 };
  if (field.kind !== 'radios' && field.kind !== 'checkboxes') return { ...field, optional };
  const options = field.options.map(({ hint: _hint, ...option }) => option);
  if (field.kind === 'checkboxes') return { ...field, optional, options };
  return { ...field, options: [{ value: '', label: notSaid }, ...options] };
}
