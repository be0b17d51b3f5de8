// The receipt of a request as a document: what was asked, the legal due date and how it was found, what comes next.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, type PlainDate } from '@/lib/rules/dates';
import type { Step } from '@/lib/rules/deadline-steps';
import { dueSteps, sayLine } from '@/lib/rules/due-steps';
import { citedRight } from '@/lib/rules/right-names';
import type { Right } from '@/lib/rules/rights';
import type { Block } from './blocks';
import { remedies } from './letter-common';

interface ReceiptFacts {
  charter: Charter;
  locale: Locale;
  reference: string;
  name: string;
  email: string;
  right: Right;
  receivedOn: PlainDate;
  dueOn: PlainDate;
  steps: readonly Step[];
  confirmed: boolean;
  /** Since when a consent is withdrawn; null for another right, and before the address is confirmed. */
  withdrawnOn: PlainDate | null;
  /** Art. 28(3)(e): the request goes to the client whose data it is. */
  forClient: boolean;
  /** The other requests of the same submission. */
  together?: readonly { reference: string; right: Right }[];
  /** What was asked, in the person's own words, question by question. */
  asked?: readonly { term: string; description: string }[];
}

const TEXT = {
  fr: {
    rows: ['Référence', 'Objet', 'Demandeur', 'Adresse électronique', 'Reçue le', 'Réponse au plus tard le'],
    asked: 'Ce que vous avez demandé',
    computation: 'Comment cette date est calculée',
    withdrawn: 'Accord retiré depuis le',
    together: 'Envoyée en même temps',
    forClient:
      'Ces données sont celles de l’un de nos clients, qui en est seul responsable. Nous lui transmettons votre demande, et nous vous le disons ici (article 28, paragraphe 3, point e, du RGPD).',
    next: 'Et maintenant',
    confirm: 'Vous confirmez votre adresse, depuis le courriel reçu. Le délai court déjà.',
    nexts: [
      'Le délégué à la protection des données examine votre demande. Il vous écrit s’il lui manque quelque chose.',
      'Vous recevez un courriel dès que la réponse est prête. Vous la lisez sur votre page de suivi.',
    ],
    remedies: 'Si la réponse tarde, ou ne vous convient pas',
  },
  en: {
    rows: ['Reference', 'Subject', 'Requester', 'E-mail address', 'Received on', 'Answer due by'],
    asked: 'What you asked for',
    computation: 'How this date is worked out',
    withdrawn: 'Consent withdrawn since',
    together: 'Sent together with',
    forClient:
      'This data belongs to one of our clients, who alone is its controller. We pass your request on to that client, and tell you here (Article 28(3)(e) GDPR).',
    next: 'What happens next',
    confirm: 'You confirm your address, from the e-mail that you received. The period is already running.',
    nexts: [
      'The data protection officer looks at your request, and writes to you if anything is missing.',
      'You get an e-mail as soon as the answer is ready. You read it on your own page.',
    ],
    remedies: 'If the answer is late, or does not satisfy you',
  },
} as const;

export function receiptBlocks(facts: ReceiptFacts): Block[] {
  const { charter, locale, withdrawnOn } = facts;
  const text = TEXT[locale];
  const values = [
    facts.reference,
    citedRight(facts.right, locale),
    facts.name,
    facts.email,
    formatDate(facts.receivedOn, locale),
    formatDate(facts.dueOn, locale),
  ];
  return [
    {
      kind: 'definitions',
      items: [
        ...values.map((description, index) => ({ term: text.rows[index] ?? '', description })),
        ...(withdrawnOn ? [{ term: text.withdrawn, description: formatDate(withdrawnOn, locale) }] : []),
        ...(facts.together ?? []).map(({ reference, right }) => ({
          term: text.together,
          description: `${reference}, ${citedRight(right, locale)}`,
        })),
      ],
    },
    ...(facts.forClient ? [{ kind: 'paragraph' as const, text: text.forClient }] : []),
    ...(facts.asked?.length
      ? [
          { kind: 'heading' as const, level: 2 as const, text: text.asked },
          { kind: 'definitions' as const, items: [...facts.asked] },
        ]
      : []),
    { kind: 'heading', level: 2, text: text.computation },
    {
      kind: 'list',
      ordered: true,
      items: dueSteps(facts.steps, locale).map(sayLine),
    },
    { kind: 'heading', level: 2, text: text.next },
    { kind: 'list', ordered: true, items: [...(facts.confirmed ? [] : [text.confirm]), ...text.nexts] },
    ...remedies(charter, locale, text.remedies),
  ];
}
