// To the person: someone is working on the request, and until when. Promises nothing about the answer.
import type { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { Notice } from './_notice';
import { common, day, link, previewProps, reference } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `Demande ${reference} : elle est en cours d’examen`,
    title: 'Votre demande est en cours d’examen',
    preview: 'Le délégué à la protection des données s’en occupe.',
    lead: ['Le délégué à la protection des données a ouvert votre demande et l’examine.'],
    rows: ['Référence :', 'Réponse au plus tard le :'],
    action: 'Suivre ma demande',
  },
  en: {
    subject: (reference: string) => `Request ${reference}: it is being examined`,
    title: 'Your request is being examined',
    preview: 'The data protection officer is dealing with it.',
    lead: ['The data protection officer has opened your request and is examining it.'],
    rows: ['Reference:', 'Answer due by:'],
    action: 'Follow my request',
  },
};

export const schema = common.extend({ reference, dueOn: day, url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, reference }: Props) => TEXT[locale].subject(reference);

export default function RequestAcknowledged(props: Props) {
  const { locale, reference, dueOn } = props;
  const text = TEXT[locale];
  const [ofReference = '', ofDueDate = ''] = text.rows;
  return (
    <Notice
      {...props}
      text={text}
      rows={[
        [ofReference, reference],
        [ofDueDate, formatDate(dueOn, locale)],
      ]}
    />
  );
}

RequestAcknowledged.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  dueOn: '2026-04-07',
  url: 'https://droits.exemple.test/fr/suivi',
} satisfies Props;
