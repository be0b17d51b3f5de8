// Entering by a link: asking for it, and using it.
export default {
  askTitle: 'Follow a request',
  askText: 'Enter the e-mail address that you gave us. We send a link there, valid for 15 minutes.',
  askSubmit: 'Send me a link',
  sentTitle: 'Look at your e-mail',
  sentText:
    'If a request, a claim or directives came to us from this address, a link has just been sent to it. It is valid for 15 minutes and works once.',
  sentHint: 'Nothing there? Look in your junk folder, or go back and check the address.',
  useTitle: 'One last click',
  useText: 'This button confirms that the link was opened by you, and not by mail software.',
  useSubmit: 'Continue',
  deadTitle: 'This link is no longer valid',
  deadText:
    'It has been used already, or its time has passed. Ask for a new one: it arrives in a moment. A request that is not sent yet can be resumed in the browser where you last opened it.',
  confirmedTitle: 'Your address is confirmed',
  confirmedText:
    'Thank you. Your request is in the hands of the data protection officer. To follow it, get a new link at your address.',
};
