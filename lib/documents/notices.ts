// The house's words of each notice, around the parts that the law wants in it (lib/rules/notices.ts). They are read on
// the tracking page, or in a letter where no e-mail address is known; never in a mail.
import type { Bilingual } from '@/lib/rules/bilingual';
import type { NoticedRight, NoticeElement, NoticeName } from '@/lib/rules/notices';

/** As templates (template.ts): the DPO may word each anew. */
export const NOTICES: Readonly<Record<NoticeName, Bilingual>> = {
  acknowledgement: {
    fr: 'Bonjour {name},\n\nNous avons reçu votre demande {reference} le {receivedOn}. Elle porte sur ce droit\u00a0: {right}.\n\n[due]\n\nS’il nous manque un élément pour répondre, nous vous écrirons pour vous le demander, en vous disant pourquoi. Ce délai ne peut être prolongé, de deux mois au plus, que si la demande est complexe ou si les demandes sont nombreuses\u00a0; nous vous le dirions dans le premier mois (article 12, paragraphe 3, du RGPD). Tout cela est gratuit.\n\nPour toute question, écrivez-nous {where}, en citant la référence.\n\nVous pouvez à tout moment introduire une réclamation auprès de l’autorité de contrôle\u00a0: {authority}.',
    en: 'Dear {name},\n\nWe received your request {reference} on {receivedOn}. It is about this right: {right}.\n\n[due]\n\nIf we need anything more to answer, we will write to you and say why. This period can be extended, by two months at most, only if the request is complex or requests are numerous; we would tell you so within the first month (Article 12(3) GDPR). All of this is free of charge.\n\nFor any question, write to us {where}, and quote the reference.\n\nYou may at any time lodge a complaint with the supervisory authority: {authority}.',
  },
  identity: {
    fr: 'Bonjour {name},\n\nNous avons un doute raisonnable sur l’identité de l’auteur de la demande {reference} (article 12, paragraphe 6, du RGPD)\u00a0:\n\n[words]\n\n[identity_means]\n\n[clock]',
    en: 'Dear {name},\n\nWe have a reasonable doubt about the identity of the person who made request {reference} (Article 12(6) GDPR):\n\n[words]\n\n[identity_means]\n\n[clock]',
  },
  clarification: {
    fr: 'Bonjour {name},\n\nPour répondre à votre demande {reference}, nous avons besoin d’une précision\u00a0:\n\n[words]\n\n[clock]',
    en: 'Dear {name},\n\nTo answer your request {reference}, we need to know more:\n\n[words]\n\n[clock]',
  },
  extension: {
    fr: 'Bonjour {name},\n\n[extension_reason]\n\n[words]\n\n[new_date]\n\nSi vous n’êtes pas d’accord, écrivez-nous {where}, ou introduisez une réclamation auprès de l’autorité de contrôle\u00a0: {authority}.',
    en: 'Dear {name},\n\n[extension_reason]\n\n[words]\n\n[new_date]\n\nIf you do not agree, write to us {where}, or lodge a complaint with the supervisory authority: {authority}.',
  },
  fee: {
    fr: 'Bonjour {name},\n\nNous tenons votre demande {reference} pour excessive ou manifestement infondée\u00a0:\n\n[words]\n\n[fee]\n\n[remedies]',
    en: 'Dear {name},\n\nWe hold your request {reference} to be excessive or manifestly unfounded:\n\n[words]\n\n[fee]\n\n[remedies]',
  },
  lifting: {
    fr: 'Bonjour {name},\n\n[lifting]\n\n[words]\n\nSi vous n’êtes pas d’accord, écrivez-nous {where} sans attendre. Vous pouvez aussi introduire une réclamation auprès de l’autorité de contrôle\u00a0: {authority}. Vous pouvez enfin saisir la justice\u00a0: {court}.',
    en: 'Dear {name},\n\n[lifting]\n\n[words]\n\nIf you do not agree, write to us {where} without delay. You may also lodge a complaint with the supervisory authority: {authority}. You may also go to court: {court}.',
  },
  lifted: {
    fr: 'Bonjour {name},\n\n[lifted]\n\nSi vous n’êtes pas d’accord, écrivez-nous {where}. Vous pouvez aussi introduire une réclamation auprès de l’autorité de contrôle\u00a0: {authority}. Vous pouvez enfin saisir la justice\u00a0: {court}.',
    en: 'Dear {name},\n\n[lifted]\n\nIf you do not agree, write to us {where}. You may also lodge a complaint with the supervisory authority: {authority}. You may also go to court: {court}.',
  },
  recipient: {
    fr: 'L’article 19 du RGPD nous demande de vous informer de la suite donnée à une demande, dont la réponse a été envoyée le {answeredOn}.\n\n[recipient_person]\n\n[recipient_measure]\n\nConfirmez-nous que c’est fait, en citant cette référence\u00a0: {dpoEmail}.',
    en: 'Article 19 GDPR requires us to inform you of what was done following a request, answered on {answeredOn}.\n\n[recipient_person]\n\n[recipient_measure]\n\nPlease confirm to us that it is done, and quote this reference: {dpoEmail}.',
  },
};

