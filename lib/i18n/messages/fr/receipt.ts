// The receipt of a request.
export default {
  title: 'Nous avons reçu votre demande',
  reference: 'Référence de votre demande',
  due: 'Nous vous répondons au plus tard le',
  received: 'Demande reçue le {date}',
  together: 'Envoyée en même temps : {right}, sous la référence',
  withdrawnOn:
    'Votre accord est retiré depuis le {date}. Ce qui a été fait avant reste permis (RGPD, art. 7(3)).',
  withdrawnSoon:
    'Votre accord est retiré dès que vous confirmez votre adresse : rien d’autre ne vous est demandé.',
  forClient:
    'Ces données sont celles de l’un de nos clients, seul responsable de leur traitement. Nous lui transmettons votre demande (RGPD, art. 28(3)(e)), et nous vous disons ici quand c’est fait.',
  confirm: 'Confirmez votre adresse',
  confirmText:
    'Un courriel vous attend à l’adresse {email}, avec un bouton pour la confirmer. Le délai court déjà ; sans confirmation, nous ne pouvons pas vous répondre. Cette adresse est fausse ? Refaites la demande : celle-ci s’effacera d’elle-même.',
  confirmed: 'Votre adresse est confirmée.',
  next: 'Et maintenant',
  steps: {
    confirm: 'Vous confirmez votre adresse, depuis le courriel reçu.',
    read: 'Le délégué à la protection des données examine votre demande. Il vous écrit s’il lui manque quelque chose.',
    answer: 'Vous recevez un courriel dès que la réponse est prête. Vous la lisez sur votre page de suivi.',
  },
  pdf: 'Télécharger le récépissé (PDF)',
  follow: 'Suivre ma demande',
  notOurs:
    'Si la date passe sans réponse, ou si la réponse ne vous convient pas, vous pouvez adresser une réclamation à l’autorité de contrôle : {authority}.',
};
