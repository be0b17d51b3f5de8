// To account holders, before it takes effect or soon after: what a new version of the charter changes.
import { z } from 'zod';
import { formatDate } from '@/lib/rules/dates';
import { Items, Subheading } from './_layout';
import { Notice } from './_notice';
import { common, day, link, previewProps } from './_props';

const TEXT = {
  fr: {
    subject: (name: string) => `${name} : notre charte des données personnelles change`,
    title: 'Notre charte des données personnelles change',
    preview: 'Ce qui change, et à partir de quand.',
    coming: (date: string) => [
      `Une nouvelle version de notre charte prend effet le ${date}. Jusque-là, la version actuelle s’applique.`,
    ],
    inForce: (date: string) => [`Une nouvelle version de notre charte s’applique depuis le ${date}.`],
    changes: 'Ce qui change',
    action: 'Lire la nouvelle version',
    after: ['Vous pouvez exercer vos droits à tout moment.'],
  },
  en: {
    subject: (name: string) => `${name}: our personal data charter is changing`,
    title: 'Our personal data charter is changing',
    preview: 'What changes, and from when.',
    coming: (date: string) => [
      `A new version of our charter takes effect on ${date}. Until then the present version applies.`,
    ],
    inForce: (date: string) => [`A new version of our charter has applied since ${date}.`],
    changes: 'What changes',
    action: 'Read the new version',
    after: ['You can exercise your rights at any time.'],
  },
};

export const schema = common.extend({
  effectiveOn: day,
  inForce: z.boolean(),
  /** In the language of the mail. */
  changes: z.array(z.string().min(1)).min(1),
  url: link,
});
type Props = z.infer<typeof schema>;

export const subject = ({ locale, controller }: Props) => TEXT[locale].subject(controller.name);

export default function CharterChanged(props: Props) {
  const { locale, effectiveOn, inForce, changes } = props;
  const text = TEXT[locale];
  const lead = text[inForce ? 'inForce' : 'coming'](formatDate(effectiveOn, locale));
  return (
    <Notice {...props} text={{ ...text, lead }}>
      <Subheading>{text.changes}</Subheading>
      <Items items={changes} />
    </Notice>
  );
}

CharterChanged.PreviewProps = {
  ...previewProps,
  effectiveOn: '2026-05-01',
  inForce: false,
  changes: [
    'Une finalité est ajoutée : mesurer la satisfaction après un appel.',
    'Les enregistrements d’appels sont conservés 3 mois au lieu de 6.',
  ],
  url: 'https://droits.exemple.test/fr/charte',
} satisfies Props;
