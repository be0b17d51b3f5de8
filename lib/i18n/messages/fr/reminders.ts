// The day's reminders, and the calendar that a program reads.
export default {
  title: '{count, plural, one {# rappel aujourd’hui} other {# rappels aujourd’hui}}',
  kind: {
    due: 'réponse due le',
    overdue: 'en retard depuis le',
    extension: 'dernier jour pour annoncer une prolongation, le',
    awaiting: 'le demandeur est attendu depuis le',
  },
  calendar: { name: 'Demandes de droits – {controller}', due: '{reference} – réponse due' },
  feed: {
    title: 'Vos échéances dans votre agenda',
    text: 'Une adresse secrète que votre agenda relit de lui-même. Elle ne donne que des références et des dates, pour vos dossiers et, si vous décidez, pour ceux que personne n’a pris.',
    active: 'Votre adresse est active',
    since: 'Créée le',
    revoke: 'Révoquer cette adresse',
    ended: 'L’adresse est révoquée : votre agenda ne recevra plus rien.',
    make: 'Créer une adresse',
    again: 'En créer une autre',
    replaces: 'L’ancienne s’éteint aussitôt.',
    submit: 'Créer l’adresse',
    language: 'Langue des événements',
    fr: 'Français',
    en: 'Anglais',
    shownTitle: 'Votre adresse d’agenda',
    shownText:
      'Copiez-la dans votre agenda, comme abonnement. Elle n’est montrée qu’une fois : qui la connaît lit vos échéances.',
    shownLabel: 'Adresse d’agenda',
    next: 'Je l’ai copiée',
  },
};
