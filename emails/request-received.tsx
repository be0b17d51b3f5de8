// To the person, on the day of filing: what was received, until when it is answered, and a link that confirms the
// address. Until then the address may be someone else's, so nothing that was typed in the form is repeated here.
import { z } from 'zod';
import { addDays, formatDate } from '@/lib/rules/dates';
import { CONFIRM_DAYS } from '@/lib/rules/periods';
import { citedRight } from '@/lib/rules/right-names';
import { Action, Details, Fine, Items, Layout, Paragraph, Steps, Subheading } from './_layout';
import { common, day, link, previewProps, reference, right, steps } from './_props';

const TEXT = {
  fr: {
    subject: (reference: string) => `Demande ${reference} : nous l’avons bien reçue`,
    title: 'Nous avons bien reçu votre demande',
    preview: 'Il reste à confirmer votre adresse.',
    lead: 'Votre demande est enregistrée. Conservez sa référence : elle vous sera utile pour toute question.',
    rows: ['Référence :', 'Objet :', 'Reçue le :', 'Réponse au plus tard le :'],
    confirm: 'À faire : confirmer votre adresse',
    why: 'Confirmez que cette adresse est la vôtre : nous saurons que nous pouvons vous y écrire et vous remettre la réponse.',
    counts: (date: string) =>
      `Le délai court depuis le ${date}, que vous confirmiez aujourd’hui ou plus tard.`,
    action: 'Confirmer mon adresse',
    follow: 'Suivre ma demande',
    once: (date: string) =>
      `Ce lien sert une seule fois, jusqu’au ${date} inclus. Une demande jamais confirmée est ensuite effacée.`,
    withdrawn: 'Accord retiré depuis le :',
    together: 'Envoyée en même temps :',
    withdrawal: 'Le retrait prend effet dès que vous confirmez.',
    forClient:
      'Ces données sont celles de l’un de nos clients, seul responsable de leur traitement. Nous lui transmettons votre demande (article 28(3)(e) du RGPD).',
    next: 'Ce qui se passe ensuite',
    nexts: [
      'Le délégué à la protection des données examine votre demande.',
      'S’il lui manque un élément pour répondre, il vous le demande et vous dit pourquoi.',
      'Un message vous prévient quand la réponse est prête. Elle se lit sur la page de suivi, jamais dans un courriel.',
    ],
    how: 'D’où vient la date limite',
    longer:
      'Si la demande est complexe, ou si les demandes sont nombreuses, ce délai peut être prolongé de deux mois au plus. Nous devons alors vous le dire, avec nos raisons, dans le premier mois (article 12(3) du RGPD).',
    notYou: 'Vous n’avez rien demandé ? Ne confirmez pas et ignorez ce message.',
  },
  en: {
    subject: (reference: string) => `Request ${reference}: we have received it`,
    title: 'We have received your request',
    preview: 'Please confirm your address.',
    lead: 'Your request is recorded. Keep its reference: you will need it for any question.',
    rows: ['Reference:', 'Subject:', 'Received on:', 'Answer due by:'],
    confirm: 'What you need to do: confirm your address',
    why: 'Confirm that this address is yours: we then know that we can write to you here and hand you the answer.',
    counts: (date: string) => `The period runs from ${date}, whether you confirm today or later.`,
    action: 'Confirm my address',
    follow: 'Follow my request',
    once: (date: string) =>
      `This link works once, until ${date} inclusive. A request that is never confirmed is then erased.`,
    withdrawn: 'Consent withdrawn since:',
    together: 'Sent together with it:',
    withdrawal: 'The withdrawal takes effect as soon as you confirm.',
    forClient:
      'This data belongs to one of our clients, who alone is its controller. We pass your request on to that client (Article 28(3)(e) GDPR).',
    next: 'What happens next',
    nexts: [
      'The data protection officer examines your request.',
      'If something is missing to answer it, you are asked for it and told why.',
      'A message tells you when the answer is ready. It is read on the tracking page, never in an e-mail.',
    ],
    how: 'Where the due date comes from',
    longer:
      'If the request is complex, or requests are numerous, this period may be extended by two months at most. We must then tell you so, with our reasons, within the first month (Article 12(3) GDPR).',
    notYou: 'If you did not ask for this, do not confirm, and ignore this message.',
  },
};

