// The team of the desk: signing in, the second factor, accounts, invitations.
export default {
  code: {
    title: 'Second step',
    label: 'Code',
    hint: 'The six digits that your authenticator application shows, or a recovery code.',
    submit: 'Enter',
    other: 'Use another account',
    lost: 'Lost your phone and your recovery codes? The administrator of the desk can reset this step.',
    demo: 'Demo: instead of your phone, this page shows the code of the moment:',
  },
  enrol: {
    title: 'Protect your account',
    why: 'A password can be stolen. A code from your phone comes on top of it, at each sign-in.',
    install:
      'Install an authenticator application if you have none: that of your password manager, Aegis, FreeOTP, Google Authenticator…',
    scan: 'Take a picture of this code with it.',
    picture: 'QR code to take a picture of; the same key is written out right after it.',
    byHand: 'Type the key by hand',
    byHandText: 'Kind of key: time-based, six digits.',
    type: 'Copy the six digits that it shows.',
    code: 'Six-digit code',
    submit: 'Check',
  },
  recovery: {
    title: 'Your recovery codes',
    text: 'If you lose your phone, each of them replaces the code once. Keep them away from this computer: they will not be shown again.',
    label: 'Recovery codes',
    next: 'I have kept them, continue',
    gone: 'Your account is protected, and your recovery codes have been shown already.',
  },
};
