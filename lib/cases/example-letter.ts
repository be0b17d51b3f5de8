// A letter on an example: what the DPO reads before saving a wording.
import { now } from '@/lib/clock';
import { answerLetter } from '@/lib/documents/answer-letter';
import type { Block } from '@/lib/documents/blocks';
import type { LetterOf } from '@/lib/documents/letter-template';
import { noticeLetter, recipientLetter, type Said } from '@/lib/documents/notice-letter';
import type { Locale } from '@/lib/rules/bilingual';
import { addDays, localDateOf, noonOf, type PlainDate } from '@/lib/rules/dates';
import { dueSteps } from '@/lib/rules/due-steps';
import { type ErasureItem, erasureLines } from '@/lib/rules/erasure-items';
import { isNoticed, type PersonNotice, rightsWith } from '@/lib/rules/notices';
import { groundsOf, needsGround, type Outcome } from '@/lib/rules/outcomes';
import { judgeAsking } from '@/lib/rules/pauses';
import type { Right } from '@/lib/rules/rights';
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
