// The questions of a wizard as paper asks them, with what the person has chosen to have printed.
import { type FieldSpec, saidAlone } from '@/app/_components/form/fields';
import type { PaperPage, PaperQuestion } from '@/lib/documents/printable-form';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import type { Right } from '@/lib/rules/rights';
import type { Prefill } from '@/lib/schemas/by-post';
import { WIZARDS } from '@/lib/schemas/wizards';
import { fieldsOf } from '../request/_wizard';

function question(field: FieldSpec, prefill: Prefill): PaperQuestion[] {
  switch (field.kind) {
    case 'radios':
    case 'checkboxes':
      return [{ kind: 'tick', label: saidAlone(field), options: field.options.map(({ label }) => label) }];
    case 'text':
    case 'email':
    case 'textarea': {
      const value = prefill[field.name as keyof Prefill] ?? '';
      return [{ kind: 'write', label: saidAlone(field), value, lines: field.kind === 'textarea' ? 4 : 1 }];
    }
    default:
      return [];
  }
}

export const paperPages = (locale: Locale, right: Right, prefill: Prefill): PaperPage[] =>
  WIZARDS[right]
    .map(({ step }) => ({
      title: translator(locale, 'wizard')(`${step}.title` as 'who.title'),
      questions: fieldsOf(locale, step).flatMap((field) => question(field, prefill)),
    }))
    // A page of files asks nothing that a pen answers.
    .filter(({ questions }) => questions.length > 0);
