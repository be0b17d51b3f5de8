// To the author of a directive: to begin, signed, changed, revoked, still there. Says nothing of what it holds.
import { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { SIGN_IN_MINUTES } from '@/lib/rules/periods';
import { Notice } from './_notice';
import { common, day, link, previewProps, reference } from './_props';

const KINDS = ['begin', 'deposited', 'changed', 'revoked', 'reminder'] as const;
type Kind = (typeof KINDS)[number];

interface Words {
  subject: string;
  title: string;
  preview: string;
  lead: string[];
  action: string;
  after?: string[];
}

const TEXT: Record<'fr' | 'en', Record<Kind, Words> & { rows: [string, string]; notYou: string }> = {
  fr: {
    rows: ['Référence :', 'Date :'],
    notYou: 'Ce n’était pas vous ? Écrivez-nous sans attendre à',
    begin: {
      subject: 'Vos directives : confirmez votre adresse',
      title: 'Confirmez votre adresse',
      preview: 'Vous pourrez ensuite écrire vos directives.',
      lead: [
        'Vous souhaitez dire ce que vos données deviendront après votre décès. Ouvrez ce lien pour commencer.',
      ],
      action: 'Continuer',
      after: [
        `Le lien est valable ${SIGN_IN_MINUTES} minutes et sert une seule fois.`,
        'Vous n’avez rien demandé ? Ignorez ce message.',
      ],
    },
    deposited: {
      subject: 'Vos directives sont enregistrées',
      title: 'Vos directives sont enregistrées',
      preview: 'Elles sont scellées. Gardez leur référence.',
      lead: [
        'Vos directives sont scellées : personne ne les lit, pas même notre délégué, avant qu’un décès ne soit établi.',
        'Gardez la référence avec vos papiers. Elle n’ouvre rien par elle-même.',
      ],
      action: 'Voir mes directives',
      after: ['Vous pouvez les modifier ou les révoquer à tout moment.'],
    },
    changed: {
      subject: 'Vos directives sont modifiées',
      title: 'Vos directives sont modifiées',
      preview: 'Seule la nouvelle version compte.',
      lead: ['Vous avez signé une nouvelle version de vos directives. Elle seule compte désormais.'],
      action: 'Voir mes directives',
    },
    revoked: {
      subject: 'Vos directives sont révoquées',
      title: 'Vos directives sont révoquées',
      preview: 'Elles ne produisent plus d’effet.',
      lead: [
        'Vous avez révoqué vos directives : elles ne produisent plus d’effet. Vous pouvez en écrire d’autres à tout moment.',
      ],
      action: 'Voir la page',
    },
    reminder: {
      subject: 'Rappel : vous nous avez confié des directives',
      title: 'Vos directives sont toujours en vigueur',
      preview: 'Sont-elles encore ce que vous souhaitez ?',
      lead: [
        'Vous nous avez confié des directives. Si elles disent encore ce que vous souhaitez, vous n’avez rien à faire.',
      ],
      action: 'Relire ou modifier',
      after: ['Nous vous le rappelons une fois par an. Vous pouvez arrêter ce rappel sur la même page.'],
    },
  },
  en: {
    rows: ['Reference:', 'Date:'],
    notYou: 'If this was not you, write to us at once at',
    begin: {
      subject: 'Your directives: confirm your address',
      title: 'Confirm your address',
      preview: 'You can then write your directives.',
      lead: ['You wish to say what becomes of your data after your death. Open this link to begin.'],
      action: 'Continue',
      after: [
        `The link is valid for ${SIGN_IN_MINUTES} minutes and works once.`,
        'If you did not ask for this, ignore this message.',
      ],
    },
    deposited: {
      subject: 'Your directives are recorded',
      title: 'Your directives are recorded',
      preview: 'They are sealed. Keep their reference.',
      lead: [
        'Your directives are sealed: nobody reads them, not even our officer, before a death is established.',
        'Keep the reference with your papers. It opens nothing by itself.',
      ],
      action: 'See my directives',
      after: ['You can change or revoke them at any time.'],
    },
    changed: {
      subject: 'Your directives are changed',
      title: 'Your directives are changed',
      preview: 'Only the new version counts.',
      lead: ['You have signed a new version of your directives. From now on it alone counts.'],
      action: 'See my directives',
    },
    revoked: {
      subject: 'Your directives are revoked',
      title: 'Your directives are revoked',
      preview: 'They no longer have any effect.',
      lead: [
        'You have revoked your directives: they no longer have any effect. You can write others at any time.',
      ],
      action: 'See the page',
    },
    reminder: {
      subject: 'Reminder: you have left directives with us',
      title: 'Your directives are still in force',
      preview: 'Are they still what you wish?',
      lead: ['You have left directives with us. If they still say what you wish, there is nothing to do.'],
      action: 'Read or change them',
      after: ['We remind you once a year. You can stop this reminder on the same page.'],
    },
  },
};

export const schema = common.extend({
  kind: z.enum(KINDS),
  reference: reference.nullable(),
  on: day.nullable(),
  url: link,
});
type Props = z.infer<typeof schema>;

export const subject = ({ locale, kind }: Props) => TEXT[locale][kind].subject;

export default function DirectiveNotice(props: Props) {
  const { locale, kind, reference, on, controller } = props;
  const { rows, notYou, [kind]: text } = TEXT[locale];
  const mistaken = kind === 'begin' || kind === 'reminder' ? [] : [`${notYou} ${controller.dpoEmail}.`];
  const facts = [
    ...(reference ? [[rows[0], reference] as const] : []),
    ...(on ? [[rows[1], formatDate(on, locale)] as const] : []),
  ];
  return <Notice {...props} text={{ ...text, after: [...(text.after ?? []), ...mistaken] }} rows={facts} />;
}

DirectiveNotice.PreviewProps = {
  ...previewProps,
  kind: 'deposited',
  reference: 'DV-7K3M-9TQX-HT5W',
  on: '2026-03-12',
  url: 'https://droits.exemple.test/fr/directives',
} satisfies Props;
