// Pages shown in place of what was asked for.
export default {
  unread: {
    title: 'Nous n’avons pas compris cette demande',
    text: 'L’adresse est peut-être incomplète, ou la page était ouverte depuis trop longtemps. Rechargez-la, puis réessayez.',
  },
  session: {
    title: 'Votre session est terminée',
    text: 'Connectez-vous de nouveau, puis reprenez où vous en étiez.',
  },
  foreign: {
    title: 'Cet envoi ne vient pas de notre site',
    text: 'Pour votre sécurité, nous ne prenons que ce qui est envoyé depuis nos propres pages. Revenez au formulaire, rechargez-le, puis réessayez. Si une extension de votre navigateur masque d’où vient un envoi, désactivez-la ici.',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être incomplète, ou la page a changé de place. Si vous suivez une demande, ouvrez-la depuis le lien que nous vous avons envoyé.',
  },
  stale: {
    title: 'Cette page n’est plus à jour',
    text: 'Ce qu’elle montrait a été envoyé ou modifié entre-temps, depuis une autre fenêtre. Rien n’a été écrasé ni envoyé deux fois.',
  },
  heavy: {
    title: 'C’est trop volumineux pour être envoyé en une fois',
    text: 'Un fichier peut peser jusqu’à {megabytes} Mo, un par envoi. Choisissez-en un plus petit, ou une photo moins détaillée. Le reste de ce que vous aviez enregistré est toujours là.',
    post: 'Vous pouvez aussi nous envoyer vos documents par courrier.',
  },
  failed: {
    title: 'Un incident nous empêche de répondre',
    text: 'Rien de ce que vous aviez déjà envoyé n’est perdu. Réessayez dans un instant.',
    reference: 'Si cela recommence, écrivez-nous en citant la référence {reference}.',
  },
  back: 'Revenir au formulaire',
  resume: 'Reprendre',
  again: 'Réessayer',
  desk: 'Revenir à la file',
  signIn: 'Se connecter',
};
