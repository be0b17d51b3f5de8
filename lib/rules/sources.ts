// The texts that rules rest on, cited in the two languages. What no text says is the house's policy, and says so.
import type { Bilingual } from './bilingual';

/** Regulation (EU) 2016/679. `articles` such as '12(3)', or several: '5(1)(e)', '5(2)'. */
export const gdpr = (...articles: readonly [string, ...string[]]): Bilingual => ({
  fr: `RGPD, art. ${articles.join(' et ')}`,
  en: `GDPR, Art. ${articles.join(' and ')}`,
});

export const gdprRecital = (number: number): Bilingual => ({
  fr: `RGPD, considérant ${number}`,
  en: `GDPR, recital ${number}`,
});

/** Regulation (EEC, Euratom) No 1182/71 of 3 June 1971 determining the rules applicable to periods, dates and time limits. */
export const periods = (article: string): Bilingual => ({
  fr: `Règlement (CEE, Euratom) n°\u00a01182/71, art. ${article}`,
  en: `Regulation (EEC, Euratom) No 1182/71, Art. ${article}`,
});

/** EDPB Guidelines 01/2022 on the right of access. */
export const edpbAccess = (section: string): Bilingual => ({
  fr: `CEPD, lignes directrices 01/2022, §\u00a0${section}`,
  en: `EDPB Guidelines 01/2022, section ${section}`,
});

/** Loi n° 78-17 du 6 janvier 1978 relative à l'informatique, aux fichiers et aux libertés. `article` such as '85 II, 1°'. */
export const frenchAct = (article: string): Bilingual => ({
  fr: `Loi n°\u00a078-17, art. ${article}`,
  en: `French Act No 78-17, Art. ${article}`,
});

export const HOUSE_POLICY: Bilingual = { fr: 'Règle interne', en: 'House policy' };

/** Several sources in one line. */
export const together = (first: Bilingual, ...others: readonly Bilingual[]): Bilingual => ({
  fr: [first.fr, ...others.map(({ fr }) => lower(fr))].join('\u00a0; '),
  en: [first.en, ...others.map(({ en }) => en)].join('; '),
});

/** Within a line, French begins words with a small letter, and leaves abbreviations alone. */
const lower = (text: string): string =>
  text.replace(/^(Règlement|Règle|Loi)\b/u, (word) => word.toLowerCase());
