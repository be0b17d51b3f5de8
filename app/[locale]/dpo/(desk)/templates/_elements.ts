// An element of a letter in words: what it is, and the text that demands it.
import type { LetterElement } from '@/lib/documents/letter-template';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';

export function sayElement(locale: Locale, element: LetterElement): { name: string; source: string } {
  if ('source' in element) {
    const name = translator(locale, 'templates')(`claims.element.${element.id}`);
    return { name, source: element.source[locale] };
  }
  const source = translator(locale, 'common')('article', { article: element.article });
  return { name: translator(locale, 'desk')(`check.element.${element.id}`), source };
}
