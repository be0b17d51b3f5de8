// To the desk: files come to their term and will be erased. Which, the desk says: a mailbox is no place for a list.
import type { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { Notice } from './_notice';
import { common, day, link, previewProps } from './_props';

const TEXT = {
  fr: {
    subject: (date: string) => `Des dossiers seront effacés le ${date}`,
    title: 'Des dossiers arrivent à leur terme',
    preview: 'La durée de conservation s’achève.',
    lead: [
      'La durée de conservation de dossiers clos s’achève. Ils seront effacés sans autre avis, et il n’en restera que la référence, les dates et l’issue.',
      'Si une procédure en cours exige d’en garder un, exportez-le avant cette date.',
    ],
    row: 'Premier effacement :',
    action: 'Voir ce qui sera effacé',
  },
  en: {
    subject: (date: string) => `Files will be erased on ${date}`,
    title: 'Files come to their term',
    preview: 'The retention period is ending.',
    lead: [
      'The retention period of closed files is ending. They will be erased without further notice, and only the reference, the dates and the outcome will remain.',
      'If a pending procedure requires one to be kept, export it before that date.',
    ],
    row: 'First erasure:',
    action: 'See what will be erased',
  },
};

export const schema = common.extend({ eraseOn: day, url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, eraseOn }: Props) => TEXT[locale].subject(formatDate(eraseOn, locale));

export default function StaffErasureWarning(props: Props) {
  const { locale, eraseOn } = props;
  const text = TEXT[locale];
  return <Notice {...props} text={text} audience="staff" rows={[[text.row, formatDate(eraseOn, locale)]]} />;
}

StaffErasureWarning.PreviewProps = {
  ...previewProps,
  eraseOn: '2032-01-01',
  url: 'https://droits.exemple.test/fr/dpo/effacements',
} satisfies Props;
