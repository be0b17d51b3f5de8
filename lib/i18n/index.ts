// The interface's words: ICU messages, French first, English complete (a test holds them together).
import { createTranslator } from 'use-intl/core';
import { LOCALES, type Locale } from '@/lib/rules/bilingual';
import en from './messages/en';
import fr from './messages/fr';

export type Messages = typeof fr;
export type Namespace = keyof Messages & string;

const messages: Readonly<Record<Locale, Messages>> = { fr, en };

const make = <N extends Namespace>(locale: Locale, namespace: N) =>
  createTranslator<Messages, N>({ locale, messages: messages[locale], namespace, timeZone: 'UTC' });

/** One for each language and namespace: a message is parsed once, however often it is said. */
const made = new Map<string, unknown>();

/** `translator('fr', 'landing')('title')`. Values fill the message's {places}; nothing in them is interpreted. */
export function translator<N extends Namespace>(locale: Locale, namespace: N): ReturnType<typeof make<N>> {
  const name = `${locale} ${namespace}`;
  if (!made.has(name)) made.set(name, make(locale, namespace));
  return made.get(name) as ReturnType<typeof make<N>>;
}

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The language a browser asks for, French when it asks for neither. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', quality] = entry.trim().split(';q=');
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter((entry) => entry.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map((entry) => entry.language).find(isLocale) ?? 'fr';
}
