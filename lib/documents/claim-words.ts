// The house's words of each letter around a claim after a death, around the parts that it must hold
// (lib/rules/directives/claim-letters.ts). None says anything that was found before the death is established.
import type { Bilingual } from '@/lib/rules/bilingual';
import type { ClaimLetter } from '@/lib/rules/directives/claim-letters';

const REMEDIES = {
  fr: '# Si cette réponse ne vous convient pas\n\nÉcrivez-nous d’abord, à {dpoEmail}\u00a0: le délégué vous répond.\n\n[authority]\n\n[court]',
  en: '# If this answer does not satisfy you\n\nWrite to us first, at {dpoEmail}: the officer answers you.\n\n[authority]\n\n[court]',
} as const satisfies Bilingual;

/** As templates (template.ts): the DPO may word each anew. */
export const CLAIM_WORDINGS: Readonly<Record<ClaimLetter, Bilingual>> = {
  proofs: {
    fr: 'Bonjour {name},\n\nPour poursuivre votre démarche {reference}, il nous manque ceci\u00a0:\n\n[words]\n\nJoignez-le sur cette page\u00a0: une photo lisible suffit.',
    en: 'Dear {name},\n\nTo go on with your claim {reference}, this is missing:\n\n[words]\n\nAdd it on this page: a readable photo is enough.',
  },
  frozen: {
    fr: '[court]\n\nNous reprenons dès que vous nous faites connaître un accord entre vous, ou la décision du tribunal, à {dpoEmail}. Rien n’est communiqué ni effacé d’ici là.',
    en: '[court]\n\nWe go on as soon as you tell us of an agreement between you, or of the court’s decision, at {dpoEmail}. Nothing is passed on or erased until then.',
  },
  refused: {
    fr: `Bonjour {name},\n\nNous ne pouvons pas donner suite à votre démarche.\n\n[about]\n\n[ground]\n\n[words]\n\n${REMEDIES.fr}`,
    en: `Dear {name},\n\nWe cannot act on your claim.\n\n[about]\n\n[ground]\n\n[words]\n\n${REMEDIES.en}`,
  },
  executed: {
    fr: `Bonjour {name},\n\nVotre démarche a été menée à son terme. En voici le compte rendu.\n\n[about]\n\n[done]\n\n[not_done]\n\n[kept]\n\n[free]\n\n${REMEDIES.fr}`,
    en: `Dear {name},\n\nYour claim has been carried out. This is the report of it.\n\n[about]\n\n[done]\n\n[not_done]\n\n[kept]\n\n[free]\n\n${REMEDIES.en}`,
  },
  told: {
    fr: '[person]\n\n[measure]\n\nPour toute question\u00a0: {dpoEmail}.',
    en: '[person]\n\n[measure]\n\nFor any question: {dpoEmail}.',
  },
  handed: {
    fr: '[person]\n\n[data]\n\nElles peuvent concerner aussi d’autres personnes\u00a0: merci de les garder pour vous.\n\nPour toute question\u00a0: {dpoEmail}.',
    en: '[person]\n\n[data]\n\nIt may concern others too: please keep it to yourself.\n\nFor any question: {dpoEmail}.',
  },
};

/** What the parts say. */
export const CLAIM_PARTS = {
  fr: {
    reference: 'Référence',
    received: 'Reçue le',
    deceased: 'Personne décédée',
    capacity: 'Votre qualité',
    capacities: {
      executor: 'Personne désignée par les directives',
      heir_directive: 'Héritier, chargé des directives faute de personne désignée',
      heir_default: 'Héritier',
    },
    done: 'Ce qui a été fait',
    nothing: 'Rien n’était à faire\u00a0: ce qui était demandé n’est pas dû.',
    not_done: 'Ce qui n’a pas été fait, et pourquoi',
    kept: 'Ce que la loi oblige ou permet de garder, et jusqu’à quand',
    free: 'Ces opérations sont sans frais pour vous.',
    authority: 'Vous pouvez aussi vous adresser à l’autorité de contrôle',
    court:
      'Quand des héritiers ne sont pas d’accord sur ces données, la loi confie la décision au tribunal judiciaire (loi n°\u00a078-17, art. 85 II). Nous ne prenons pas parti.',
    ours: 'Notre référence',
    for: 'À l’attention de',
    measure:
      'Nous avons effacé les données de cette personne, conformément à ses directives. Vous les avez reçues de nous\u00a0: nous vous demandons de les effacer à votre tour, sauf ce que la loi vous oblige à garder, et de nous le confirmer.',
    data: 'Cette personne a demandé, de son vivant, que les données jointes vous soient remises après son décès (loi n°\u00a078-17, art. 85 I).',
    enclosed: 'Données jointes',
  },
  en: {
    reference: 'Reference',
    received: 'Received on',
    deceased: 'Person who died',
    capacity: 'Your capacity',
    capacities: {
      executor: 'Person named by the directives',
      heir_directive: 'Heir, in charge of the directives as nobody named can act',
      heir_default: 'Heir',
    },
    done: 'What was done',
    nothing: 'There was nothing to do: what was asked is not due.',
    not_done: 'What was not done, and why',
    kept: 'What the law makes or lets us keep, and until when',
    free: 'This is free of charge for you.',
    authority: 'You may also turn to the supervisory authority',
    court:
      'When heirs disagree about this data, the law gives the decision to the tribunal judiciaire (French Act No 78-17, Art. 85 II). We take no side.',
    ours: 'Our reference',
    for: 'For the attention of',
    measure:
      'We have erased this person’s data, as their directives ask. You received it from us: we ask you to erase it in turn, but for what the law makes you keep, and to confirm it to us.',
    data: 'While alive, this person asked that the data enclosed be handed to you after their death (French Act No 78-17, Art. 85 I).',
    enclosed: 'Data enclosed',
  },
} as const;
