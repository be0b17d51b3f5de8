// To whoever keeps the anchors of the audit trail: how it ends today. Whoever holds these mails can tell later whether
// anything before was changed.
import { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { Notice } from './_notice';
import { common, day, link, previewProps } from './_props';

const TEXT = {
  fr: {
    subject: (seq: number, date: string) => `Ancre du journal, ligne ${seq}, ${date}`,
    title: 'Ancre du journal',
    preview: 'À conserver hors du guichet.',
    lead: [
      'Voici la dernière ligne du journal à ce jour. Conservez ce message hors du guichet.',
      'Il permettra de prouver que rien n’a été modifié, retiré ou ajouté avant cette ligne.',
    ],
    rows: ['Ligne :', 'Empreinte SHA-256 :'],
    action: 'Ouvrir le guichet',
  },
  en: {
    subject: (seq: number, date: string) => `Audit trail anchor, row ${seq}, ${date}`,
    title: 'Anchor of the audit trail',
    preview: 'To be kept outside the desk.',
    lead: [
      'This is the last row of the audit trail today. Keep this message outside the desk.',
      'With it one can show that nothing was changed, removed or added before this row.',
    ],
    rows: ['Row:', 'SHA-256:'],
    action: 'Open the desk',
  },
};

export const schema = common.extend({
  today: day,
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  url: link,
});
type Props = z.infer<typeof schema>;

export const subject = ({ locale, seq, today }: Props) =>
  TEXT[locale].subject(seq, formatDate(today, locale));

export default function AuditAnchor(props: Props) {
  const text = TEXT[props.locale];
  const [ofRow = '', ofHash = ''] = text.rows;
  const rows = [
    [ofRow, String(props.seq)],
    [ofHash, props.hash],
  ] as const;
  return <Notice {...props} text={text} audience="staff" rows={rows} />;
}

AuditAnchor.PreviewProps = {
  ...previewProps,
  today: '2026-03-31',
  seq: 4821,
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  url: 'https://droits.exemple.test/fr/dpo',
} satisfies Props;
