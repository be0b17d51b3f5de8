// Requests by post or by e-mail, and the forms to print.
export default {
  title: 'Write by post or by e-mail',
  plain: 'A letter or an e-mail counts as much as this site. No form is compulsory.',
  whereTo: 'Where to write',
  email: 'By e-mail',
  post: 'By post',
  say: {
    title: 'What to say',
    who: 'Your name, and what helps to find your file: customer number, an address that we know.',
    what: 'What you ask for. A few words are enough, without citing the law.',
    where: 'Where to answer you: e-mail or postal address.',
    noDocument: 'No identity document. We will write to you if we have a serious doubt.',
  },
  clock: 'The period of one month runs from the day your request reaches us, at one of these addresses.',
  forms: 'Forms to print',
  formsText: 'One form for each right, as an accessible PDF, to fill in by hand.',
  blank: '{right} (PDF)',
  prefilled: 'Print a form in your name',
  prefilledText: 'We print what you enter here, and do not keep it.',
  right: 'The right',
  download: 'Download the form (PDF)',
};
