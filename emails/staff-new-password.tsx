// To a member of the desk who lost a password: a single-use link to choose another one.
import { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { Notice } from './_notice';
import { common, day, link, previewProps } from './_props';

const TEXT = {
  fr: {
    subject: (name: string) => `Nouveau mot de passe pour le guichet de ${name}`,
    title: 'Choisissez un nouveau mot de passe',
    preview: 'Un lien pour retrouver votre accès.',
    lead: (inviter: string) => [`${inviter} vous envoie ce lien pour retrouver votre accès au guichet.`],
    action: 'Choisir un mot de passe',
    after: (date: string) => [
      `Ce lien sert une seule fois, jusqu’au ${date} inclus. Il ferme vos sessions ouvertes.`,
      'Vous n’avez rien demandé ? Ne l’ouvrez pas et prévenez la personne qui l’envoie.',
    ],
  },
  en: {
    subject: (name: string) => `New password for the desk of ${name}`,
    title: 'Choose a new password',
    preview: 'A link to recover your access.',
    lead: (inviter: string) => [`${inviter} sends you this link to recover your access to the desk.`],
    action: 'Choose a password',
    after: (date: string) => [
      `This link works once, until ${date} inclusive. It closes your open sessions.`,
      'If you did not ask for this, do not open it, and tell the person who sent it.',
    ],
  },
};

export const schema = common.extend({
  /** The name of the member of staff who sends it. */
  inviter: z.string().min(1),
  expiresOn: day,
  url: link,
});
type Props = z.infer<typeof schema>;

export const subject = ({ locale, controller }: Props) => TEXT[locale].subject(controller.name);

export default function StaffNewPassword(props: Props) {
  const { locale, inviter, expiresOn } = props;
  const text = TEXT[locale];
  return (
    <Notice
      {...props}
      text={{ ...text, lead: text.lead(inviter), after: text.after(formatDate(expiresOn, locale)) }}
      audience="staff"
    />
  );
}

StaffNewPassword.PreviewProps = {
  ...previewProps,
  inviter: 'Camille Renard',
  expiresOn: '2026-03-12',
  url: 'https://droits.exemple.test/fr/lien/2pKq7Vd0sXn4LwYtRb1uHg',
} satisfies Props;
