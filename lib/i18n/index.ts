// The interface's words: ICU messages, French first, English complete (a test holds them together).
import { createTranslator } from 'use-intl/core';
import { LOCALES, type Locale } from '@/lib/rules/bilingual';
import en from './messages/en';
import fr from './messages/fr';

export type Messages = typeof fr;
export type Namespace = keyof Messages & string;

const messages: Readonly<Record<Locale, Messages>> = { fr, en };

/** `translator('fr', 'landing')('title')`. Values fill the message's {places}; nothing in them is interpreted. */
export const translator = <N extends Namespace>(locale: Locale, namespace: N) =>
  createTranslator<Messages, N>({ locale, messages: messages[locale], namespace, timeZone: 'UTC' });

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
