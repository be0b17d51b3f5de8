// The first page.
export default {
  title: 'Your data, your rights',
  lede: '{controller} owes you answers about your data. Choose what you want: we answer within a month, free of charge.',
  left: 'Your space is closed. To come back, get a new link at your address.',
  choose: 'What do you want to do?',
  situations: 'Not sure? Start from your situation',
  reassurance: 'What to expect',
  promises: {
    free: {
      title: 'Free, within a month',
      text: 'The law gives us one month. We show the exact date and how it is worked out.',
    },
    identity: {
      title: 'No identity document',
      text: 'Your confirmed e-mail address is enough, unless we have a serious doubt, which we would explain.',
    },
    follow: {
      title: 'You can follow it all',
      text: 'A number, a date, and messages to and from the data protection officer.',
    },
  },
  otherWays: 'Would you rather write?',
  otherWaysText:
    'An e-mail or a letter counts as much as this site. The period runs from the day your request reaches us.',
  byEmail: 'By e-mail:',
  byPost: 'By post:',
  forms: 'Forms to print',
  following: 'Already have a request with us?',
  followingText: 'Get a link at your address to read our answers and write to us.',
  viaDpo: 'Write to the officer',
  viaDpoText: 'For now, this right is exercised by e-mail or by post.',
};
