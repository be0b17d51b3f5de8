// A request to print, fill in by hand and post: the questions of the wizard, on paper. A letter counts as much.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import { citedRight } from '@/lib/rules/right-names';
import type { Right } from '@/lib/rules/rights';
import type { Block } from './blocks';

/** A question of the wizard, as paper asks it. */
export type PaperQuestion =
  | { kind: 'write'; label: string; value: string; lines: number }
  | { kind: 'tick'; label: string; options: string[] };

export interface PaperPage {
  title: string;
  questions: PaperQuestion[];
}

interface Facts {
  charter: Charter;
  locale: Locale;
  right: Right;
  pages: readonly PaperPage[];
}

const TEXT = {
  fr: {
    subject: (right: string) => `Objet\u00a0: ${right}`,
    send: 'À envoyer à',
    email: 'Ou par courriel',
    note: 'En clair',
    notes: [
      'Ce formulaire n’est pas obligatoire\u00a0: une lettre sur papier libre vaut autant.',
      'Ne joignez pas de pièce d’identité. Ne répondez qu’aux questions qui vous concernent.',
      'Le délai d’un mois court du jour où votre demande nous parvient (article 12, paragraphe 3, du RGPD).',
    ],
    sign: ['Fait à', 'Le'],
  },
  en: {
    subject: (right: string) => `Subject: ${right}`,
    send: 'To be sent to',
    email: 'Or by e-mail',
    note: 'In short',
    notes: [
      'This form is not compulsory: a letter on plain paper counts as much.',
      'Enclose no identity document. Answer only the questions that concern you.',
      'The period of one month runs from the day your request reaches us (Article 12(3) GDPR).',
    ],
    sign: ['Place', 'Date'],
  },
} as const;

const asBlock = (question: PaperQuestion): Block =>
  question.kind === 'write'
    ? { kind: 'blank', label: question.label, value: question.value, lines: question.lines }
    : { kind: 'boxes', label: question.label, items: question.options };

export function printableForm({ charter, locale, right, pages }: Facts): Block[] {
  const text = TEXT[locale];
  const { dpo } = charter;
  return [
    { kind: 'paragraph', text: text.subject(citedRight(right, locale)) },
    {
      kind: 'definitions',
      items: [
        { term: text.send, description: dpo.postal.join('\n') },
        { term: text.email, description: dpo.email, href: `mailto:${dpo.email}` },
      ],
    },
    { kind: 'note', title: text.note, text: [...text.notes] },
    ...pages.flatMap(({ title, questions }): Block[] => [
      { kind: 'heading', level: 2, text: title },
      ...questions.map(asBlock),
    ]),
    ...text.sign.map((label): Block => ({ kind: 'blank', label, value: '', lines: 1 })),
  ];
}
