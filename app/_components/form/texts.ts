// The words that every form needs.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import type { FormTexts } from './action-form';

export function formTexts(locale: Locale, submit: string): FormTexts {
  const t = translator(locale, 'common');
  return {
    submit,
    errorTitle: t('errorTitle'),
    // Heard or in a title, never wrapped: a plain space, which every program finds.
    errorPrefix: t('errorPrefix').replaceAll('\u00a0', ' '),
  };
}
