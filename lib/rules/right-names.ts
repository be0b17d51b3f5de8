// What the law calls each right, for letters and mails. The interface has plainer names (lib/i18n/messages).
import type { Bilingual, Locale } from './bilingual';
import { ARTICLE, type Right } from './rights';

export const RIGHT_NAME: Readonly<Record<Right, Bilingual>> = {
  access: { fr: 'droit d’accès', en: 'right of access' },
  rectification: { fr: 'droit de rectification', en: 'right to rectification' },
  erasure: { fr: 'droit à l’effacement', en: 'right to erasure' },
  restriction: { fr: 'droit à la limitation du traitement', en: 'right to restriction of processing' },
  portability: { fr: 'droit à la portabilité', en: 'right to data portability' },
  objection: { fr: 'droit d’opposition', en: 'right to object' },
  automated_decision: {
    fr: 'droit à une intervention humaine dans une décision automatisée',
    en: 'right to human intervention in an automated decision',
  },
  consent_withdrawal: { fr: 'retrait du consentement', en: 'withdrawal of consent' },
};

/** 'droit d’accès (article 15 du RGPD)', 'right of access (Article 15 GDPR)'. */
export function citedRight(right: Right, locale: Locale): string {
  const article = { fr: `article ${ARTICLE[right]} du RGPD`, en: `Article ${ARTICLE[right]} GDPR` };
  return `${RIGHT_NAME[right][locale]} (${article[locale]})`;
}
