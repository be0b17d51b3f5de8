// What the desk writes to the person before the answer: the words of each notice, around those of the desk. They are
// read on the tracking page, or in a letter where no e-mail address is known; never in a mail.
import type { Bilingual } from '@/lib/rules/bilingual';

export const NOTICES = {
  identity: {
    fr: 'Bonjour {name},\n\nNous avons un doute raisonnable sur l’identité de l’auteur de la demande {reference} (article 12, paragraphe 6, du RGPD)\u00a0:\n\n{words}\n\nRépondez-nous {where}. Une pièce d’identité n’est pas nécessaire d’emblée\u00a0: un détail que vous seul connaissez suffit souvent. Si vous en envoyez une, elle sera effacée dès que nous aurons décidé.\n\n{clock}',
    en: 'Dear {name},\n\nWe have a reasonable doubt about the identity of the person who made request {reference} (Article 12(6) GDPR):\n\n{words}\n\nPlease answer {where}. No identity document is needed to begin with: a detail that only you know is often enough. If you send one, it will be erased as soon as we have decided.\n\n{clock}',
  },
  clarification: {
    fr: 'Bonjour {name},\n\nPour répondre à votre demande {reference}, nous avons besoin d’une précision\u00a0:\n\n{words}\n\n{clock}',
    en: 'Dear {name},\n\nTo answer your request {reference}, we need to know more:\n\n{words}\n\n{clock}',
  },
  extension: {
    fr: 'Bonjour {name},\n\nNous ne pourrons pas répondre à votre demande {reference} pour le {previousDueOn}. {ground} (article 12, paragraphe 3, du RGPD)\u00a0:\n\n{words}\n\nNous vous répondrons au plus tard le {dueOn}. Si vous n’êtes pas d’accord, écrivez-nous {where}, ou introduisez une réclamation auprès de l’autorité de contrôle\u00a0: {authority}.',
    en: 'Dear {name},\n\nWe will not be able to answer your request {reference} by {previousDueOn}. {ground} (Article 12(3) GDPR):\n\n{words}\n\nWe will answer you by {dueOn} at the latest. If you do not agree, write to us {where}, or lodge a complaint with the supervisory authority: {authority}.',
  },
  fee: {
    fr: 'Bonjour {name},\n\nNous tenons votre demande {reference} pour excessive ou manifestement infondée\u00a0:\n\n{words}\n\nLa loi permet alors de demander des frais raisonnables, fondés sur nos coûts (article 12, paragraphe 5, du RGPD)\u00a0: {amount}. Dites-nous, {where}, si vous les acceptez\u00a0; vous pouvez aussi retirer votre demande, sans rien payer. Rien n’est dû avant votre accord.\n\nVous pouvez introduire une réclamation auprès de l’autorité de contrôle ({authority}) ou saisir la justice ({court}).',
    en: 'Dear {name},\n\nWe hold your request {reference} to be excessive or manifestly unfounded:\n\n{words}\n\nThe law then allows a reasonable fee, based on our costs (Article 12(5) GDPR): {amount}. Tell us, {where}, whether you accept it; you may also withdraw your request and pay nothing. Nothing is due before you agree.\n\nYou may lodge a complaint with the supervisory authority ({authority}) or bring the matter before {court}.',
  },
  lifting: {
    fr: 'Bonjour {name},\n\nLe traitement de vos données est limité depuis notre réponse à votre demande {reference}. Nous allons lever cette limitation (article 18, paragraphe 3, du RGPD)\u00a0:\n\n{words}\n\nSi vous n’êtes pas d’accord, écrivez-nous {where} sans attendre. Vous pouvez aussi introduire une réclamation auprès de l’autorité de contrôle ({authority}) ou saisir la justice ({court}).',
    en: 'Dear {name},\n\nThe processing of your data has been restricted since our answer to your request {reference}. We are going to lift this restriction (Article 18(3) GDPR):\n\n{words}\n\nIf you do not agree, write to us {where} without delay. You may also lodge a complaint with the supervisory authority ({authority}) or bring the matter before {court}.',
  },
} as const satisfies Record<string, Bilingual>;

export type NoticeName = keyof typeof NOTICES;

/** The two grounds of Art. 12(3), as sentences. */
export const GROUND_SENTENCES = {
  complexity: { fr: 'Elle est complexe', en: 'It is complex' },
  number: { fr: 'Vos demandes sont nombreuses', en: 'Your requests are numerous' },
} as const satisfies Record<string, Bilingual>;

/** Where the person answers: they read the notice on the tracking page, or on paper. */
export const WHERE = {
  page: { fr: 'sur cette page', en: 'on this page' },
  paper: { fr: 'à l’adresse en tête de cette lettre', en: 'at the address at the head of this letter' },
} as const satisfies Record<string, Bilingual>;
