// The words of eligibility.ts, apart from its decisions. Each reason is completed by its articles, then a full stop.
import type { Bilingual, Locale } from './bilingual';
import type { ErasureException, LegalBasis, PurposeFacts } from './purpose';

/** GDPR Article 12(2) and (4): the controller answers every request, even one that it refuses. */
export const FILE_ANYWAY: Bilingual = {
  fr: 'Vous pouvez tout de même déposer votre demande : le délégué à la protection des données l’examinera.',
  en: 'You can still send your request: the data protection officer will look at it.',
};

/** The six bases, as the words that follow 'rests on'. Article 6(1). */
const BASIS: Readonly<Record<LegalBasis, Bilingual>> = {
  consent: { fr: 'votre consentement', en: 'your consent' },
  contract: { fr: 'un contrat', en: 'a contract' },
  legal_obligation: { fr: 'une obligation légale', en: 'a legal obligation' },
  vital_interests: { fr: 'la sauvegarde d’intérêts vitaux', en: 'the protection of vital interests' },
  public_task: { fr: 'une mission d’intérêt public', en: 'a public task' },
  legitimate_interest: { fr: 'un intérêt légitime', en: 'a legitimate interest' },
};

/** What Article 17(3) needs the data for, as the words that follow 'necessary'. */
export const NEED: Readonly<Record<ErasureException, Bilingual>> = {
  '17(3)(a)': {
    fr: 'à la liberté d’expression et d’information',
    en: 'for freedom of expression and information',
  },
  '17(3)(b)': { fr: 'au respect d’une obligation légale', en: 'to comply with a legal obligation' },
  '17(3)(c)': { fr: 'à la santé publique', en: 'for public health' },
  '17(3)(d)': {
    fr: 'à des archives d’intérêt public, à la recherche ou aux statistiques',
    en: 'for archives in the public interest, research or statistics',
  },
  '17(3)(e)': {
    fr: 'à la constatation, à l’exercice ou à la défense de droits en justice',
    en: 'to establish, exercise or defend legal claims',
  },
};

export const ALWAYS: Readonly<Record<'access' | 'rectification' | 'restriction', Bilingual>> = {
  access: {
    fr: 'Vous pouvez toujours savoir ce que nous avons sur vous et en recevoir une copie',
    en: 'You can always find out what we hold about you and receive a copy of it',
  },
  rectification: {
    fr: 'Vous pouvez toujours faire corriger une donnée inexacte ou compléter une donnée incomplète',
    en: 'You can always have wrong data corrected or incomplete data completed',
  },
  restriction: {
    fr: 'Vous pouvez toujours demander le gel de vos données, dans l’un des quatre cas que prévoit le règlement',
    en: 'You can always ask for your data to be frozen, in one of the four cases that the Regulation sets',
  },
};

export const ERASURE = {
  yes: {
    fr: 'Vous pouvez demander l’effacement de ces données',
    en: 'You can ask for this data to be erased',
  },
  whileNeeded: {
    fr: 'Ces données sont effacées dès qu’elles ne sont plus nécessaires ; d’ici là, elles sont conservées',
    en: 'This data is erased once it is no longer needed; until then, it is kept',
  },
  limited: (needs: readonly ErasureException[]): Bilingual => ({
    fr: `Une partie de ces données ne peut pas encore être effacée : elle reste nécessaire ${listNeeds(needs, 'fr')}`,
    en: `Part of this data cannot be erased yet: it is still needed ${listNeeds(needs, 'en')}`,
  }),
  no: (needs: readonly ErasureException[]): Bilingual => ({
    fr: `Ces données ne peuvent pas être effacées avant leur terme : les garder est nécessaire ${listNeeds(needs, 'fr')}`,
    en: `This data cannot be erased before its term: keeping it is necessary ${listNeeds(needs, 'en')}`,
  }),
};

export const PORTABILITY = {
  yes: {
    fr: 'Vous pouvez recevoir les données que vous avez fournies ou produites par l’usage, ou les faire transmettre à un autre organisme',
    en: 'You can receive the data that you provided or produced by use, or have it sent to another organisation',
  },
  limited: {
    fr: 'Vous pouvez recevoir les données que vous avez fournies ou produites par l’usage, mais pas ce qui en a été déduit',
    en: 'You can receive the data that you provided or produced by use, but not what was inferred from it',
  },
  wrongBasis: (basis: LegalBasis): Bilingual => ({
    fr: `La portabilité ne vaut que pour un consentement ou un contrat ; ce traitement repose sur ${BASIS[basis].fr}`,
    en: `Portability is for consent or a contract only; this processing rests on ${BASIS[basis].en}`,
  }),
  notAutomated: {
    fr: 'La portabilité ne vaut que pour des données traitées de façon automatisée ; celles-ci ne le sont pas',
    en: 'Portability is for data processed by automated means only; this data is not',
  },
};

