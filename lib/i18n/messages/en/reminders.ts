// The day's reminders, and the calendar that a program reads.
export default {
  title: '{count, plural, one {# reminder today} other {# reminders today}}',
  kind: {
    due: 'answer due on',
    overdue: 'late since',
    extension: 'last day to announce an extension,',
    awaiting: 'the requester is awaited since',
  },
};
