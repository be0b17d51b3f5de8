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
  /** What was asked, in the person's own words, question by question. */
  asked?: readonly { term: string; description: string }[];
}

const TEXT = {
  fr: {
    rows: ['Référence', 'Objet', 'Demandeur', 'Adresse électronique', 'Reçue le', 'Réponse au plus tard le'],
    asked: 'Ce que vous avez demandé',
    computation: 'Comment cette date est calculée',
    next: 'Et maintenant',
    nexts: [
      'Vous confirmez votre adresse, depuis le courriel reçu. Le délai court déjà.',
      'Le délégué à la protection des données examine votre demande. Il vous écrit s’il lui manque quelque chose.',
      'Vous recevez un courriel dès que la réponse est prête. Vous la lisez sur votre page de suivi.',
    ],
  },
  en: {
    rows: ['Reference', 'Subject', 'Requester', 'E-mail address', 'Received on', 'Answer due by'],
    asked: 'What you asked for',
    computation: 'How this date is worked out',
    next: 'What happens next',
    nexts: [
      'You confirm your address, from the e-mail that you received. The period is already running.',
      'The data protection officer looks at your request, and writes to you if anything is missing.',
      'You get an e-mail as soon as the answer is ready. You read it on your own page.',
    ],
  },
} as const;

export function receiptBlocks(facts: ReceiptFacts): Block[] {
  const { charter, locale } = facts;
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
      items: values.map((description, index) => ({ term: text.rows[index] ?? '', description })),
    },
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
    { kind: 'list', ordered: true, items: [...text.nexts] },
    ...remedies(charter, locale),
  ];
}