/** What each element says, but for those that depend on the right. `{variables}` are filled in. */
export const NOTICE_PARTS = {
  due: {
    fr: 'Nous vous répondrons au plus tard le {dueOn}.',
    en: 'We will answer you by {dueOn} at the latest.',
  },
  identity_means: {
    fr: 'Répondez-nous {where}. Une pièce d’identité n’est pas nécessaire d’emblée\u00a0: un détail que vous seul connaissez suffit souvent. Si vous en envoyez une, elle sera effacée dès que nous aurons décidé.',
    en: 'Please answer {where}. No identity document is needed to begin with: a detail that only you know is often enough. If you send one, it will be erased as soon as we have decided.',
  },
  clock: { fr: '{clock}', en: '{clock}' },
  extension_reason: {
    fr: 'Nous ne pourrons pas répondre à votre demande {reference} pour le {previousDueOn}. {ground} (article 12, paragraphe 3, du RGPD)\u00a0:',
    en: 'We will not be able to answer your request {reference} by {previousDueOn}. {ground} (Article 12(3) GDPR):',
  },
  new_date: {
    fr: 'Nous vous répondrons au plus tard le {dueOn}.',
    en: 'We will answer you by {dueOn} at the latest.',
  },
  fee: {
    fr: 'La loi permet alors de demander des frais raisonnables, fondés sur nos coûts (article 12, paragraphe 5, du RGPD)\u00a0: {amount}. Dites-nous, {where}, si vous les acceptez\u00a0; vous pouvez aussi retirer votre demande, sans rien payer. Rien n’est dû avant votre accord.',
    en: 'The law then allows a reasonable fee, based on our costs (Article 12(5) GDPR): {amount}. Tell us, {where}, whether you accept it; you may also withdraw your request and pay nothing. Nothing is due before you agree.',
  },
  remedies: {
    fr: 'Vous pouvez introduire une réclamation auprès de l’autorité de contrôle\u00a0: {authority}. Vous pouvez aussi saisir la justice\u00a0: {court}.',
    en: 'You may lodge a complaint with the supervisory authority: {authority}. You may also go to court: {court}.',
  },
  lifting: {
    fr: 'Le traitement de vos données est limité depuis notre réponse à votre demande {reference}. Nous allons lever cette limitation (article 18, paragraphe 3, du RGPD)\u00a0:',
    en: 'The processing of your data has been restricted since our answer to your request {reference}. We are going to lift this restriction (Article 18(3) GDPR):',
  },
  lifted: {
    fr: 'Comme nous vous l’avions annoncé, la limitation du traitement de vos données, issue de votre demande {reference}, est levée le {liftedOn} (article 18, paragraphe 3, du RGPD).',
    en: 'As we told you beforehand, the restriction of the processing of your data that followed your request {reference} is lifted on {liftedOn} (Article 18(3) GDPR).',
  },
} as const satisfies Partial<Record<NoticeElement['id'] | 'remedies', Bilingual>>;

/** On paper, under the due date: the tracking page shows its computation by itself. */
export const HOW_COMPUTED: Bilingual = { fr: 'D’où vient cette date', en: 'Where this date comes from' };

/** What a recipient is asked to do. GDPR Art. 19. */
export const MEASURES: Readonly<Record<NoticedRight, Bilingual>> = {
  rectification: {
    fr: 'Nous avons rectifié des données de cette personne, que nous vous avions communiquées. Rectifiez-les aussi.',
    en: 'We have rectified data of this person that we had disclosed to you. Please rectify it too.',
  },
  erasure: {
    fr: 'Nous avons effacé des données de cette personne, que nous vous avions communiquées. Effacez-les aussi, à moins qu’une obligation ne vous impose de les conserver.',
    en: 'We have erased data of this person that we had disclosed to you. Please erase it too, unless an obligation requires you to keep it.',
  },
  restriction: {
    fr: 'Le traitement de données de cette personne, que nous vous avions communiquées, est limité. Limitez-le aussi\u00a0: conservez ces données sans autre usage.',
    en: 'The processing of data of this person that we had disclosed to you is restricted. Please restrict it too: store the data, and make no other use of it.',
  },
};

export const RECIPIENT_TERMS = {
  person: { fr: 'Personne concernée', en: 'Data subject' },
  reference: { fr: 'Référence de la demande', en: 'Reference of the request' },
} as const satisfies Record<string, Bilingual>;

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
