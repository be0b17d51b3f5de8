// To the desk: a request has arrived. The reference and the right only: a mailbox is no place for a case.
import type { z } from 'zod';
import { citedRight } from '@/lib/rules/right-names';
import { Notice } from './_notice';
import { common, link, previewProps, reference, right } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `${reference} : nouvelle demande`,
    title: 'Nouvelle demande',
    preview: 'Une demande vient d’arriver au guichet.',
    lead: ['Une demande vient d’arriver au guichet.'],
    rows: ['Référence :', 'Objet :'],
    action: 'Ouvrir le dossier',
  },
  en: {
    subject: (reference: string) => `${reference}: new request`,
    title: 'New request',
    preview: 'A request has just arrived at the desk.',
    lead: ['A request has just arrived at the desk.'],
    rows: ['Reference:', 'Subject:'],
    action: 'Open the case',
  },
};

export const schema = common.extend({ reference, right, url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, reference }: Props) => TEXT[locale].subject(reference);

export default function StaffNewRequest(props: Props) {
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

StaffNewRequest.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  right: 'access',
  url: 'https://droits.exemple.test/fr/dpo/dossiers/DR-7K3M-9TQX-4HVP',
} satisfies Props;
