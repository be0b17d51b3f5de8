// To a new member of the desk: a single-use link to choose a password.
import { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { Notice } from './_notice';
import { common, day, link, previewProps } from './_props';

const TEXT = {
  fr: {
    subject: (name: string) => `Invitation au guichet de ${name}`,
    title: 'Vous êtes invité au guichet',
    preview: 'Un lien pour créer votre accès.',
    lead: (inviter: string) => [
      `${inviter} vous invite à traiter les demandes de droits sur les données personnelles.`,
    ],
    role: 'Votre rôle :',
    roles: {
      administrator: 'administrateur',
      dpo: 'délégué à la protection des données',
      case_handler: 'gestionnaire de dossiers',
      auditor: 'auditeur, en lecture seule',
    },
    action: 'Créer mon accès',
    after: (date: string) => [
      `Ce lien sert une seule fois, jusqu’au ${date} inclus. Ne le transmettez à personne.`,
      'Cette invitation vous surprend ? Ne l’ouvrez pas et prévenez la personne qui l’envoie.',
    ],
  },
  en: {
    subject: (name: string) => `Invitation to the desk of ${name}`,
    title: 'You are invited to the desk',
    preview: 'A link to create your access.',
    lead: (inviter: string) => [`${inviter} invites you to handle requests about personal data.`],
    role: 'Your role:',
    roles: {
      administrator: 'administrator',
      dpo: 'data protection officer',
      case_handler: 'case handler',
      auditor: 'auditor, reading only',
    },
    action: 'Create my access',
    after: (date: string) => [
      `This link works once, until ${date} inclusive. Do not pass it on to anyone.`,
      'This invitation surprises you? Do not open it, and tell the person who sent it.',
    ],
  },
};

export const schema = common.extend({
  /** The name of the member of staff who invites. */
  inviter: z.string().min(1),
  role: z.enum(['administrator', 'dpo', 'case_handler', 'auditor']),
  expiresOn: day,
  url: link,
});
type Props = z.infer<typeof schema>;

export const subject = ({ locale, controller }: Props) => TEXT[locale].subject(controller.name);

export default function StaffInvitation(props: Props) {
  const { locale, inviter, role, expiresOn } = props;
  const text = TEXT[locale];
  return (
    <Notice
      {...props}
      text={{ ...text, lead: text.lead(inviter), after: text.after(formatDate(expiresOn, locale)) }}
      audience="staff"
      rows={[[text.role, text.roles[role]]]}
    />
  );
}

StaffInvitation.PreviewProps = {
  ...previewProps,
  inviter: 'Camille Renard',
  role: 'case_handler',
  expiresOn: '2026-03-12',
  url: 'https://droits.exemple.test/fr/lien/2pKq7Vd0sXn4LwYtRb1uHg',
} satisfies Props;
