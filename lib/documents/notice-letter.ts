// A notice as it leaves: the wording given, or the house's, its parts filled from the case and the step that sends it.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, type PlainDate } from '@/lib/rules/dates';
import { type SaidStep, sayLine } from '@/lib/rules/due-steps';
import type { ExtensionGround } from '@/lib/rules/extension';
import type { NoticedRight } from '@/lib/rules/notices';
import { citedRight } from '@/lib/rules/right-names';
import type { Right } from '@/lib/rules/rights';
import type { Block } from './blocks';
import { fillLetter } from './letter-template';
import { GROUND_SENTENCES, HOW_COMPUTED, MEASURES, NOTICE_PARTS, RECIPIENT_TERMS, WHERE } from './notices';
import { fillText } from './template';

/** What the step itself says. `words` are the desk's: the facts of the case. */
export type Said =
  | { notice: 'acknowledgement'; dueOn: PlainDate; steps: readonly SaidStep[] }
  | { notice: 'identity' | 'clarification'; words: string; clock: string }
  | {
      notice: 'extension';
      words: string;
      ground: ExtensionGround;
      previousDueOn: PlainDate;
      dueOn: PlainDate;
    }
  | { notice: 'fee'; words: string; cents: number }
  | { notice: 'lifting'; words: string }
  | { notice: 'lifted'; liftedOn: PlainDate };

interface CaseFacts {
  charter: Charter;
  locale: Locale;
  reference: string;
  /** As the person gave it. */
  name: string;
}

export interface NoticeFacts extends CaseFacts {
  right: Right;
  receivedOn: PlainDate;
  /** It is read on paper, not on the tracking page. */
  onPaper: boolean;
  said: Said;
}

export interface RecipientFacts extends CaseFacts {
  right: NoticedRight;
  answeredOn: PlainDate;
}

/** To the person. Pure: the same facts give the same notice. */
export function noticeLetter(facts: NoticeFacts, template?: string): Block[] {
  const { charter, locale, said, onPaper } = facts;
  const { authority, court } = charter;
  const variables = {
    ...commonOf(facts),
    receivedOn: formatDate(facts.receivedOn, locale),
    where: WHERE[onPaper ? 'paper' : 'page'][locale],
    authority: onPaper ? addressed(authority, locale) : authority.name[locale],
    court: court[locale],
    ...('dueOn' in said && { dueOn: formatDate(said.dueOn, locale) }),
  };
  const values = { ...variables, ...ownOf(said, locale) };
  const sentences = Object.entries(NOTICE_PARTS).map(([id, sentence]): [string, Block[]] => [
    id,
    [{ kind: 'paragraph', text: fillText(sentence[locale], values) }],
  ]);
  const computed: Block[] =
    said.notice === 'acknowledgement' && onPaper
      ? [
          { kind: 'heading', level: 2, text: HOW_COMPUTED[locale] },
          { kind: 'list', ordered: true, items: said.steps.map(sayLine) },
        ]
      : [];
  const filled: Record<string, Block[]> = Object.fromEntries(sentences);
  if ('words' in said) filled.words = [{ kind: 'quote', text: said.words }];
  filled.due = [...(filled.due ?? []), ...computed];
  return fillLetter({ right: facts.right, notice: said.notice }, locale, { variables, filled, template });
}

/** With where to write to it; an address may begin with its name in short. */
const addressed = ({ name, address }: Charter['authority'], locale: Locale): string =>
  [name[locale], ...address.filter((line) => !name[locale].includes(line))].join(', ');

/** To a recipient of the data. GDPR Art. 19. */
export function recipientLetter(facts: RecipientFacts, template?: string): Block[] {
  const { locale, right, reference, name } = facts;
  const variables = { ...commonOf(facts), answeredOn: formatDate(facts.answeredOn, locale) };
  const filled: Record<string, Block[]> = {
    recipient_person: [
      {
        kind: 'definitions',
        items: [
          { term: RECIPIENT_TERMS.person[locale], description: name },
          { term: RECIPIENT_TERMS.reference[locale], description: reference },
        ],
      },
    ],
    recipient_measure: [{ kind: 'paragraph', text: MEASURES[right][locale] }],
  };
  return fillLetter({ right, notice: 'recipient' }, locale, { variables, filled, template });
}

const commonOf = ({ charter, locale, reference, name, right }: CaseFacts & { right: Right }) => ({
  name,
  reference,
  right: citedRight(right, locale),
  controller: charter.controller.name,
  dpoEmail: charter.dpo.email,
});

/** What only the parts of one step name. */
function ownOf(said: Said, locale: Locale): Record<string, string> {
  if ('clock' in said) return { clock: said.clock };
  if (said.notice === 'lifted') return { liftedOn: formatDate(said.liftedOn, locale) };
  if (said.notice === 'fee') {
    const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
    return { amount: euros.format(said.cents / 100) };
  }
  if (said.notice !== 'extension') return {};
  return {
    ground: GROUND_SENTENCES[said.ground][locale],
    previousDueOn: formatDate(said.previousDueOn, locale),
  };
}
