// How a request can end: the outcomes each right allows, and the grounds on which it may be refused.

import type { Bilingual } from './bilingual';
import { RIGHTS, type Right } from './rights';

export const OUTCOMES = ['granted', 'partly_granted', 'refused', 'no_data', 'forwarded'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_NAMES: Readonly<Record<Outcome, Bilingual>> = {
  granted: { fr: 'Demande satisfaite', en: 'Granted' },
  partly_granted: { fr: 'Demande satisfaite en partie', en: 'Granted in part' },
  refused: { fr: 'Demande refusée', en: 'Refused' },
  no_data: { fr: 'Aucune donnée concernée', en: 'No data held' },
  forwarded: { fr: 'Demande transmise au responsable du traitement', en: 'Forwarded to the controller' },
};

/**
 * Consent is withdrawn "at any time" (Art. 7(3)): it is done, or there was none. Article 12(5), on refusals, speaks of
 * "actions taken under Articles 15 to 22 and 34", so a withdrawal cannot be refused.
 */
export function outcomesOf(right: Right): readonly Outcome[] {
  return right === 'consent_withdrawal' ? ['granted', 'no_data', 'forwarded'] : OUTCOMES;
}

/** Article 21(2) and (3): an objection to direct marketing is never weighed. */
export function outcomesOfMarketingObjection(): readonly Outcome[] {
  return ['granted', 'no_data', 'forwarded'];
}

/** Article 12(4): whoever is not given all that was asked is told why. */
export function needsGround(outcome: Outcome): boolean {
  return outcome === 'refused' || outcome === 'partly_granted';
}

export interface Ground {
  readonly article: string;
  readonly rights: readonly Right[];
  readonly text: Bilingual;
}

const ALL_BUT_WITHDRAWAL = RIGHTS.filter((right) => right !== 'consent_withdrawal');

/** The grounds of refusal, in whole or in part. The letter adds the facts of the case to the ground. */
export const GROUNDS = {
  unfounded: {
    article: '12(5)(b)',
    rights: ALL_BUT_WITHDRAWAL,
    text: { fr: 'La demande est manifestement infondée.', en: 'The request is manifestly unfounded.' },
  },
  excessive: {
    article: '12(5)(b)',
    rights: ALL_BUT_WITHDRAWAL,
    text: {
      fr: 'La demande est excessive, notamment parce qu’elle se répète.',
      en: 'The request is excessive, in particular because it is repeated.',
    },
  },
  unidentifiable: {
    article: '12(2)',
    rights: ALL_BUT_WITHDRAWAL,
    text: {
      fr: 'Nous ne sommes pas en mesure d’identifier la personne concernée.',
      en: 'We are not in a position to identify the data subject.',
    },
  },
  access_others_rights: {
    article: '15(4)',
    rights: ['access'],
    text: {
      fr: 'La copie porterait atteinte aux droits et libertés d’autrui.',
      en: 'The copy would adversely affect the rights and freedoms of others.',
    },
  },
  accurate: {
    article: '16',
    rights: ['rectification'],
    text: { fr: 'Les données sont exactes et complètes.', en: 'The data is accurate and complete.' },
  },
  erasure_no_ground: {
    article: '17(1)',
    rights: ['erasure'],
    text: {
      fr: 'Aucun des motifs d’effacement prévus par la loi ne s’applique.',
      en: 'None of the grounds for erasure set out in the law applies.',
    },
  },
  expression: {
    article: '17(3)(a)',
    rights: ['erasure'],
    text: {
      fr: 'Les données servent à la liberté d’expression et d’information.',
      en: 'The data is needed for freedom of expression and information.',
    },
  },
  legal_obligation: {
    article: '17(3)(b)',
    rights: ['erasure'],
    text: {
      fr: 'Une obligation légale impose de conserver les données.',
      en: 'A legal obligation requires the data to be kept.',
    },
  },
  public_health: {
    article: '17(3)(c)',
    rights: ['erasure'],
    text: {
      fr: 'L’intérêt public en matière de santé impose de conserver les données.',
      en: 'Public interest in the area of public health requires the data to be kept.',
    },
  },
  archives: {
    article: '17(3)(d)',
    rights: ['erasure'],
    text: {
      fr: 'L’archivage d’intérêt public, la recherche ou les statistiques seraient gravement compromis.',
      en: 'Archiving in the public interest, research or statistics would be seriously impaired.',
    },
  },
  erasure_claims: {
    article: '17(3)(e)',
    rights: ['erasure'],
    text: {
      fr: 'Les données sont nécessaires à la constatation, à l’exercice ou à la défense de droits en justice.',
      en: 'The data is needed for the establishment, exercise or defence of legal claims.',
    },
  },
  restriction_no_case: {
    article: '18(1)',
    rights: ['restriction'],
    text: {
      fr: 'Aucun des quatre cas de limitation ne s’applique.',
      en: 'None of the four cases of restriction applies.',
    },
  },
  not_provided: {
    article: '20(1)',
    rights: ['portability'],
    text: {
      fr: 'Les données n’ont pas été fournies par la personne.',
      en: 'The data was not provided by the person.',
    },
  },
  portability_other_basis: {
    article: '20(1)(a)',
    rights: ['portability'],
    text: {
      fr: 'Le traitement ne repose ni sur le consentement ni sur un contrat.',
      en: 'The processing is based neither on consent nor on a contract.',
    },
  },
  not_automated: {
    article: '20(1)(b)',
    rights: ['portability'],
    text: {
      fr: 'Le traitement n’est pas effectué par des moyens automatisés.',
      en: 'The processing is not carried out by automated means.',
    },
  },
  transmission_not_feasible: {
    article: '20(2)',
    rights: ['portability'],
    text: {
      fr: 'La transmission directe à l’autre organisme n’est pas techniquement possible.',
      en: 'Direct transmission to the other controller is not technically feasible.',
    },
  },
  portability_others_rights: {
    article: '20(4)',
    rights: ['portability'],
    text: {
      fr: 'La transmission porterait atteinte aux droits et libertés de tiers.',
      en: 'The transmission would adversely affect the rights and freedoms of others.',
    },
  },
  objection_other_basis: {
    article: '21(1)',
    rights: ['objection'],
    text: {
      fr: 'Le traitement ne repose ni sur l’intérêt légitime ni sur une mission d’intérêt public.',
      en: 'The processing is based neither on legitimate interest nor on a public task.',
    },
  },
  compelling_grounds: {
    article: '21(1)',
    rights: ['objection'],
    text: {
      fr: 'Des motifs légitimes et impérieux prévalent sur les intérêts, droits et libertés de la personne.',
      en: 'Compelling legitimate grounds override the person’s interests, rights and freedoms.',
    },
  },
  objection_claims: {
    article: '21(1)',
    rights: ['objection'],
    text: {
      fr: 'Le traitement est nécessaire à la constatation, à l’exercice ou à la défense de droits en justice.',
      en: 'The processing is needed for the establishment, exercise or defence of legal claims.',
    },
  },
  not_solely_automated: {
    article: '22(1)',
    rights: ['automated_decision'],
    text: {
      fr: 'La décision n’est pas entièrement automatisée, ou n’a pas d’effet juridique ou similaire.',
      en: 'The decision is not solely automated, or has no legal or similarly significant effect.',
    },
  },
  decision_authorised: {
    article: '22(2)(b)',
    rights: ['automated_decision'],
    text: {
      fr: 'La loi autorise cette décision automatisée.',
      en: 'The law authorises this automated decision.',
    },
  },
} as const satisfies Record<string, Ground>;

export type GroundCode = keyof typeof GROUNDS;

/** The grounds on which a request under this right may be refused, in the order of the list. */
export function groundsOf(right: Right): GroundCode[] {
  const entries = Object.entries(GROUNDS) as [GroundCode, Ground][];
  return entries.filter(([, ground]) => ground.rights.includes(right)).map(([code]) => code);
}
