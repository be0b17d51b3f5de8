// Around a claim made after a death. Nothing tells whether the deceased was known or had a directive.
import { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { Notice } from './_notice';
import { common, day, link, previewProps, reference } from './_props';

const KINDS = [
  'received',
  'proof_asked',
  'living',
  'frozen',
  'answered',
  'desk_new',
  'desk_objected',
] as const;
type Kind = (typeof KINDS)[number];

interface Words {
  subject: (reference: string) => string;
  title: string;
  preview: string;
  lead: string[];
  row: string;
  action: string;
  after: string[];
}

const TEXT: Record<'fr' | 'en', Record<Kind, Words> & { ofReference: string }> = {
  fr: {
    ofReference: 'Référence :',
    received: {
      subject: (reference) => `Démarche ${reference} : confirmez votre adresse`,
      title: 'Nous avons reçu votre démarche',
      preview: 'Il reste à confirmer votre adresse.',
      lead: [
        'Confirmez votre adresse, puis joignez les pièces qui manquent. Sans cette confirmation, nous ne pouvons ni vérifier ni vous répondre.',
      ],
      row: 'Réponse visée le :',
      action: 'Confirmer et suivre',
      after: ['Ce lien sert une seule fois. Vous n’avez rien envoyé ? Ignorez ce message.'],
    },
    proof_asked: {
      subject: (reference) => `Démarche ${reference} : une pièce nous manque`,
      title: 'Une pièce nous manque',
      preview: 'Ce qui manque est dit sur votre page de suivi.',
      lead: ['Il nous manque quelque chose pour poursuivre. Votre page de suivi dit quoi, et pourquoi.'],
      row: 'Date :',
      action: 'Suivre ma démarche',
      after: [],
    },
    living: {
      subject: () => 'Quelqu’un nous a signalé votre décès',
      title: 'Quelqu’un nous a signalé votre décès',
      preview: 'Un clic suffit pour tout arrêter.',
      lead: [
        'Quelqu’un nous annonce votre décès. Si c’est une erreur, nous en sommes désolés. Rien n’a été ouvert ni communiqué.',
        'Si vous lisez ce message, dites-le-nous d’un clic : la démarche s’arrête.',
      ],
      row: 'Jusqu’au :',
      action: 'Je suis en vie, tout arrêter',
      after: ['Sans réponse à cette date, la démarche se poursuit avec les pièces fournies.'],
    },
    frozen: {
      subject: (reference) => `Démarche ${reference} : suspendue`,
      title: 'Votre démarche est suspendue',
      preview: 'Un désaccord nous est signalé.',
      lead: [
        'Un désaccord nous est signalé. Nous ne le tranchons pas : en France, c’est le rôle du tribunal judiciaire. Nous reprenons dès qu’un accord ou une décision nous parvient.',
      ],
      row: 'Date :',
      action: 'Suivre ma démarche',
      after: [],
    },
    answered: {
      subject: (reference) => `Démarche ${reference} : notre réponse`,
      title: 'Notre réponse est prête',
      preview: 'Vous la lisez sur votre page de suivi.',
      lead: [
        'Notre réponse à votre démarche est prête. Vous la lisez, et la téléchargez, sur votre page de suivi.',
      ],
      row: 'Date :',
      action: 'Lire la réponse',
      after: [],
    },
    desk_new: {
      subject: (reference) => `${reference} : nouvelle démarche après un décès`,
      title: 'Nouvelle démarche après un décès',
      preview: 'Une démarche vient d’être confirmée.',
      lead: ['Une démarche après un décès vient d’être confirmée par son auteur.'],
      row: 'Réponse visée le :',
      action: 'Ouvrir la démarche',
      after: [],
    },
    desk_objected: {
      subject: (reference) => `${reference} : la personne est en vie`,
      title: 'La personne s’est opposée',
      preview: 'La démarche est arrêtée. Il reste à la refuser.',
      lead: [
        'La personne que l’on disait décédée s’est manifestée. La démarche est arrêtée : il reste à la refuser, sans dire pourquoi.',
      ],
      row: 'Date :',
      action: 'Ouvrir la démarche',
      after: [],
    },
  },
  en: {
    ofReference: 'Reference:',
    received: {
      subject: (reference) => `Claim ${reference}: confirm your address`,
      title: 'We have received your claim',
      preview: 'Please confirm your address.',
      lead: [
        'Confirm your address, then add the papers that are missing. Without this we can neither check nor answer.',
      ],
      row: 'We aim to answer by:',
      action: 'Confirm and follow',
      after: ['This link works once. If you did not send this, ignore this message.'],
    },
    proof_asked: {
      subject: (reference) => `Claim ${reference}: a paper is missing`,
      title: 'A paper is missing',
      preview: 'Your page says what is missing.',
      lead: ['We need something more to go on. Your page says what, and why.'],
      row: 'Date:',
      action: 'Follow my claim',
      after: [],
    },
    living: {
      subject: () => 'Someone has told us of your death',
      title: 'Someone has told us of your death',
      preview: 'One click stops everything.',
      lead: [
        'Someone has written to us of your death. If this is a mistake, we are sorry. Nothing has been opened or passed on.',
        'If you read this, tell us with one click: the claim stops.',
      ],
      row: 'Until:',
      action: 'I am alive, stop everything',
      after: ['If we hear nothing by that date, the claim goes on with the papers given.'],
    },
    frozen: {
      subject: (reference) => `Claim ${reference}: suspended`,
      title: 'Your claim is suspended',
      preview: 'We have been told of a disagreement.',
      lead: [
        'We have been told of a disagreement. It is not ours to settle: in France, that is for the tribunal judiciaire. We go on as soon as an agreement or a decision reaches us.',
      ],
      row: 'Date:',
      action: 'Follow my claim',
      after: [],
    },
    answered: {
      subject: (reference) => `Claim ${reference}: our answer`,
      title: 'Our answer is ready',
      preview: 'You read it on your own page.',
      lead: ['Our answer to your claim is ready. You read it, and download it, on your own page.'],
      row: 'Date:',
      action: 'Read the answer',
      after: [],
    },
    desk_new: {
      subject: (reference) => `${reference}: new claim after a death`,
      title: 'New claim after a death',
      preview: 'A claim has just been confirmed.',
      lead: ['A claim after a death has just been confirmed by whoever filed it.'],
      row: 'We aim to answer by:',
      action: 'Open the claim',
      after: [],
    },
    desk_objected: {
      subject: (reference) => `${reference}: the person is alive`,
      title: 'The person has objected',
      preview: 'The claim is stopped. It remains to refuse it.',
      lead: [
        'The person who was said to be dead has come forward. The claim is stopped: it remains to refuse it, without saying why.',
      ],
      row: 'Date:',
      action: 'Open the claim',
      after: [],
    },
  },
};

export const schema = common.extend({ kind: z.enum(KINDS), reference, on: day, url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, kind, reference }: Props) => TEXT[locale][kind].subject(reference);

export default function ClaimNotice(props: Props) {
  const { locale, kind, reference, on } = props;
  const { ofReference, [kind]: text } = TEXT[locale];
  return (
    <Notice
      {...props}
      text={text}
      audience={kind.startsWith('desk_') ? 'staff' : 'person'}
      rows={[
        [ofReference, reference],
        [text.row, formatDate(on, locale)],
      ]}
    />
  );
}

ClaimNotice.PreviewProps = {
  ...previewProps,
  kind: 'received',
  reference: 'DC-7K3M-9TQX-HT5W',
  on: '2026-04-12',
  url: 'https://droits.exemple.test/fr/lien/2pKq7Vd0sXn4LwYtRb1uHg',
} satisfies Props;