export const schema = common.extend({
  reference,
  right,
  receivedOn: day,
  dueOn: day,
  steps,
  /** Confirms the address; once it is confirmed, leads to the tracking page. */
  url: link,
  /** The address was proved before: there is nothing to confirm. */
  confirmed: z.boolean(),
  /** The data is that of a client, to whom the request goes. */
  forClient: z.boolean().default(false),
  /** The other requests of the same submission: confirmed with it. */
  together: z.array(z.object({ reference, right })).default([]),
});
type Props = z.infer<typeof schema>;

export const subject = ({ locale, reference }: Props) => TEXT[locale].subject(reference);

export default function RequestReceived(props: Props) {
  const { locale, reference, right, receivedOn, dueOn, steps, url, confirmed, forClient, together } = props;
  const others = together.map((other) => `${other.reference}, ${citedRight(other.right, locale)}`);
  const text = TEXT[locale];
  const withdrawal = right === 'consent_withdrawal';
  const [ofReference = '', ofRight = '', ofReceipt = '', ofDueDate = ''] = text.rows;
  const lastFullDay = addDays(receivedOn, CONFIRM_DAYS - 1);
  return (
    <Layout {...props} title={text.title} preview={confirmed ? text.lead : text.preview}>
      <Paragraph>{text.lead}</Paragraph>
      <Details
        rows={[
          [ofReference, reference],
          [ofRight, citedRight(right, locale)],
          [ofReceipt, formatDate(receivedOn, locale)],
          [ofDueDate, formatDate(dueOn, locale)],
          // Filed by whoever has proved the address: at once.
          ...(others.length > 0 ? [[text.together, others.join(' ; ')] as const] : []),
          ...(withdrawal && confirmed ? [[text.withdrawn, formatDate(receivedOn, locale)] as const] : []),
        ]}
      />
      {forClient && <Paragraph>{text.forClient}</Paragraph>}
      {confirmed ? (
        <Action {...props} href={url} label={text.follow} />
      ) : (
        <>
          <Subheading>{text.confirm}</Subheading>
          <Paragraph>
            {text.why} {text.counts(formatDate(receivedOn, locale))} {withdrawal && text.withdrawal}
          </Paragraph>
          <Action {...props} href={url} label={text.action} />
          <Fine>
            {text.once(formatDate(lastFullDay, locale))} {text.notYou}
          </Fine>
        </>
      )}
      <Subheading>{text.next}</Subheading>
      <Items ordered items={text.nexts} />
      <Subheading>{text.how}</Subheading>
      <Steps steps={steps} />
      <Fine>{text.longer}</Fine>
    </Layout>
  );
}

RequestReceived.PreviewProps = {
  ...previewProps,
  reference: 'DR-7K3M-9TQX-4HVP',
  right: 'access',
  receivedOn: '2026-03-05',
  dueOn: '2026-04-07',
  confirmed: false,
  forClient: false,
  together: [],
  url: 'https://droits.exemple.test/fr/lien/2pKq7Vd0sXn4LwYtRb1uHg',
  steps: [
    {
      text: 'Demande reçue le jeudi 5 mars 2026 (heure locale, Europe/Paris). Ce jour ne compte pas.',
      move: '',
      source: 'RGPD, art. 12(3) ; règlement (CEE, Euratom) n° 1182/71, art. 3(1)',
      date: '2026-03-05',
    },
    {
      text: 'Un mois après la réception : dimanche 5 avril 2026.',
      move: '5 mars 2026 → 5 avril 2026',
      source: 'RGPD, art. 12(3) ; règlement (CEE, Euratom) n° 1182/71, art. 3(2)(c)',
      date: '2026-04-05',
    },
    {
      text: 'Ne sont pas des jours ouvrables : dimanche 5 avril 2026, lundi 6 avril 2026 (lundi de Pâques). Le délai expire donc le mardi 7 avril 2026 à 23 h 59.',
      move: '5 avril 2026 → 7 avril 2026',
      source: 'Règlement (CEE, Euratom) n° 1182/71, art. 3(4)',
      date: '2026-04-07',
    },
  ],
} satisfies Props;
