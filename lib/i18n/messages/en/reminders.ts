// The day's reminders, and the calendar that a program reads.
export default {
  title: '{count, plural, one {# reminder today} other {# reminders today}}',
  kind: {
    due: 'answer due on',
    overdue: 'late since',
    extension: 'last day to announce an extension,',
    awaiting: 'the requester is awaited since',
  },
  calendar: { name: 'Rights requests – {controller}', due: '{reference} – answer due' },
  feed: {
    title: 'Your due dates in your calendar',
    text: 'A secret address that your calendar reads by itself. It gives references and dates only, of your cases and, if you decide, of those that nobody has.',
    active: 'Your address is active',
    since: 'Made on',
    revoke: 'Revoke this address',
    ended: 'The address is revoked: your calendar gets nothing any more.',
    make: 'Make an address',
    again: 'Make another one',
    replaces: 'The old one dies at once.',
    submit: 'Make the address',
    language: 'Language of the events',
    fr: 'French',
    en: 'English',
    shownTitle: 'Your calendar address',
    shownText:
      'Copy it into your calendar, as a subscription. It is shown this once: whoever knows it reads your due dates.',
    shownLabel: 'Calendar address',
    next: 'I have copied it',
  },
};
