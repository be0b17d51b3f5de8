// The wizard, one question a page.
export default {
  start: {
    time: 'Comptez quelques minutes : {count, plural, one {une question} other {# questions, une par page}}, puis une vérification.',
    noDocument: 'Aucune pièce d’identité à préparer.',
    noReason: 'Aucune raison à donner.',
    free: 'C’est gratuit.',
    begin: 'Commencer',
    resume: 'Reprendre ma demande',
  },
  progress: 'Étape {step} sur {total}',
  saved:
    'Vos réponses sont gardées au fur et à mesure, pendant {days} jours. Rien n’est envoyé avant la dernière étape.',
  identity: {
    title: 'Qui êtes-vous ?',
    name: 'Nom et prénom',
    email: 'Adresse électronique',
    emailHint:
      'Nous y envoyons le récépissé, puis un lien pour lire la réponse. De préférence celle que nous connaissons déjà.',
    customerNumber: 'Numéro de client',
    customerNumberHint: 'Il nous aide à retrouver votre dossier.',
    postalAddress: 'Adresse postale',
    postalAddressHint: 'Utile seulement pour une réponse sur papier.',
  },
  scope: {
    title: 'Que voulez-vous voir ?',
    legend: 'Étendue de la demande',
    all: 'Tout ce que vous avez sur moi',
    allHint: 'Toutes les catégories de données, avec les explications prévues par la loi.',
    some: 'Seulement certaines catégories',
    categories: 'Catégories de données',
    categoriesHint: 'À cocher si vous ne voulez pas tout voir.',
  },
  format: {
    title: 'Sous quelle forme ?',
    legend: 'Forme de la réponse',
    readable: 'Des documents lisibles, à télécharger',
    readableHint: 'Une lettre et des fichiers PDF, sur votre page de suivi.',
    reusable: 'Des fichiers réutilisables, à télécharger',
    reusableHint: 'CSV ou JSON, pour un tableur ou un autre logiciel.',
    paper: 'Sur papier, par la poste',
    paperHint: 'Nous aurons besoin de votre adresse postale.',
  },
  more: {
    title: 'Souhaitez-vous ajouter quelque chose ?',
    label: 'Votre message',
    hint: 'Une période, un contrat, un échange : ce qui nous aide à bien répondre. Vous n’avez pas à donner de raison.',
  },
  check: {
    title: 'Vérifiez vos réponses',
    change: 'Modifier : {what}',
    nothing: 'Non renseigné',
    what: 'Ce qui va se passer',
    text: 'En envoyant, vous nous saisissez officiellement. Le délai légal court dès aujourd’hui. Vous recevrez un récépissé par courriel.',
    privacy:
      'Nous utilisons ces réponses pour traiter votre demande, et les gardons cinq ans après la fin de l’année comme preuve.',
    submit: 'Envoyer ma demande',
  },
};
