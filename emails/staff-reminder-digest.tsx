// To the desk, once a day at most: what is due soon, overdue or waiting. References and dates only.
import { z } from 'zod';
import { daysBetween, formatDate } from '@/lib/rules/dates';
import { RIGHT_NAME } from '@/lib/rules/right-names';
import { Inline, Items, Paragraph } from './_layout';
import { Notice } from './_notice';
import { common, day, link, previewProps, reference, right } from './_props';

const TEXT = {
  fr: {
    subject: (count: number, date: string) => `${count} dossier${count > 1 ? 's' : ''} à regarder, ${date}`,
    title: 'Dossiers à regarder',
    preview: 'Échéances proches ou dépassées.',
    lead: ['Voici les dossiers dont une date approche ou est dépassée.'],
    what: {
      answer: 'réponse due',
      extension_notice: 'dernier jour pour annoncer une prolongation',
      requester: 'en attente du demandeur depuis',
    },
    left: (days: number) => {
      if (days === 0) return 'aujourd’hui';
      return days > 0 ? `J-${days}` : `en retard de ${-days} jour${days < -1 ? 's' : ''}`;
    },
    more: (count: number) => `Et ${count} autre${count > 1 ? 's' : ''}, au guichet.`,
    action: 'Ouvrir le guichet',
  },
  en: {
    subject: (count: number, date: string) => `${count} case${count > 1 ? 's' : ''} to look at, ${date}`,
    title: 'Cases to look at',
    preview: 'Dates near or past.',
    lead: ['These are the cases with a date that comes near or has passed.'],
    what: {
      answer: 'answer due',
      extension_notice: 'last day to announce an extension',
      requester: 'waiting for the requester since',
    },
    left: (days: number) => {
      if (days === 0) return 'today';
      return days > 0 ? `D-${days}` : `${-days} day${days < -1 ? 's' : ''} late`;
    },
    more: (count: number) => `And ${count} more at the desk.`,
    action: 'Open the desk',
  },
};

const item = z.strictObject({
  reference,
  right,
  /** What happens on the date: 'requester' is the day since when the person's answer is awaited. */
  what: z.enum(['answer', 'extension_notice', 'requester']),
  date: day,
  url: link,
});

export const schema = common.extend({
  today: day,
  items: z.array(item).min(1),
  /** How many more the desk has than are listed. */
  more: z.number().int().nonnegative(),
  url: link,
});
type Props = z.infer<typeof schema>;

export const subject = ({ locale, items, more, today }: Props) =>
  TEXT[locale].subject(items.length + more, formatDate(today, locale));

export default function StaffReminderDigest(props: Props) {
  const { locale, today, items, more } = props;
  const text = TEXT[locale];
  return (
    <Notice {...props} text={text} audience="staff">
      <Items
        items={items.map(({ reference, right, what, date, url }) => {
          const left = what === 'requester' ? '' : ` (${text.left(daysBetween(today, date))})`;
          return (
            <>
              <Inline href={url}>{reference}</Inline>, {RIGHT_NAME[right][locale]}
              {locale === 'fr' ? ' : ' : ': '}
              {text.what[what]} {formatDate(date, locale)}
              {left}
            </>
          );
        })}
      />
      {more > 0 && <Paragraph>{text.more(more)}</Paragraph>}
    </Notice>
  );
}

StaffReminderDigest.PreviewProps = {
  ...previewProps,
  today: '2026-03-31',
  items: [
    {
      reference: 'DR-7K3M-9TQX-4HVP',
      right: 'access',
      what: 'answer',
      date: '2026-04-07',
      url: 'https://droits.exemple.test/fr/dpo/dossiers/DR-7K3M-9TQX-4HVP',
    },
    {
      reference: 'DR-2HVP-4WDC-7NRK',
      right: 'erasure',
      what: 'answer',
      date: '2026-03-30',
      url: 'https://droits.exemple.test/fr/dpo/dossiers/DR-2HVP-4WDC-7NRK',
    },
    {
      reference: 'DR-9RTB-6KMN-3XQA',
      right: 'objection',
      what: 'requester',
      date: '2026-03-09',
      url: 'https://droits.exemple.test/fr/dpo/dossiers/DR-9RTB-6KMN-3XQA',
    },
  ],
  more: 2,
  url: 'https://droits.exemple.test/fr/dpo',
} satisfies Props;
