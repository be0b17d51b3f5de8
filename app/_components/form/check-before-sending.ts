// Checks a form in the browser with the server's own schema (react-hook-form and zod; a chunk of its own, fetched at
// the first touch). It only spares a round trip: the server checks again and has the last word.
import { zodResolver } from '@hookform/resolvers/zod';
import { createFormControl, type FieldValues, type Resolver } from 'react-hook-form';
import errorsEn from '@/lib/i18n/messages/en/errors';
import errorsFr from '@/lib/i18n/messages/fr/errors';
import type { FormState } from '@/lib/schemas/form-state';
import { SCHEMAS, type SchemaName } from './schemas';

const MESSAGES = { fr: errorsFr.field, en: errorsEn.field };

function read(form: HTMLFormElement): Record<string, string | string[]> {
  const data = new FormData(form);
  const values: Record<string, string | string[]> = {};
  for (const key of new Set(data.keys())) {
    const all = data.getAll(key).filter((value) => typeof value === 'string');
    values[key] = all.length === 1 ? (all[0] as string) : all;
  }
  return values;
}

/** Returns the function that stops checking. */
export function checkBeforeSending(
  form: HTMLFormElement,
  schema: SchemaName,
  locale: 'fr' | 'en',
  show: (state: FormState) => void,
): () => void {
  const resolver = zodResolver(SCHEMAS[schema] as never) as unknown as Resolver<FieldValues>;
  const { formControl } = createFormControl<FieldValues>({ resolver });
  let passed = false;

  const onSubmit = async (event: SubmitEvent) => {
    if (passed) {
      passed = false;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const values = read(form);
    formControl.reset(values);
    const fields = Object.keys((SCHEMAS[schema] as { shape?: object }).shape ?? values);
    for (const name of fields) formControl.register(name);
    await formControl.handleSubmit(
      () => {
        passed = true;
        // Not at once: a form that is still firing its submit event ignores another submission.
        setTimeout(() => form.requestSubmit());
      },
      (found) => {
        const messages: Record<string, string> = MESSAGES[locale];
        const errors = Object.entries(found).map(([field, error]) => {
          const key = String(error?.message ?? (Array.isArray(error) ? error[0]?.message : '')).replace(
            'field.',
            '',
          );
          return { field, message: messages[key] ?? MESSAGES[locale].invalid };
        });
        show({ errors, values, serial: Date.now() });
      },
    )();
  };
  form.addEventListener('submit', onSubmit, { capture: true });
  return () => form.removeEventListener('submit', onSubmit, { capture: true });
}
