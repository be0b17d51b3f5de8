// Requests by post or by e-mail, and the forms to print.
export default {
  title: 'Écrire par courrier ou par courriel',
  plain: 'Une lettre ou un courriel valent autant que ce site. Aucun formulaire n’est obligatoire.',
  whereTo: 'Où écrire',
  email: 'Par courriel',
  post: 'Par courrier',
  say: {
    title: 'Ce qu’il faut dire',
    who: 'Votre nom, et ce qui aide à retrouver votre dossier : numéro de client, adresse connue de nous.',
    what: 'Ce que vous demandez. Quelques mots suffisent, sans citer la loi.',
    where: 'Où vous répondre : adresse électronique ou postale.',
    noDocument: 'Pas de pièce d’identité. Nous vous écrirons en cas de doute sérieux.',
  },
  clock: 'Le délai d’un mois court du jour où votre demande nous parvient, à l’une de ces adresses.',
  forms: 'Formulaires à imprimer',
  formsText: 'Un formulaire par droit, en PDF accessible, à remplir à la main.',
  blank: '{right} (PDF)',
  prefilled: 'Imprimer un formulaire à votre nom',
  prefilledText: 'Nous imprimons ce que vous indiquez ici, et ne le gardons pas.',
  right: 'Le droit',
  download: 'Télécharger le formulaire (PDF)',
};
