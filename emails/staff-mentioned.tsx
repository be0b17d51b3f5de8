// To a member of the desk whom a colleague calls in a note: which case, nothing of what it says.
import { z } from 'zod';
import { citedRight } from '@/lib/rules/right-names';
import { Notice } from './_notice';
import { common, link, previewProps, reference, right } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `${reference} : une note vous mentionne`,
    title: 'Une note vous mentionne',
    preview: 'Elle se lit dans le guichet.',
    lead: (author: string) => [`${author} vous mentionne dans une note de ce dossier.`],
    rows: ['Référence :', 'Objet :'],
    action: 'Lire la note',
  },
  en: {
    subject: (reference: string) => `${reference}: a note mentions you`,
    title: 'A note mentions you',
    preview: 'It is read in the desk.',
    lead: (author: string) => [`${author} mentions you in a note on this case.`],
    rows: ['Reference:', 'Subject:'],
    action: 'Read the note',
  },
};

export const schema = common.extend({ reference, right, author: z.string().min(1), url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, reference }: Props) => TEXT[locale].subject(reference);

export default function StaffMentioned(props: Props) {
  const { locale, reference, right, author } = props;
  const text = TEXT[locale];
  const [ofReference = '', ofRight = ''] = text.rows;
  return (
    <Notice
      {...props}
      text={{ ...text, lead: text.lead(author) }}
      audience="staff"
      rows={[
        [ofReference, reference],
        [ofRight, citedRight(right, locale)],
      ]}
    />
  );
}

StaffMentioned.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  right: 'access',
  author: 'Camille Renard',
  url: 'https://droits.exemple.test/fr/dpo/dossiers/DR-7K3M-9TQX-4HVP',
} satisfies Props;
