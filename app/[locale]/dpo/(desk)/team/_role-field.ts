// The choice of a role, each with what it may do.
import type { FieldSpec } from '@/app/_components/form/fields';
import { translator } from '@/lib/i18n';
import { ROLES } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';

export function roleField(locale: Locale): FieldSpec {
  const t = translator(locale, 'staff');
  return {
    kind: 'radios',
    name: 'role',
    label: t('member.role'),
    options: ROLES.map((role) => ({
      value: role,
      label: t(`roles.${role}.name`),
      hint: t(`roles.${role}.may`),
    })),
  };
}
