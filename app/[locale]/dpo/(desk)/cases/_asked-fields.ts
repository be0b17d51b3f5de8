// The questions of the public wizard as the desk reads them: what was said to the person is said of them, and what they
// chose stands between quotation marks.
import type { FieldSpec } from '@/app/_components/form/fields';
import { fieldsOf } from '@/app/[locale]/(public)/request/_wizard';
import type { Charter } from '@/lib/charter/schema';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import type { Step } from '@/lib/schemas/wizards';

/** Whose choices speak for the person: 'for myself', 'I no longer agree'. */
const IN_THEIR_WORDS: ReadonlySet<string> = new Set([
  'filedAs',
  'answerTo',
  'scope',
  'forClient',
  'ground',
  'case',
  'destination',
  'freeze',
  'alsoErase',
]);

export function fieldsAtDesk(locale: Locale, step: Step, told?: Charter): FieldSpec[] {
  const t = translator(locale, 'logged');
  return fieldsOf(locale, step, told).map((field) => {
    const key = `asked.${field.name}` as 'asked.ground';
    const label = t.has(key) ? t(key) : field.label;
    if (field.kind !== 'radios' || !IN_THEIR_WORDS.has(field.name)) return { ...field, label };
    const options = field.options.map((one) => ({ ...one, label: t('said', { words: one.label }) }));
    return { ...field, label, options };
  });
}
