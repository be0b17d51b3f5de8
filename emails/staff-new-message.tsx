// To the desk: the person has written. The reference and the right only.
import type { z } from 'zod';
import { citedRight } from '@/lib/rules/right-names';
import { Notice } from './_notice';
import { common, link, previewProps, reference, right } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `${reference} : nouveau message`,
    title: 'Nouveau message',
    preview: 'Le demandeur a écrit.',
    lead: ['La personne qui a fait cette demande vous a écrit.'],
    rows: ['Référence :', 'Objet :'],
    action: 'Lire et répondre',
  },
  en: {
    subject: (reference: string) => `${reference}: new message`,
    title: 'New message',
    preview: 'The requester has written.',
    lead: ['The person who made this request has written to you.'],
    rows: ['Reference:', 'Subject:'],
    action: 'Read and answer',
  },
};

export const schema = common.extend({ reference, right, url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, reference }: Props) => TEXT[locale].subject(reference);

export default function StaffNewMessage(props: Props) {
  const { locale, reference, right } = props;
  const text = TEXT[locale];
  const [ofReference = '', ofRight = ''] = text.rows;
  return (
    <Notice
      {...props}
      text={text}
      audience="staff"
      rows={[
        [ofReference, reference],
        [ofRight, citedRight(right, locale)],
      ]}
    />
  );
}

StaffNewMessage.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  right: 'access',
  url: 'https://droits.exemple.test/fr/dpo/dossiers/DR-7K3M-9TQX-4HVP',
} satisfies Props;
