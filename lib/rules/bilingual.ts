// Text that belongs to a rule or to the charter, in the two languages of the interface.

export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type Bilingual = Readonly<Record<Locale, string>>;
