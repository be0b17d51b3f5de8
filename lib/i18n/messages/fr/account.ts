// One's own space: what a proved address opens.
export default {
  title: 'Mon espace',
  entered: 'Il est ouvert avec l’adresse {email}.',
  leave: 'Fermer ma session',
  requests: {
    title: 'Mes demandes',
    none: 'Aucune demande pour l’instant.',
    received: 'Reçue le {date}.',
    turn: {
      person: 'C’est à vous d’agir',
      controller: 'C’est à nous d’agir, au plus tard le {date}.',
      client: 'Transmise à notre client, qui vous répond.',
      nobody: 'Close.',
    },
    unread: '{count, plural, one {# nouveau message} other {# nouveaux messages}}',
    another: 'Faire une autre demande',
  },
  drafts: {
    title: '{count, plural, one {Une demande commencée} other {# demandes commencées}}',
    notSent: 'Non envoyée',
    saved: 'Enregistrée le',
    until: 'Gardée jusqu’au {date}, puis effacée.',
  },
  consents: {
    title: 'Mes accords',
    text: 'Voici ce que nous ne faisons qu’avec votre accord. Si vous l’aviez donné, un clic le retire, tout de suite.',
    withdraw: 'Retirer mon accord',
    withdrawn: 'Retiré le {date}.',
    follow: 'Suivre le retrait',
    other: 'Retirer un autre accord',
  },
  directives: {
    title: 'Mes directives pour après mon décès',
    none: 'Vous n’en avez pas déposé ici.',
    inForce: 'Vos directives sont en vigueur, signées le {date}.',
    write: 'Dire ce que deviendront mes données',
    open: 'Lire, changer ou révoquer mes directives',
    claims:
      '{count, plural, one {Suivre ma démarche après un décès} other {Suivre mes # démarches après un décès}}',
  },
  language: {
    title: 'Ma langue',
    label: 'Nous vous écrivons en',
    save: 'Enregistrer la langue',
    saved: 'Nous vous écrirons désormais dans cette langue.',
  },
  sessions: {
    title: 'Où mon espace est ouvert',
    text: 'Un appareil que vous ne reconnaissez pas ? Fermez tout : seul un nouveau lien, envoyé à votre adresse, rouvrira votre espace.',
    unknown: 'Appareil inconnu',
    here: '(cet appareil)',
    since: 'depuis le',
    everywhere: 'Fermer partout',
  },
  session: {
    title: 'Votre session se termine bientôt',
    idle: 'Elle se ferme dans {minutes} minutes. Voulez-vous la prolonger ?',
    stay: 'Prolonger ma session',
    last: 'Ouverte depuis près de {hours} heures, elle se ferme dans {minutes} minutes. Envoyez ce que vous écrivez.',
    close: 'J’ai compris',
    ended:
      'La session est fermée. Ce que vous avez écrit est toujours sur cette page : ouvrez un nouveau lien dans un autre onglet, puis envoyez ici.',
    signIn: 'Recevoir un lien dans un autre onglet',
  },
};
