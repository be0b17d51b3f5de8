// The words around recovery codes, which are shown in two places.
import type { CodesTexts } from '@/app/_components/form/codes';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';

/** `onwards` is the internal path that follows. */
export function codesTexts(locale: Locale, onwards: string): CodesTexts {
  const t = translator(locale, 'staff');
  return {
    title: t('recovery.title'),
    text: t('recovery.text'),
    label: t('recovery.label'),
    next: t('recovery.next'),
    href: path(locale, onwards),
    gone: t('recovery.gone'),
  };
}
