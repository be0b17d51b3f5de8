// A letter on an example: what the DPO reads before saving a wording.
import { now } from '@/lib/clock';
import { answerLetter } from '@/lib/documents/answer-letter';
import type { Block } from '@/lib/documents/blocks';
import { type ClaimSaid, claimLetter } from '@/lib/documents/claim-letter';
import { itemText } from '@/lib/documents/item-text';
import type { LetterOf } from '@/lib/documents/letter-template';
import { noticeLetter, recipientLetter, type Said } from '@/lib/documents/notice-letter';
import type { Locale } from '@/lib/rules/bilingual';
import { addDays, localDateOf, noonOf, type PlainDate } from '@/lib/rules/dates';
import type { ClaimLetter } from '@/lib/rules/directives/claim-letters';
import { purposesKept } from '@/lib/rules/directives/plan';
import { dueSteps } from '@/lib/rules/due-steps';
import { type ErasureItem, erasureLines } from '@/lib/rules/erasure-items';
import { isNoticed, type PersonNotice, rightsWith } from '@/lib/rules/notices';
import { groundsOf, needsGround, type Outcome } from '@/lib/rules/outcomes';
import { judgeAsking } from '@/lib/rules/pauses';
import type { Right } from '@/lib/rules/rights';
import { frenchAct } from '@/lib/rules/sources';
import { charter } from './charter-in-force';
import { deadlineOf } from './clock';

const EXAMPLE = {
  fr: { name: 'Camille Durand', words: 'Les faits de la demande, dans les mots du délégué.' },
  en: { name: 'Camille Durand', words: 'The facts of the case, in the words of the officer.' },
} as const;
const REFERENCE = 'DR-2222-3333-4444';
/** Since it came: asked then, a question stops the clock. */
const DAYS = 2;

export function exampleLetter(letter: LetterOf, locale: Locale, body: string): Block[] {
  const today = localDateOf(now(), charter().timeZone);
  if ('outcome' in letter) return exampleAnswer(letter, { locale, today, body });
  if ('claim' in letter) return exampleClaim(letter.claim, { locale, today, body });
  const right = letter.right ?? rightsWith(letter.notice)[0] ?? 'access';
  const { name } = EXAMPLE[locale];
  const facts = { charter: charter(), locale, reference: REFERENCE, name };
  if (letter.notice !== 'recipient') {
    const said = exampleSaid(letter.notice, right, { locale, today });
    return noticeLetter({ ...facts, right, receivedOn: addDays(today, -DAYS), onPaper: false, said }, body);
  }
  return isNoticed(right) ? recipientLetter({ ...facts, right, answeredOn: today }, body) : [];
}

interface On {
  locale: Locale;
  today: PlainDate;
}

function exampleAnswer(
  { right, outcome }: { right: Right; outcome: Outcome },
  { locale, today, body }: On & { body: string },
): Block[] {
  const kept = erasureLines(charter().purposes).map(
    ({ key, exceptions }): ErasureItem => ({ key, decision: exceptions.length > 0 ? 'kept' : 'erased' }),
  );
  const facts = {
    ...EXAMPLE[locale],
    charter: charter(),
    locale,
    right,
    outcome,
    reference: REFERENCE,
    receivedOn: addDays(today, -12),
    answeredOn: today,
    grounds: needsGround(outcome) ? groundsOf(right).slice(0, 1) : [],
    items: right === 'erasure' && outcome === 'partly_granted' ? kept : [],
    files: ['export.json'],
  };
  return answerLetter(facts, body);
}

function exampleClaim(letter: ClaimLetter, { locale, today, body }: On & { body: string }): Block[] {
  const facts = {
    charter: charter(),
    locale,
    reference: 'DC-2222-3333-4444',
    name: EXAMPLE[locale].name,
    deceased: 'Dominique Durand',
    receivedOn: addDays(today, -DAYS),
    said: exampleOutcome(letter, locale),
  };
  return claimLetter(facts, body);
}

/** What is said of a claim whose directive has one category erased and the next handed over. */
function exampleOutcome(claim: ClaimLetter, locale: Locale): ClaimSaid {
  const { words, name: to } = EXAMPLE[locale];
  const { categories, purposes } = charter();
  const [first, second = first] = categories;
  const line = (category: typeof first, action: 'erase' | 'communicate') => {
    const item = { category: category?.id ?? null, action, source: frenchAct('85 I'), kept: [] };
    return itemText({ charter: charter(), locale, item, told: null, to });
  };
  switch (claim) {
    case 'proofs':
      return { claim, words };
    case 'frozen':
      return { claim };
    case 'refused':
      return { claim, ground: 'capacity_not_established', words };
    case 'executed': {
      const [kept] = purposesKept(purposes);
      return {
        claim,
        capacity: 'executor',
        done: [line(first, 'erase')],
        notDone: [`${line(second, 'communicate')} – ${words}`],
        kept: kept ? [`${kept.name[locale]}. ${kept.retention.text[locale]}`] : [],
      };
    }
    case 'told':
      return { claim, to: charter().recipients[0]?.name[locale] ?? to };
    case 'handed':
      return { claim, to, category: second?.name[locale] ?? null };
  }
}

/** What a step says of a request that came a few days ago. */
function exampleSaid(notice: PersonNotice, right: Right, { locale, today }: On): Said {
  const { words } = EXAMPLE[locale];
  const { timeZone, calendar } = charter();
  const receivedOn = addDays(today, -DAYS);
  const clock = { receivedAt: noonOf(receivedOn, timeZone), timeZone, calendar, pauses: [] };
  const { dueOn, steps } = deadlineOf({ ...clock, extendedByMonths: 0 }, now());
  switch (notice) {
    case 'acknowledgement':
      return { notice, dueOn, steps: dueSteps(steps, locale) };
    case 'identity':
    case 'clarification': {
      const asking = {
        cause: notice,
        right,
        receivedOn,
        lastHeardOn: receivedOn,
        largeQuantity: true,
      } as const;
      const { why } = judgeAsking({ ...asking, askedOn: today, dueOn });
      return { notice, words, clock: why[locale] };
    }
    case 'extension': {
      const extended = deadlineOf({ ...clock, extendedByMonths: 2 }, now());
      return { notice, words, ground: 'complexity', previousDueOn: dueOn, dueOn: extended.dueOn };
    }
    case 'fee':
      return { notice, words, cents: 1500 };
    case 'lifting':
      return { notice, words };
    case 'lifted':
      return { notice, liftedOn: today };
  }
}
