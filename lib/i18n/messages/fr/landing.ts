// The first page.
export default {
  title: 'Vos données, vos droits',
  lede: '{controller} vous doit des réponses sur vos données. Choisissez ce que vous voulez obtenir : nous répondons en un mois, gratuitement.',
  left: 'Votre espace est fermé. Pour y revenir, recevez un nouveau lien à votre adresse.',
  choose: 'Que voulez-vous faire ?',
  situations: 'Vous hésitez ? Partez de votre situation',
  reassurance: 'Ce qui vous attend',
  promises: {
    free: {
      title: 'Gratuit, en un mois',
      text: 'La loi nous donne un mois. Nous affichons la date exacte et son calcul.',
    },
    identity: {
      title: 'Pas de pièce d’identité',
      text: 'Votre adresse électronique confirmée suffit, sauf doute sérieux que nous vous expliquerions.',
    },
    follow: {
      title: 'Vous suivez tout',
      text: 'Un numéro, une date, un fil de messages avec le délégué à la protection des données.',
    },
  },
  otherWays: 'Vous préférez écrire ?',
  otherWaysText:
    'Un courriel ou une lettre valent autant que ce site. Le délai court du jour où votre demande nous parvient.',
  byEmail: 'Par courriel :',
  byPost: 'Par courrier :',
  forms: 'Des formulaires à imprimer',
  following: 'Vous avez déjà une demande en cours ?',
  followingText: 'Recevez un lien à votre adresse pour lire nos réponses et nous écrire.',
  viaDpo: 'Écrivez au délégué',
  viaDpoText: 'Ce droit s’exerce pour l’instant par courriel ou par courrier.',
};
