// The day's reminders, and the calendar that a program reads.
export default {
  title: '{count, plural, one {# rappel aujourd’hui} other {# rappels aujourd’hui}}',
  kind: {
    due: 'réponse due le',
    overdue: 'en retard depuis le',
    extension: 'dernier jour pour annoncer une prolongation, le',
    awaiting: 'le demandeur est attendu depuis le',
  },
};
