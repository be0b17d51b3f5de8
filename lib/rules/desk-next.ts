// What the desk does next in a case, in one word: the page of the case says it first, whatever else can be decided.
import { isRestricted, type RestrictionFacts } from './restriction';
import { reviewPending } from './review';
import type { Status } from './states';

export interface CaseFacts extends RestrictionFacts {
  readonly status: Status;
  /** The person wrote, and nobody has read it. */
  readonly unread: boolean;
  /** Of the last asking for identity that is not decided; null without one. */
  readonly identityAnswered: boolean | null;
  readonly reviewAskedAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly liftingAnnouncedAt: Date | null;
  readonly openTasks: number;
}

export type DeskNext =
  | 'acknowledge'
  | 'decide_identity'
  | 'await_identity'
  | 'read_clarification'
  | 'await_clarification'
  | 'read_fee'
  | 'await_fee'
  | 'answer'
  | 'answer_review'
  | 'lift'
  | 'tasks'
  | 'restricted'
  | 'none';

const OF_STATUS: Readonly<Record<Status, (facts: CaseFacts) => DeskNext>> = {
  received: () => 'acknowledge',
  in_progress: ({ identityAnswered }) => (identityAnswered === null ? 'answer' : 'decide_identity'),
  awaiting_identity: ({ identityAnswered }) => (identityAnswered ? 'decide_identity' : 'await_identity'),
  awaiting_clarification: ({ unread }) => (unread ? 'read_clarification' : 'await_clarification'),
  awaiting_fee: ({ unread }) => (unread ? 'read_fee' : 'await_fee'),
  answered: afterwards,
  withdrawn: afterwards,
  erased: () => 'none',
};

export const deskNext = (facts: CaseFacts): DeskNext =>
  reviewPending(facts) ? 'answer_review' : OF_STATUS[facts.status](facts);

/** Once the case is closed: recipients to tell (Art. 19), a restriction to lift after its notice (Art. 18(3)). */
function afterwards(facts: CaseFacts): DeskNext {
  if (facts.openTasks > 0) return 'tasks';
  if (!isRestricted(facts)) return 'none';
  return facts.liftingAnnouncedAt ? 'lift' : 'restricted';
}
