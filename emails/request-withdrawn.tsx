// To the person: the request is withdrawn, as asked. Also tells the true owner if someone else did it.
import type { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { Notice } from './_notice';
import { common, day, link, previewProps, reference } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `Demande ${reference} : retirée`,
    title: 'Votre demande est retirée',
    preview: 'Nous cessons de la traiter.',
    lead: [
      'Vous avez retiré votre demande : nous cessons de la traiter. Vous pouvez en adresser une autre à tout moment.',
    ],
    rows: ['Référence :', 'Retirée le :'],
    action: 'Voir la demande',
    after: (dpo: string) => [`Ce n’était pas vous ? Écrivez-nous sans attendre à ${dpo}.`],
  },
  en: {
    subject: (reference: string) => `Request ${reference}: withdrawn`,
    title: 'Your request is withdrawn',
    preview: 'We no longer handle it.',
    lead: ['You have withdrawn your request: we no longer handle it. You can make another one at any time.'],
    rows: ['Reference:', 'Withdrawn on:'],
    action: 'See the request',
    after: (dpo: string) => [`If this was not you, write to us at once at ${dpo}.`],
  },
};

export const schema = common.extend({ reference, withdrawnOn: day, url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, reference }: Props) => TEXT[locale].subject(reference);

export default function RequestWithdrawn(props: Props) {
  const { locale, controller, reference, withdrawnOn } = props;
  const text = TEXT[locale];
  const [ofReference = '', ofDate = ''] = text.rows;
  return (
    <Notice
      {...props}
      text={{ ...text, after: text.after(controller.dpoEmail) }}
      rows={[
        [ofReference, reference],
        [ofDate, formatDate(withdrawnOn, locale)],
      ]}
    />
  );
}

RequestWithdrawn.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  withdrawnOn: '2026-03-12',
  url: 'https://droits.exemple.test/fr/suivi',
} satisfies Props;
