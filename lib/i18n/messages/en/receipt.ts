// The receipt of a request.
export default {
  title: 'We have received your request',
  reference: 'Reference of your request',
  due: 'We will answer you at the latest on',
  received: 'Request received on {date}',
  together: 'Sent together with it: {right}, under the reference',
  withdrawnOn:
    'Your consent has been withdrawn since {date}. What was done before stays valid (GDPR, Art. 7(3)).',
  withdrawnSoon:
    'Your consent is withdrawn as soon as you confirm your address: nothing else is asked of you.',
  forClient:
    'This data belongs to one of our clients, who alone is its controller. We pass your request on to that client (GDPR, Art. 28(3)(e)), and tell you here when it is done.',
  confirm: 'Confirm your address',
  confirmText:
    'An e-mail is on its way to {email}, with a button to confirm it. The period is already running; without confirmation we cannot answer you. Is this address wrong? Make the request again: this one will erase itself.',
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
    'If the date passes without an answer, or the answer does not satisfy you, you can complain to the supervisory authority: {authority}.',
};
