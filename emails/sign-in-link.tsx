// To whoever asked to follow a request: a single-use link. Sent only to an address that has one; says nothing of it.
import type { z } from 'zod';
import { SIGN_IN_MINUTES } from '@/lib/rules/periods';
import { Notice } from './_notice';
import { common, link, previewProps } from './_props';

const TEXT = {
  fr: {
    subject: (name: string) => `Votre lien d’accès à votre espace chez ${name}`,
    title: 'Votre lien d’accès',
    preview: 'Il sert une seule fois.',
    lead: [
      'Vous avez demandé à ouvrir votre espace : vos demandes, leurs réponses, vos directives. Ouvrez ce lien, puis confirmez votre entrée sur la page.',
    ],
    action: 'Ouvrir mon espace',
    after: [
      `Le lien est valable ${SIGN_IN_MINUTES} minutes et sert une seule fois. Ne le transmettez à personne.`,
      'Vous n’avez rien demandé ? Ignorez ce message.',
    ],
  },
  en: {
    subject: (name: string) => `Your access link to your space at ${name}`,
    title: 'Your access link',
    preview: 'It works once.',
    lead: [
      'You asked to open your space: your requests, their answers, your directives. Open this link, then confirm on the page that you want to enter.',
    ],
    action: 'Open my space',
    after: [
      `The link is valid for ${SIGN_IN_MINUTES} minutes and works once. Do not pass it on to anyone.`,
      'If you did not ask for this, ignore this message.',
    ],
  },
};

export const schema = common.extend({ url: link });
type Props = z.infer<typeof schema>;

export const subject = ({ locale, controller }: Props) => TEXT[locale].subject(controller.name);

export default function SignInLink(props: Props) {
  return <Notice {...props} text={TEXT[props.locale]} />;
}

SignInLink.PreviewProps = {
  ...previewProps,
  url: 'https://droits.exemple.test/fr/lien/2pKq7Vd0sXn4LwYtRb1uHg',
} satisfies Props;
