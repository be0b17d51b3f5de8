// What the answer to a request must hold, per right and outcome, each element with the article that demands it.
// A letter names the element that each of its parts holds, so that nothing can be missing unnoticed.

import type { Outcome } from './outcomes';
import type { Right } from './rights';

/** Where something was done, in whole or in part. */
const DONE = {
  access: [
    { id: 'confirmation', article: '15(1)' },
    { id: 'purposes', article: '15(1)(a)' },
    { id: 'categories', article: '15(1)(b)' },
    { id: 'recipients', article: '15(1)(c)' },
    { id: 'retention', article: '15(1)(d)' },
    { id: 'rights', article: '15(1)(e)' },
    { id: 'source', article: '15(1)(g)' },
    { id: 'automated', article: '15(1)(h)' },
    { id: 'transfers', article: '15(2)' },
    { id: 'copy', article: '15(3)' },
  ],
  rectification: [
    { id: 'changes', article: '16' },
    { id: 'recipients_told', article: '19' },
  ],
  // Item by item: erased, or kept, under which exception and until when.
  erasure: [
    { id: 'items', article: '17(1), 17(3)' },
    { id: 'recipients_told', article: '19' },
  ],
  restriction: [
    { id: 'restricted', article: '18(1)' },
    { id: 'uses_left', article: '18(2)' },
    { id: 'lifting_notice', article: '18(3)' },
    { id: 'recipients_told', article: '19' },
  ],
  portability: [{ id: 'portable_copy', article: '20(1)' }],
  objection: [{ id: 'stopped', article: '21(1), 21(3)' }],
  automated_decision: [{ id: 'human_review', article: '22(3)' }],
  consent_withdrawal: [
    { id: 'effective_date', article: '7(3)' },
    { id: 'earlier_lawful', article: '7(3)' },
  ],
} as const satisfies Record<Right, readonly { id: string; article: string }[]>;

// Article 12(4): told "of the reasons for not taking action and on the possibility of lodging a complaint with a
// supervisory authority and seeking a judicial remedy".
const REASONS = { id: 'reasons', article: '12(4)' } as const;
const NO_DATA = { id: 'confirmation', article: '15(1), 12(4)' } as const;
const FORWARDED = { id: 'confirmation', article: '28(3)(e)' } as const;

/** In every final answer, granted or not. */
const REMEDIES = [
  { id: 'complaint', article: '12(4), 15(1)(f), 77' },
  { id: 'remedy', article: '12(4), 79' },
] as const;

export interface AnswerElement {
  readonly id: (
    | (typeof DONE)[Right][number]
    | typeof REASONS
    | typeof NO_DATA
    | typeof FORWARDED
    | (typeof REMEDIES)[number]
  )['id'];
  /** Of the GDPR. */
  readonly article: string;
}

const OF_OUTCOME: Readonly<Record<Outcome, (right: Right) => readonly AnswerElement[]>> = {
  granted: (right) => DONE[right],
  partly_granted: (right) => [...DONE[right], REASONS],
  refused: () => [REASONS],
  no_data: () => [NO_DATA],
  forwarded: () => [FORWARDED],
};

/** What the answer must hold, in the order of a letter. */
export function answerElements(right: Right, outcome: Outcome): AnswerElement[] {
  return [...OF_OUTCOME[outcome](right), ...REMEDIES];
}

/** The elements that are missing from those present. */
export function missingFrom(right: Right, outcome: Outcome, present: Iterable<string>): AnswerElement[] {
  const there = new Set(present);
  return answerElements(right, outcome).filter(({ id }) => !there.has(id));
}