const WEIGHED: Bilingual = {
  fr: 'Vous pouvez vous opposer pour une raison tenant à votre situation ; des motifs légitimes et impérieux peuvent toutefois l’emporter',
  en: 'You can object for a reason that relates to your situation; compelling legitimate grounds may prevail, however',
};
export const OBJECTION: Readonly<Record<PurposeFacts['rights']['objection'], Bilingual>> = {
  yes: {
    fr: 'Vous pouvez vous opposer pour une raison tenant à votre situation ; le traitement cesse, sauf motifs légitimes et impérieux ou droits à défendre en justice',
    en: 'You can object for a reason that relates to your situation; the processing stops, unless compelling legitimate grounds or legal claims prevail',
  },
  absolute: {
    fr: 'Vous pouvez refuser la prospection à tout moment, sans donner de raison ; elle cesse',
    en: 'You can refuse marketing at any time, without giving a reason; it stops',
  },
  absolute_for_marketing: {
    fr: 'Vous pouvez refuser la prospection à tout moment, sans donner de raison ; le reste cesse pour une raison tenant à votre situation, sauf motifs légitimes et impérieux ou droits à défendre en justice',
    en: 'You can refuse marketing at any time, without giving a reason; the rest stops for a reason that relates to your situation, unless compelling legitimate grounds or legal claims prevail',
  },
  weighed: WEIGHED,
  weighed_claims: {
    fr: 'Vous pouvez vous opposer pour une raison tenant à votre situation ; des droits à constater, exercer ou défendre en justice peuvent toutefois l’emporter',
    en: 'You can object for a reason that relates to your situation; legal claims to establish, exercise or defend may prevail, however',
  },
  no: WEIGHED,
};
export const NO_OBJECTION = {
  consent: {
    fr: 'Ce traitement repose sur votre consentement ; au lieu de vous y opposer, il suffit de le retirer',
    en: 'This processing rests on your consent; instead of objecting, you only need to withdraw it',
  },
  wrongBasis: (basis: LegalBasis): Bilingual => ({
    fr: `L’opposition ne vaut que contre un intérêt légitime ou une mission d’intérêt public ; ce traitement repose sur ${BASIS[basis].fr}`,
    en: `Objection is against a legitimate interest or a public task only; this processing rests on ${BASIS[basis].en}`,
  }),
};

export const WITHDRAWAL = {
  yes: {
    fr: 'Vous pouvez retirer votre consentement à tout moment, sans donner de raison ; ce qui a été fait avant reste licite',
    en: 'You can withdraw your consent at any time, without giving a reason; what was done before remains lawful',
  },
  wrongBasis: (basis: LegalBasis): Bilingual => ({
    fr: `Il n’y a pas de consentement à retirer : ce traitement repose sur ${BASIS[basis].fr}`,
    en: `There is no consent to withdraw: this processing rests on ${BASIS[basis].en}`,
  }),
};

export const AUTOMATED = {
  yes: {
    fr: 'Vous pouvez faire revoir cette décision par une personne, donner votre avis et la contester',
    en: 'You can have this decision reviewed by a person, give your view and contest it',
  },
  none: {
    fr: 'La charte ne déclare pour cette finalité aucune décision prise par une machine seule',
    en: 'For this purpose, the charter declares no decision taken by a machine alone',
  },
};

/** What would serve better, as advice to the person: whole sentences. */
export const INSTEAD = {
  access: {
    fr: 'Demandez l’accès : vous recevrez une copie de vos données (RGPD, art. 15(3)).',
    en: 'Ask for access: you will receive a copy of your data (GDPR, Art. 15(3)).',
  },
  accessToDecisions: {
    fr: 'Demandez l’accès : la réponse dira s’il existe une telle décision (RGPD, art. 15(1)(h)).',
    en: 'Ask for access: the answer will say whether there is such a decision (GDPR, Art. 15(1)(h)).',
  },
  erasure: {
    fr: 'Demandez l’effacement de ce qui n’est plus nécessaire (RGPD, art. 17(1)).',
    en: 'Ask for the erasure of what is no longer needed (GDPR, Art. 17(1)).',
  },
  freeze: {
    fr: 'Demandez en même temps le gel de ces données, le temps de l’examen (RGPD, art. 18(1)(d)).',
    en: 'Ask at the same time for this data to be frozen while that is weighed (GDPR, Art. 18(1)(d)).',
  },
  objection: {
    fr: 'Opposez-vous plutôt à ce traitement (RGPD, art. 21(1)).',
    en: 'Object to this processing instead (GDPR, Art. 21(1)).',
  },
  withdrawal: {
    fr: 'Retirez votre consentement : l’effet est immédiat et vous n’avez rien à justifier (RGPD, art. 7(3)).',
    en: 'Withdraw your consent: it takes effect at once and you need give no reason (GDPR, Art. 7(3)).',
  },
  wait: (retention: Bilingual): Bilingual => ({
    fr: `Ces données seront effacées à leur terme. ${retention.fr}`,
    en: `This data will be erased at the end of its term. ${retention.en}`,
  }),
};

/** A reason with its articles. */
export function cite(articles: readonly string[], reason: Bilingual): Bilingual {
  return {
    fr: `${reason.fr} (RGPD, art. ${articles.join(' et ')}).`,
    en: `${reason.en} (GDPR, Art. ${articles.join(' and ')}).`,
  };
}

function listNeeds(needs: readonly ErasureException[], locale: Locale): string {
  return needs.map((need) => NEED[need][locale]).join(locale === 'fr' ? ' et ' : ' and ');
}
