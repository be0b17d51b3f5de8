// A request that came by another way than the portal.
export default {
  title: 'Log a request received another way',
  text: 'A letter, an e-mail, a call, a visit. The period runs from the day of receipt, whichever day you log it.',
  channel: 'How did it come in?',
  receivedOn: 'Received on',
  receivedOnHint: 'The day on which it reached the organisation, read or not. Not in the future.',
  right: 'Which right?',
  rightHint:
    'Does the letter name none? Choose the one that fits what it asks for; each has questions of its own.',
  titleOf: 'Log a request – {right}',
  asPublic:
    'The questions about the request are those of the public form. Leave empty what the letter or the call does not say.',
  how: 'How it came',
  what: 'What is asked for',
  who: 'Who asks, and for whom',
  notSaid: 'Not said',
  more: 'What the person asks for',
  moreHint: 'In their words, as far as possible. You can add the scanned letter in the next step.',
  name: 'Name of the person who writes or calls',
  email: 'Their e-mail address',
  emailHint:
    'Read it over: it opens the tracking page and the answer. Without one, everything becomes letters to print.',
  postalAddress: 'Their postal address',
  postalAddressHint: 'It stands at the head of the letters.',
  customerNumber: 'Their customer number',
  filedAs: 'For whom?',
  filedAsOptions: {
    self: 'For themselves',
    mandate: 'For somebody else, under a mandate',
    parental_authority: 'For their child',
    guardian: 'For somebody in their guardianship',
  },
  representedName: 'Name of the person represented',
  representedNameHint: 'Only when the request is made for somebody else.',
  language: 'Language of the answer',
  submit: 'Log and acknowledge',
};
