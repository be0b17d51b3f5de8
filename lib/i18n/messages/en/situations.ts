// Situations of everyday life, each with where it leads.
export default {
  title: 'Start from your situation',
  lede: 'You need not know what your right is called. Choose what looks like your case.',
  to: {
    directives: 'Leave directives',
    'after-death': 'Act after a death',
    'by-post': 'Write by post or e-mail',
  },
  unwanted_mail: {
    title: 'I get messages that I do not want',
    text: 'Object to advertising: we always stop. If you had given your consent, withdraw it.',
  },
  wrong_data: {
    title: 'My address is wrong, or something else is',
    text: 'Tell us what is right. While we check, you can have the data frozen.',
  },
  closing_account: {
    title: 'I am closing my account',
    text: 'First take with you what you want to keep, then have the rest erased.',
  },
  what_is_known: {
    title: 'I want to know what you hold about me',
    text: 'Ask for everything, or for a part only. You get a copy, with explanations.',
  },
  changed_mind: {
    title: 'I said yes, and I have changed my mind',
    text: 'A consent is withdrawn as easily as it is given, with effect at once.',
  },
  refused: {
    title: 'A machine refused me something',
    text: 'Ask for a person to look at the decision again, and give your point of view.',
  },
  dispute: {
    title: 'I disagree with you',
    text: 'Have the data in question frozen, so that nothing is erased or used in the meantime.',
  },
  changing_provider: {
    title: 'I am changing providers',
    text: 'Receive what you entrusted to us in a reusable format, or have it sent to the next one.',
  },
  old_traces: {
    title: 'I am no longer a customer, but you still have me',
    text: 'Ask for erasure. If part of it has to stay, we tell you which, why and until when.',
  },
  someone_died: {
    title: 'Someone has died',
    text: 'Close their accounts, settle the estate, have their directives carried out: we guide you.',
  },
  own_death: {
    title: 'I am thinking of afterwards',
    text: 'Decide what becomes of your data after your death, and who sees to it.',
  },
  not_online: {
    title: 'I prefer paper',
    text: 'A form to print for each right. A letter counts as much as this site.',
  },
};
