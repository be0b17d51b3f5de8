// To the person: there is a reasonable doubt about identity, GDPR Art. 12(6). What is asked, and why, is on the
// tracking page; documents never travel by mail.
import { z } from 'zod';
import { Notice } from './_notice';
import { common, link, previewProps, reference } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `Demande ${reference} : nous avons besoin de votre réponse`,
    title: 'Nous devons être sûrs que c’est bien vous',
    preview: 'Ce que nous demandons, et pourquoi, est sur la page de suivi.',
    lead: [
      'Avant de vous répondre, nous devons être sûrs que cette demande vient bien de vous (article 12(6) du RGPD). La page de suivi dit ce qui nous fait hésiter, et comment lever ce doute. Une pièce d’identité n’est pas le premier moyen proposé.',
    ],
    paused: 'Le délai de réponse est suspendu jusqu’à votre réponse.',
    running: 'Le délai de réponse continue de courir pendant ce temps.',
    reference: 'Référence :',
    action: 'Répondre sur la page de suivi',
    after: ['N’envoyez aucun document par courriel.'],
  },
  en: {
    subject: (reference: string) => `Request ${reference}: we need your answer`,
    title: 'We need to be sure that it is you',
    preview: 'What we ask, and why, is on the tracking page.',
    lead: [
      'Before we answer, we must be sure that this request really comes from you (Article 12(6) GDPR). The tracking page says what makes us hesitate, and how to settle it. An identity document is not the first means offered.',
    ],
    paused: 'The period for answering is suspended until you reply.',
    running: 'The period for answering keeps running in the meantime.',
    reference: 'Reference:',
    action: 'Answer on the tracking page',
    after: ['Do not send any document by e-mail.'],
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

export default function IdentityAsked(props: Props) {
  const text = TEXT[props.locale];
  const lead = [...text.lead, props.paused ? text.paused : text.running];
  return <Notice {...props} text={{ ...text, lead }} rows={[[text.reference, props.reference]]} />;
}

IdentityAsked.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  paused: true,
  url: 'https://droits.exemple.test/fr/suivi',
} satisfies Props;
