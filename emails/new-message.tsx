// To the person: the DPO has written. The message itself stays on the tracking page.
import type { z } from 'zod';
import { Notice } from './_notice';
import { common, link, previewProps, reference } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `Demande ${reference} : un message vous attend`,
    title: 'Un message vous attend',
    preview: 'Il se lit sur la page de suivi.',
    lead: [
      'Le délégué à la protection des données vous a écrit au sujet de votre demande. Vous pouvez lire son message et lui répondre sur la page de suivi.',
    ],
    reference: 'Référence :',
    action: 'Lire le message',
    after: ['Pour vous protéger, son contenu n’est pas repris dans ce courriel.'],
  },
  en: {
    subject: (reference: string) => `Request ${reference}: a message is waiting for you`,
    title: 'A message is waiting for you',
    preview: 'It is read on the tracking page.',
    lead: [
      'The data protection officer has written to you about your request. You can read the message and answer it on the tracking page.',
    ],
    reference: 'Reference:',
    action: 'Read the message',
    after: ['To protect you, its content is not repeated in this e-mail.'],
  },
};

export const schema = common.extend({ reference, url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, reference }: Props) => TEXT[locale].subject(reference);

export default function NewMessage(props: Props) {
  const text = TEXT[props.locale];
  return <Notice {...props} text={text} rows={[[text.reference, props.reference]]} />;
}

NewMessage.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  url: 'https://droits.exemple.test/fr/suivi',
} satisfies Props;
