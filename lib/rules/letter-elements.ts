// The letters that come before or after the answer, and what each must hold, with the article that demands it. The
// answer itself is in answer-elements.ts.
import type { AnswerElement } from './answer-elements';

const CLOCK = { id: 'clock', article: '12(3)' } as const;

export const NOTICE_ELEMENTS = {
  /** Art. 12(6): "may request the provision of additional information necessary to confirm the identity". */
  identity: [{ id: 'doubt', article: '12(6)' }, { id: 'how_to_answer', article: '12(2)' }, CLOCK],
  /** Recital 63: the person may be asked "to specify the information or processing activities". */
  clarification: [{ id: 'question', article: '12(2)' }, CLOCK],
  /** Art. 12(3): told "within one month of receipt of the request, together with the reasons for the delay". */
  extension: [
    { id: 'delay_reasons', article: '12(3)' },
    { id: 'new_date', article: '12(3)' },
    { id: 'complaint', article: '77' },
  ],
  /** Art. 12(5): a reasonable fee; "the controller shall bear the burden of demonstrating" the excess. */
  fee: [
    { id: 'amount', article: '12(5)(a)' },
    { id: 'excess', article: '12(5)' },
    { id: 'choice', article: '12(5)(a)' },
    { id: 'complaint', article: '77' },
    { id: 'remedy', article: '79' },
  ],
  /** Art. 18(3): "shall be informed by the controller before the restriction of processing is lifted". */
  lifting: [
    { id: 'lift_on', article: '18(3)' },
    { id: 'lift_reasons', article: '18(3)' },
    { id: 'complaint', article: '77' },
    { id: 'remedy', article: '79' },
  ],
  /** What the second look found; told as the answer was. */
  review: [
    { id: 'review_result', article: '12(3)' },
    { id: 'complaint', article: '12(4), 77' },
    { id: 'remedy', article: '12(4), 79' },
  ],
  /** Art. 19: "shall communicate any rectification or erasure […] or restriction […] to each recipient". */
  recipient: [{ id: 'what_changed', article: '19' }],
} as const satisfies Record<string, readonly AnswerElement[]>;

export type NoticeKind = keyof typeof NOTICE_ELEMENTS;
export const NOTICE_KINDS = Object.keys(NOTICE_ELEMENTS) as NoticeKind[];
