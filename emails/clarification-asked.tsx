// To the person: the request could be made more precise. The clock stops only where a large quantity of data is
// processed (GDPR recital 63), and nobody has to narrow a request down.
import { z } from 'zod';
import { Notice } from './_notice';
import { common, link, previewProps, reference } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `Demande ${reference} : une précision nous aiderait`,
    title: 'Une précision nous aiderait',
    preview: 'Notre question est sur la page de suivi.',
    lead: [
      'Pour vous répondre au mieux, le délégué à la protection des données vous pose une question sur la page de suivi. Vous pouvez préciser votre demande, ou la maintenir telle quelle.',
    ],
    paused:
      'Nous traitons une grande quantité de données vous concernant : le délai de réponse est suspendu jusqu’à votre réponse (considérant 63 du RGPD).',
    running: 'Le délai de réponse continue de courir pendant ce temps.',
    reference: 'Référence :',
    action: 'Lire la question',
  },
  en: {
    subject: (reference: string) => `Request ${reference}: some detail would help us`,
    title: 'Some detail would help us',
    preview: 'Our question is on the tracking page.',
    lead: [
      'To answer you as well as we can, the data protection officer asks you a question on the tracking page. You can make your request more precise, or keep it as it is.',
    ],
    paused:
      'We process a large quantity of data concerning you: the period for answering is suspended until you reply (Recital 63 GDPR).',
    running: 'The period for answering keeps running in the meantime.',
    reference: 'Reference:',
    action: 'Read the question',
  },
};

export const schema = common.extend({
  reference,
  /** Whether the asking stops the clock. */
  paused: z.boolean(),
  url: link,
});
type Props = z.infer<typeof schema>;

export const subject = ({ locale, reference }: Props) => TEXT[locale].subject(reference);

export default function ClarificationAsked(props: Props) {
  const text = TEXT[props.locale];
  const lead = [...text.lead, props.paused ? text.paused : text.running];
  return <Notice {...props} text={{ ...text, lead }} rows={[[text.reference, props.reference]]} />;
}

ClarificationAsked.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  paused: false,
  url: 'https://droits.exemple.test/fr/suivi',
} satisfies Props;
