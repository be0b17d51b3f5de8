// The eight rights in plain words: a name, what it is for, and its 'En clair' in sentences under 20 words.
export default {
  access: {
    name: 'Accéder à mes données',
    short: 'Accès',
    plain:
      'Vous voulez savoir ce que nous savons de vous. Nous vous en remettons une copie, avec des explications.',
    action: 'Demander mes données',
  },
  rectification: {
    name: 'Corriger mes données',
    short: 'Rectification',
    plain:
      'Une information sur vous est fausse ou incomplète. Nous la corrigeons et prévenons ceux qui l’ont reçue.',
    action: 'Demander une correction',
  },
  erasure: {
    name: 'Effacer mes données',
    short: 'Effacement',
    plain:
      'Vous voulez que nous supprimions des données. Nous gardons seulement ce que la loi nous impose ou nous permet de garder.',
    action: 'Demander l’effacement',
  },
  restriction: {
    name: 'Geler mes données',
    short: 'Limitation',
    plain: 'Vous contestez un point. Le temps de le vérifier, nous gardons vos données sans les utiliser.',
    action: 'Demander le gel',
  },
  portability: {
    name: 'Emporter mes données',
    short: 'Portabilité',
    plain:
      'Vous changez de prestataire. Vous récupérez ce que vous nous avez confié, dans un format réutilisable.',
    action: 'Demander un export',
  },
  objection: {
    name: 'Dire non à un usage',
    short: 'Opposition',
    plain:
      'Vous refusez un usage de vos données. Pour la publicité, nous arrêtons toujours, et tout de suite.',
    action: 'M’opposer',
  },
  automated_decision: {
    name: 'Faire revoir une décision automatique',
    short: 'Décision automatisée',
    plain:
      'Une machine a décidé seule de quelque chose d’important pour vous. Une personne réexamine votre situation.',
    action: 'Demander un réexamen',
  },
  consent_withdrawal: {
    name: 'Retirer mon accord',
    short: 'Retrait du consentement',
    plain: 'Vous aviez dit oui. Vous pouvez dire non, aussi facilement, sans donner de raison.',
    action: 'Retirer mon accord',
  },
};
