// To whoever began a request and asked for a way back to it. Not filed yet: no period runs.
import type { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { citedRight } from '@/lib/rules/right-names';
import { Notice } from './_notice';
import { common, day, link, previewProps, right } from './_props';

const TEXT = {
  fr: {
    subject: (name: string) => `Reprendre votre demande à ${name}`,
    title: 'Votre demande n’est pas encore envoyée',
    preview: 'Un lien pour la reprendre où vous en étiez.',
    lead: [
      'Vous avez commencé une demande. Reprenez-la où vous en étiez : le délai de réponse court à partir de son envoi.',
    ],
    right: 'Objet :',
    action: 'Reprendre ma demande',
    after: (date: string) => [
      `Le brouillon est gardé jusqu’au ${date}, puis effacé. Ce lien ouvre ce que vous avez écrit : ne le transmettez à personne.`,
      'Vous n’avez rien commencé ? Ignorez ce message.',
    ],
  },
  en: {
    subject: (name: string) => `Resume your request to ${name}`,
    title: 'Your request has not been sent yet',
    preview: 'A link to resume it where you left off.',
    lead: [
      'You began a request. Resume it where you left off: the period for answering runs from the day you send it.',
    ],
    right: 'Subject:',
    action: 'Resume my request',
    after: (date: string) => [
      `The draft is kept until ${date}, then erased. This link opens what you wrote: do not pass it on to anyone.`,
      'If you did not begin this, ignore this message.',
    ],
  },
};

export const schema = common.extend({ right, keptUntil: day, url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, controller }: Props) => TEXT[locale].subject(controller.name);

export default function DraftResume(props: Props) {
  const { locale, right, keptUntil } = props;
  const text = TEXT[locale];
  return (
    <Notice
      {...props}
      text={{ ...text, after: text.after(formatDate(keptUntil, locale)) }}
      rows={[[text.right, citedRight(right, locale)]]}
    />
  );
}

DraftResume.PreviewProps = {
  ...previewProps,
  right: 'erasure',
  keptUntil: '2026-03-19',
  url: 'https://droits.exemple.test/fr/lien/2pKq7Vd0sXn4LwYtRb1uHg',
} satisfies Props;
