// The one thing to do next in a case: what waits for the desk comes before what waits for the person.
import { describe, expect, it } from 'vitest';
import { type CaseFacts, deskNext } from './desk-next';

const open: CaseFacts = {
  status: 'in_progress',
  unread: false,
  identityAnswered: null,
  right: 'access',
  outcome: null,
  liftedAt: null,
  reviewAskedAt: null,
  reviewedAt: null,
  liftingAnnouncedAt: null,
  openTasks: 0,
};
const next = (facts: Partial<CaseFacts>) => deskNext({ ...open, ...facts });
const at = new Date(0);

describe('an open case', () => {
  it('is taken in hand, then answered', () => {
    expect(next({ status: 'received' })).toBe('acknowledge');
    expect(next({})).toBe('answer');
    // Tasks are part of the work; the answer has a due date.
    expect(next({ openTasks: 3 })).toBe('answer');
  });

  it('waits for the person until they have said what was asked', () => {
    expect(next({ status: 'awaiting_identity', identityAnswered: false })).toBe('await_identity');
    expect(next({ status: 'awaiting_identity', identityAnswered: true })).toBe('decide_identity');
    expect(next({ status: 'in_progress', identityAnswered: true })).toBe('decide_identity');
    expect(next({ status: 'awaiting_clarification' })).toBe('await_clarification');
    expect(next({ status: 'awaiting_clarification', unread: true })).toBe('read_clarification');
    expect(next({ status: 'awaiting_fee' })).toBe('await_fee');
    expect(next({ status: 'awaiting_fee', unread: true })).toBe('read_fee');
  });
});

describe('a closed case', () => {
  it('tells the recipients, then rests', () => {
    expect(next({ status: 'answered', outcome: 'granted', openTasks: 1 })).toBe('tasks');
    expect(next({ status: 'answered', outcome: 'granted' })).toBe('none');
    expect(next({ status: 'withdrawn' })).toBe('none');
    expect(next({ status: 'erased', openTasks: 1 })).toBe('none');
  });

  it('is answered again when a review is asked for, once', () => {
    expect(next({ status: 'answered', reviewAskedAt: at, openTasks: 1 })).toBe('answer_review');
    expect(next({ status: 'answered', reviewAskedAt: at, reviewedAt: at })).toBe('none');
  });

  it('keeps a restriction until it is announced that it is lifted', () => {
    const restricted = { status: 'answered', right: 'restriction', outcome: 'granted' } as const;
    expect(next(restricted)).toBe('restricted');
    expect(next({ ...restricted, liftingAnnouncedAt: at })).toBe('lift');
    expect(next({ ...restricted, liftingAnnouncedAt: at, liftedAt: at })).toBe('none');
  });
});
