// What Next.js hands to a page, with the locale made sure of.
import { notFound } from 'next/navigation';
import { isLocale } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';

export interface PageProps<P extends string = never> {
  params: Promise<{ locale: string } & Record<P, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}
