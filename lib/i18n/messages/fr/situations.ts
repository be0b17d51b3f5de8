// Situations of everyday life, each with where it leads.
export default {
  title: 'Partir de votre situation',
  lede: 'Vous n’avez pas à connaître le nom de votre droit. Choisissez ce qui vous ressemble.',
  to: {
    directives: 'Laisser des directives',
    'after-death': 'Agir après un décès',
    'by-post': 'Écrire par courrier ou par courriel',
  },
  unwanted_mail: {
    title: 'Je reçois des messages dont je ne veux pas',
    text: 'Opposez-vous à la publicité : nous arrêtons toujours. Si vous aviez donné votre accord, retirez-le.',
  },
  wrong_data: {
    title: 'Mon adresse est fausse, ou autre chose',
    text: 'Dites-nous ce qui est exact. Le temps de vérifier, vous pouvez faire geler la donnée.',
  },
  closing_account: {
    title: 'Je ferme mon compte',
    text: 'Emportez d’abord ce que vous voulez garder, puis faites effacer le reste.',
  },
  what_is_known: {
    title: 'Je veux savoir ce que vous avez sur moi',
    text: 'Demandez tout, ou seulement une partie. Vous recevez une copie, avec des explications.',
  },
  changed_mind: {
    title: 'J’avais dit oui, je change d’avis',
    text: 'Un accord se retire aussi simplement qu’il se donne, avec effet tout de suite.',
  },
  refused: {
    title: 'Une machine m’a refusé quelque chose',
    text: 'Demandez qu’une personne réexamine la décision, et donnez votre point de vue.',
  },
  dispute: {
    title: 'Je suis en désaccord avec vous',
    text: 'Faites geler les données en cause, pour que rien ne soit effacé ni utilisé entre-temps.',
  },
  changing_provider: {
    title: 'Je change de prestataire',
    text: 'Recevez ce que vous nous avez confié dans un format réutilisable, ou faites-le envoyer au suivant.',
  },
  old_traces: {
    title: 'Je ne suis plus client, mais vous m’avez encore',
    text: 'Demandez l’effacement. Si une partie doit rester, nous vous disons laquelle, pourquoi et jusqu’à quand.',
  },
  someone_died: {
    title: 'Une personne est décédée',
    text: 'Fermer ses comptes, régler la succession, faire appliquer ses directives : nous vous guidons.',
  },
  own_death: {
    title: 'Je pense à l’après',
    text: 'Décidez de ce que deviendront vos données après votre décès, et de qui s’en chargera.',
  },
  not_online: {
    title: 'Je préfère le papier',
    text: 'Un formulaire à imprimer pour chaque droit. Une lettre vaut autant que ce site.',
  },
};
