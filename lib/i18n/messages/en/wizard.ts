// The wizard, one question a page.
export default {
  start: {
    time: 'It takes a few minutes: {count, plural, one {one question} other {# questions, one a page}}, then a check.',
    noDocument: 'No identity document to prepare.',
    noReason: 'No reason to give.',
    free: 'It is free of charge.',
    begin: 'Start',
    resume: 'Go on with my request',
  },
  progress: 'Step {step} of {total}',
  saved: 'Your answers are kept as you go, for {days} days. Nothing is sent before the last step.',
  identity: {
    title: 'Who are you?',
    name: 'Full name',
    email: 'E-mail address',
    emailHint:
      'We send the receipt there, then a link to read the answer. Preferably the one that we already know.',
    customerNumber: 'Customer number',
    customerNumberHint: 'It helps us to find your file.',
    postalAddress: 'Postal address',
    postalAddressHint: 'Needed only for an answer on paper.',
  },
  scope: {
    title: 'What do you want to see?',
    legend: 'Scope of the request',
    all: 'Everything that you hold about me',
    allHint: 'Every category of data, with the explanations that the law provides for.',
    some: 'Some categories only',
    categories: 'Categories of data',
    categoriesHint: 'Tick these if you don’t want to see everything.',
  },
  format: {
    title: 'In which form?',
    legend: 'Form of the answer',
    readable: 'Readable documents, to download',
    readableHint: 'A letter and PDF files, on your own page.',
    reusable: 'Reusable files, to download',
    reusableHint: 'CSV or JSON, for a spreadsheet or other software.',
    paper: 'On paper, by post',
    paperHint: 'We will need your postal address.',
  },
  more: {
    title: 'Would you like to add anything?',
    label: 'Your message',
    hint: 'A period, a contract, an exchange: whatever helps us to answer well. You need not give a reason.',
  },
  check: {
    title: 'Check your answers',
    change: 'Change: {what}',
    nothing: 'Not given',
    what: 'What will happen',
    text: 'By sending this you make an official request. The legal period runs from today. You will get a receipt by e-mail.',
    privacy:
      'We use these answers to handle your request, and keep them for five years after the end of the year, as evidence.',
    submit: 'Send my request',
  },
};
