// Pages shown in place of what was asked for.
export default {
  unread: {
    title: 'We could not understand this request',
    text: 'The address may be incomplete, or the page was open for too long. Load it again, then try once more.',
  },
  session: {
    title: 'Your session is over',
    text: 'Sign in again, then go on from where you were.',
  },
  foreign: {
    title: 'This was not sent from our site',
    text: 'For your safety, we only take what is sent from our own pages. Go back to the form, load it again, then try once more. If an extension of your browser hides where a form is sent from, switch it off here.',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'The address may be incomplete, or the page may have moved. If you are following a request, open it from the link that we sent you.',
  },
  stale: {
    title: 'This page is out of date',
    text: 'What it showed was sent or changed in the meantime, from another window. Nothing was overwritten or sent twice.',
  },
  heavy: {
    title: 'This is too large to be sent in one go',
    text: 'A file may have up to {megabytes} MB, one at a time. Choose a smaller one, or a less detailed photo. Everything else that you had saved is still there.',
    post: 'You can also send us your documents by post.',
  },
  failed: {
    title: 'Something went wrong on our side',
    text: 'Nothing that you had already sent is lost. Please try again in a moment.',
    reference: 'If it happens again, write to us and quote the reference {reference}.',
  },
  back: 'Back to the form',
  resume: 'Go on',
  again: 'Try again',
  desk: 'Back to the queue',
  signIn: 'Sign in',
};
