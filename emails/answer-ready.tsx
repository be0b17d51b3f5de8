// To the person: the answer can be read. Nothing of it is in the mail, not even whether it is favourable.
import type { z } from 'zod';
import { Items } from './_layout';
import { Notice } from './_notice';
import { common, link, previewProps, reference } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `Demande ${reference} : la réponse est prête`,
    title: 'La réponse est prête',
    preview: 'Elle se lit sur la page de suivi.',
    lead: ['Nous avons répondu à votre demande. Pour vous protéger, la réponse n’est pas dans ce courriel.'],
    reference: 'Référence :',
    how: [
      'Ouvrez la page de suivi.',
      'Si elle vous le demande, faites-vous envoyer un lien d’accès à cette adresse.',
      'Lisez la réponse, puis téléchargez-la avec ses fichiers.',
    ],
    action: 'Lire la réponse',
    after: ['La réponse dit aussi ce que vous pouvez faire si elle ne vous satisfait pas.'],
  },
  en: {
    subject: (reference: string) => `Request ${reference}: the answer is ready`,
    title: 'The answer is ready',
    preview: 'It is read on the tracking page.',
    lead: ['We have answered your request. To protect you, the answer is not in this e-mail.'],
    reference: 'Reference:',
    how: [
      'Open the tracking page.',
      'If it asks you to, have an access link sent to this address.',
      'Read the answer, then download it with its files.',
    ],
    action: 'Read the answer',
    after: ['The answer also says what you can do if it does not satisfy you.'],
  },
};

export const schema = common.extend({ reference, url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, reference }: Props) => TEXT[locale].subject(reference);

export default function AnswerReady(props: Props) {
  const text = TEXT[props.locale];
  return (
    <Notice {...props} text={text} rows={[[text.reference, props.reference]]}>
      <Items ordered items={text.how} />
    </Notice>
  );
}

AnswerReady.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  url: 'https://droits.exemple.test/fr/suivi',
} satisfies Props;
