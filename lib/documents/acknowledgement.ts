// The acknowledgement of a request, as a letter: for whoever gave no e-mail address.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, type PlainDate } from '@/lib/rules/dates';
import { type SaidStep, sayLine } from '@/lib/rules/due-steps';
import { citedRight } from '@/lib/rules/right-names';
import type { Right } from '@/lib/rules/rights';
import type { Block } from './blocks';

interface Facts {
  charter: Charter;
  locale: Locale;
  name: string;
  right: Right;
  receivedOn: PlainDate;
  dueOn: PlainDate;
  steps: readonly SaidStep[];
}

const TEXT = {
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    received: (right: string, date: string) =>
      `Nous avons reçu votre demande le ${date}. Elle porte sur ce droit\u00a0: ${right}.`,
    due: (date: string) => `Nous vous répondrons au plus tard le ${date}.`,
    how: 'D’où vient cette date',
    next: 'S’il nous manque un élément pour répondre, nous vous écrirons pour vous le demander, en vous disant pourquoi. Ce délai ne peut être prolongé, de deux mois au plus, que si la demande est complexe ou si les demandes sont nombreuses\u00a0; nous vous le dirions dans le premier mois (article 12, paragraphe 3, du RGPD). Tout cela est gratuit.',
    write: 'Pour toute question, écrivez-nous à l’adresse en tête de cette lettre, en citant la référence.',
    complaint: (authority: string) =>
      `Vous pouvez à tout moment introduire une réclamation auprès de l’autorité de contrôle\u00a0: ${authority}.`,
  },
  en: {
    hello: (name: string) => `Dear ${name},`,
    received: (right: string, date: string) =>
      `We received your request on ${date}. It is about this right: ${right}.`,
    due: (date: string) => `We will answer you by ${date} at the latest.`,
    how: 'Where this date comes from',
    next: 'If we need anything more to answer, we will write to you and say why. This period can be extended, by two months at most, only if the request is complex or requests are numerous; we would tell you so within the first month (Article 12(3) GDPR). All of this is free of charge.',
    write:
      'For any question, write to us at the address at the head of this letter, and quote the reference.',
    complaint: (authority: string) =>
      `You may at any time lodge a complaint with the supervisory authority: ${authority}.`,
  },
} as const;

export function acknowledgementBlocks(facts: Facts): Block[] {
  const { charter, locale, name, right, receivedOn, dueOn, steps } = facts;
  const text = TEXT[locale];
  const { authority } = charter;
  return [
    { kind: 'paragraph', text: text.hello(name) },
    { kind: 'paragraph', text: text.received(citedRight(right, locale), formatDate(receivedOn, locale)) },
    { kind: 'paragraph', text: text.due(formatDate(dueOn, locale)) },
    { kind: 'heading', level: 2, text: text.how },
    { kind: 'list', ordered: true, items: steps.map(sayLine) },
    { kind: 'paragraph', text: text.next },
    { kind: 'paragraph', text: text.write },
    { kind: 'paragraph', text: text.complaint(authority.address.join(', ')) },
  ];
}
