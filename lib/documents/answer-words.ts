// What an answer says where the law wants something said, per right and outcome: the words of
// answer-letter.ts. `{variables}` are filled in.
import type { Bilingual } from '@/lib/rules/bilingual';
import type { Outcome } from '@/lib/rules/outcomes';

/** Whether data is held, where the outcome says it. Art. 15(1), 12(4), 28(3)(e). */
export const CONFIRMATION: Readonly<Record<Outcome, Bilingual>> = {
  granted: {
    fr: 'Nous confirmons que nous traitons des données à caractère personnel qui vous concernent (article 15, paragraphe 1, du RGPD).',
    en: 'We confirm that we process personal data concerning you (Article 15(1) GDPR).',
  },
  partly_granted: {
    fr: 'Nous confirmons que nous traitons des données à caractère personnel qui vous concernent (article 15, paragraphe 1, du RGPD).',
    en: 'We confirm that we process personal data concerning you (Article 15(1) GDPR).',
  },
  refused: {
    fr: 'Nous ne donnons pas suite à votre demande (article 12, paragraphe 4, du RGPD).',
    en: 'We do not act on your request (Article 12(4) GDPR).',
  },
  no_data: {
    fr: 'Après recherche, nous ne traitons aucune donnée à caractère personnel qui soit concernée par votre demande, hormis celles de la demande elle-même (article 15, paragraphe 1, et article 12, paragraphe 4, du RGPD).',
    en: 'After a search, we process no personal data that your request concerns, other than those of the request itself (Articles 15(1) and 12(4) GDPR).',
  },
  forwarded: {
    fr: 'Nous traitons ces données pour le compte d’un client, seul responsable de leur traitement. Nous lui avons transmis votre demande (article 28, paragraphe 3, point e, du RGPD)\u00a0: c’est à lui de vous répondre.',
    en: 'We process this data on behalf of a client, who alone is its controller. We have passed your request on to it (Article 28(3)(e) GDPR): it is for that client to answer you.',
  },
};

/** Before the grounds. Art. 12(4). */
export const REASONS: Readonly<Record<'refused' | 'partly_granted', { title: Bilingual; intro: Bilingual }>> =
  {
    refused: {
      title: { fr: 'Pourquoi nous ne donnons pas suite', en: 'Why we do not act on your request' },
      intro: {
        fr: 'Nous ne pouvons pas faire droit à votre demande, pour les motifs suivants\u00a0:',
        en: 'We cannot grant your request, on the following grounds:',
      },
    },
    partly_granted: {
      title: { fr: 'Pourquoi une partie seulement', en: 'Why only in part' },
      intro: {
        fr: 'Nous ne pouvons pas faire droit à toute votre demande, pour les motifs suivants\u00a0:',
        en: 'We cannot grant the whole of your request, on the following grounds:',
      },
    },
  };

/** What was done, in the words of the article. The facts of the case are the DPO's words. */
export const DONE: Readonly<Record<string, Bilingual>> = {
  changes: {
    fr: 'Nous avons rectifié ou complété vos données comme indiqué dans cette lettre (article 16 du RGPD).',
    en: 'We have rectified or completed your data as set out in this letter (Article 16 GDPR).',
  },
  restricted: {
    fr: 'Le traitement de vos données est limité à compter du {answeredOn}\u00a0: elles sont conservées, sans autre usage (article 18, paragraphe 1, du RGPD).',
    en: 'The processing of your data is restricted from {answeredOn}: it is stored, and not otherwise used (Article 18(1) GDPR).',
  },
  uses_left: {
    fr: 'Tant que dure la limitation, nous ne pouvons plus traiter ces données qu’avec votre consentement, pour la constatation, l’exercice ou la défense de droits en justice, pour protéger les droits d’une autre personne, ou pour des motifs importants d’intérêt public (article 18, paragraphe 2).',
    en: 'While the restriction lasts, we may process this data only with your consent, for the establishment, exercise or defence of legal claims, to protect the rights of another person, or for reasons of important public interest (Article 18(2)).',
  },
  lifting_notice: {
    fr: 'Nous vous avertirons avant de lever cette limitation (article 18, paragraphe 3).',
    en: 'We will inform you before this restriction is lifted (Article 18(3)).',
  },
  stopped: {
    fr: 'Vos données ne sont plus traitées pour ce à quoi vous vous êtes opposé, à compter du {answeredOn} (article 21, paragraphes 1 et 3, du RGPD).',
    en: 'Your data is no longer processed for what you objected to, from {answeredOn} (Article 21(1) and (3) GDPR).',
  },
  human_review: {
    fr: 'Une personne, qui avait le pouvoir de changer la décision, a réexaminé votre situation en tenant compte de votre point de vue (article 22, paragraphe 3, du RGPD).',
    en: 'A person with the power to change the decision has examined your case again, taking your point of view into account (Article 22(3) GDPR).',
  },
  effective_date: {
    fr: 'Le retrait de votre consentement a pris effet le {answeredOn} au plus tard (article 7, paragraphe 3, du RGPD).',
    en: 'The withdrawal of your consent took effect on {answeredOn} at the latest (Article 7(3) GDPR).',
  },
  earlier_lawful: {
    fr: 'Ce qui a été fait avant ce retrait, sur la base de votre consentement, reste licite (article 7, paragraphe 3).',
    en: 'What was done before this withdrawal, on the basis of your consent, remains lawful (Article 7(3)).',
  },
};

/** These hold their element only with the facts of the case beside them. */
export const NEED_WORDS: ReadonlySet<string> = new Set(['changes', 'human_review', 'stopped']);

export const COPY: Bilingual = {
  fr: 'Les données que vous nous avez fournies sont jointes dans un format structuré, couramment utilisé et lisible par machine, avec la description des champs (article 20, paragraphe 1, du RGPD)\u00a0:',
  en: 'The data that you provided to us is attached in a structured, commonly used and machine-readable format, with a description of the fields (Article 20(1) GDPR):',
};

/** Art. 19, after a rectification, an erasure or a restriction. */
export const TOLD = {
  title: { fr: 'Les destinataires de vos données', en: 'The recipients of your data' },
  some: {
    fr: 'Nous en informons les destinataires à qui ces données ont été communiquées, à moins que cela ne se révèle impossible ou n’exige des efforts disproportionnés (article 19 du RGPD)\u00a0:',
    en: 'We are informing the recipients to whom this data has been disclosed, unless this proves impossible or involves disproportionate effort (Article 19 GDPR):',
  },
  none: {
    fr: 'Ces données n’ont été communiquées à aucun destinataire\u00a0: il n’y a personne à informer (article 19 du RGPD).',
    en: 'This data has not been disclosed to any recipient: there is nobody to inform (Article 19 GDPR).',
  },
} satisfies Record<string, Bilingual>;

/** How the answer opens: which request it answers. */
export const OPENING: Bilingual = {
  fr: 'Bonjour {name}, voici notre réponse à votre demande {reference} ({right}), reçue le {receivedOn}.',
  en: 'Dear {name}, here is our answer to your request {reference} ({right}), received on {receivedOn}.',
};

/** What was decided, in a line. */
export const DECISION: Bilingual = {
  fr: 'Notre décision : {outcome}.',
  en: 'Our decision: {outcome}.',
};

/** Above the answer to a request for review. */
export const REVIEW: Bilingual = {
  fr: 'Vous nous avez demandé de réexaminer notre première réponse. Nous l’avons fait\u00a0: cette lettre la remplace.',
  en: 'You asked us to look at our first answer again. We have done so: this letter replaces it.',
};
