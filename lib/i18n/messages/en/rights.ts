// The eight rights in plain words: a name, what it is for, and its 'In short' in sentences under 20 words.
export default {
  access: {
    name: 'See my data',
    short: 'Access',
    plain: 'You want to know what we know about you. We give you a copy, with explanations.',
    action: 'Ask for my data',
  },
  rectification: {
    name: 'Correct my data',
    short: 'Rectification',
    plain: 'Something about you is wrong or incomplete. We correct it and tell those who received it.',
    action: 'Ask for a correction',
  },
  erasure: {
    name: 'Erase my data',
    short: 'Erasure',
    plain: 'You want us to delete data. We keep only what the law makes or lets us keep.',
    action: 'Ask for erasure',
  },
  restriction: {
    name: 'Freeze my data',
    short: 'Restriction',
    plain: 'You dispute something. While we check, we keep your data without using it.',
    action: 'Ask for a freeze',
  },
  portability: {
    name: 'Take my data with me',
    short: 'Portability',
    plain: 'You are changing provider. You get back what you gave us, in a format that can be reused.',
    action: 'Ask for an export',
  },
  objection: {
    name: 'Say no to a use',
    short: 'Objection',
    plain: 'You refuse a use of your data. For advertising we always stop, and at once.',
    action: 'Object',
  },
  automated_decision: {
    name: 'Have an automated decision reviewed',
    short: 'Automated decision',
    plain: 'A machine alone decided something important for you. A person looks at your situation again.',
    action: 'Ask for a review',
  },
  consent_withdrawal: {
    name: 'Withdraw my consent',
    short: 'Withdrawal of consent',
    plain: 'You had said yes. You can say no, just as easily, without giving a reason.',
    action: 'Withdraw my consent',
  },
};
