// A request that came by another way than the portal.
export default {
  title: 'Enregistrer une demande reçue autrement',
  text: 'Une lettre, un courriel, un appel, une visite. Le délai court depuis le jour de la réception, quel que soit le jour où vous l’enregistrez.',
  channel: 'Comment est-elle arrivée ?',
  receivedOn: 'Reçue le',
  receivedOnHint: 'Le jour où elle a atteint l’organisme, lue ou non. Pas dans le futur.',
  right: 'Quel droit ?',
  rightHint:
    'La lettre n’en nomme aucun ? Choisissez celui qui répond à ce qu’elle demande ; chacun a ses propres questions.',
  titleOf: 'Enregistrer une demande – {right}',
  asPublic:
    'Les questions sur la demande sont celles du formulaire public. Laissez vide ce que la lettre ou l’appel ne dit pas.',
  how: 'Comment elle est arrivée',
  what: 'Ce qui est demandé',
  who: 'Qui demande, et pour qui',
  notSaid: 'Pas précisé',
  more: 'Ce que la personne demande',
  moreHint:
    'Dans ses mots, autant que possible. Vous pourrez joindre la lettre numérisée à l’étape suivante.',
  name: 'Nom de la personne qui écrit ou appelle',
  email: 'Son adresse électronique',
  emailHint:
    'Relisez-la : elle ouvre la page de suivi et la réponse. Sans adresse, tout part en lettres à imprimer.',
  postalAddress: 'Son adresse postale',
  postalAddressHint: 'Elle figure en tête des lettres.',
  customerNumber: 'Son numéro de client',
  filedAs: 'Pour qui ?',
  filedAsOptions: {
    self: 'Pour elle-même',
    mandate: 'Pour une autre personne, avec un mandat',
    parental_authority: 'Pour son enfant mineur',
    guardian: 'Pour une personne qu’elle protège (tutelle)',
  },
  representedName: 'Nom de la personne représentée',
  representedNameHint: 'Seulement si la demande est faite pour quelqu’un d’autre.',
  language: 'Langue de la réponse',
  submit: 'Enregistrer et accuser réception',
};
