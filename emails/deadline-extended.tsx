// To the person, within the first month: the answer will take longer, why and until when. GDPR Art. 12(3).
import { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { Items, Paragraph, Steps, Subheading } from './_layout';
import { Notice } from './_notice';
import { common, day, link, previewProps, reference, steps } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `Demande ${reference} : le délai est prolongé`,
    title: 'Le délai de réponse est prolongé',
    preview: 'La nouvelle date limite et ses raisons.',
    lead: [
      'Nous ne pourrons pas vous répondre dans le délai d’un mois. La loi permet alors de le prolonger (article 12(3) du RGPD).',
    ],
    rows: ['Référence :', 'Date limite jusqu’ici :', 'Nouvelle date limite :'],
    why: 'Pourquoi',
    reasons: {
      complexity: 'La demande est complexe.',
      number: 'Vos demandes sont nombreuses.',
    },
    more: 'La page de suivi donne le détail de ces raisons.',
    how: 'D’où vient la nouvelle date',
    action: 'Lire les raisons',
    after: (dpo: string) => [
      `Vous n’êtes pas d’accord ? Écrivez au délégué à la protection des données (${dpo}). Vous pouvez aussi introduire une réclamation auprès d’une autorité de contrôle ; ses coordonnées sont sur la page de suivi.`,
    ],
  },
  en: {
    subject: (reference: string) => `Request ${reference}: the period is extended`,
    title: 'The period for answering is extended',
    preview: 'The new due date and its reasons.',
    lead: [
      'We will not be able to answer you within one month. The law then allows the period to be extended (Article 12(3) GDPR).',
    ],
    rows: ['Reference:', 'Due date until now:', 'New due date:'],
    why: 'Why',
    reasons: {
      complexity: 'The request is complex.',
      number: 'Your requests are numerous.',
    },
    more: 'The tracking page gives these reasons in detail.',
    how: 'Where the new date comes from',
    action: 'Read the reasons',
    after: (dpo: string) => [
      `If you do not agree, write to the data protection officer (${dpo}). You may also lodge a complaint with a supervisory authority; how to reach it is on the tracking page.`,
    ],
  },
};

export const schema = common.extend({
  reference,
  previousDueOn: day,
  dueOn: day,
  /** The two grounds that Art. 12(3) knows. */
  reasons: z.array(z.enum(['complexity', 'number'])).min(1),
  steps,
  url: link,
});
type Props = z.infer<typeof schema>;

export const subject = ({ locale, reference }: Props) => TEXT[locale].subject(reference);

export default function DeadlineExtended(props: Props) {
  const { locale, controller, reference, previousDueOn, dueOn, reasons, steps } = props;
  const text = TEXT[locale];
  const [ofReference = '', ofPrevious = '', ofDueDate = ''] = text.rows;
  return (
    <Notice
      {...props}
      text={{ ...text, after: text.after(controller.dpoEmail) }}
      rows={[
        [ofReference, reference],
        [ofPrevious, formatDate(previousDueOn, locale)],
        [ofDueDate, formatDate(dueOn, locale)],
      ]}
    >
      <Subheading>{text.why}</Subheading>
      <Items items={reasons.map((reason) => text.reasons[reason])} />
      <Paragraph>{text.more}</Paragraph>
      <Subheading>{text.how}</Subheading>
      <Steps steps={steps} />
    </Notice>
  );
}

DeadlineExtended.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  previousDueOn: '2026-04-07',
  dueOn: '2026-06-05',
  reasons: ['complexity'],
  steps: [
    {
      text: 'Un mois, prolongé de deux mois, soit trois mois après la réception : vendredi 5 juin 2026.',
      move: '5 mars 2026 → 5 juin 2026',
      source: 'RGPD, art. 12(3) ; règlement (CEE, Euratom) n° 1182/71, art. 3(2)(c)',
      date: '2026-06-05',
    },
  ],
  url: 'https://droits.exemple.test/fr/suivi',
} satisfies Props;
