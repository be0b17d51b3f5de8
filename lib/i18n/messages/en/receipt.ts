// The receipt of a request.
export default {
  title: 'We have received your request',
  reference: 'Reference of your request',
  due: 'We will answer you at the latest on',
  received: 'Request received on {date}',
  confirm: 'Confirm your address',
  confirmText:
    'An e-mail is on its way, with a button to confirm your address. The period is already running; without confirmation we cannot answer you.',
  confirmed: 'Your address is confirmed.',
  next: 'What happens next',
  steps: {
    confirm: 'You confirm your address, from the e-mail that you received.',
    read: 'The data protection officer looks at your request, and writes to you if anything is missing.',
    answer: 'You get an e-mail as soon as the answer is ready. You read it on your own page.',
  },
  pdf: 'Download the receipt (PDF)',
  follow: 'Follow my request',
  notOurs:
    'If the date passes without an answer, or the answer does not satisfy you, you can turn to {authority}.',
};
