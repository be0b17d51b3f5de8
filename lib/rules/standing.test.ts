// Where a request stands, in each state of its life.
import { expect, it } from 'vitest';
import { type StandingFacts, standingOf, TURN_OF } from './standing';

const FACTS: StandingFacts = {
  right: 'access',
  status: 'received',
  outcome: null,
  confirmed: true,
  paused: false,
  forClient: false,
  reviewAsked: false,
  reviewed: false,
  liftingAnnounced: false,
  lifted: false,
  dueOn: '2026-03-10',
  today: '2026-03-10',
};
const of = (change: Partial<StandingFacts>) => standingOf({ ...FACTS, ...change });

it('is late from the day after the last day, and only where it is our turn', () => {
  expect(of({})).toBe('received');
  expect(of({ today: '2026-03-11' })).toBe('overdue');
  expect(of({ today: '2026-03-11', status: 'awaiting_identity', paused: true })).toBe('identity_paused');
  expect(of({ today: '2026-03-11', status: 'answered', outcome: 'granted' })).toBe('answered');
});

it('asks for the confirmation first, as long as the request is open', () => {
  expect(of({ confirmed: false })).toBe('unconfirmed');
  expect(of({ confirmed: false, status: 'withdrawn' })).toBe('withdrawn');
});

it('tells a stopped clock from one that runs on', () => {
  expect(of({ status: 'awaiting_clarification' })).toBe('clarification');
  expect(of({ status: 'awaiting_clarification', paused: true })).toBe('clarification_paused');
  expect(of({ status: 'awaiting_fee' })).toBe('fee');
});

it('says that a consent is withdrawn before it is answered, and that data of a client is the client’s', () => {
  expect(of({ right: 'consent_withdrawal' })).toBe('withdrawal');
  expect(of({ forClient: true, status: 'in_progress' })).toBe('for_client');
  expect(TURN_OF[of({ status: 'answered', outcome: 'forwarded' })]).toBe('client');
});

it('goes on after the answer: a review, the end of a restriction', () => {
  const answered = { status: 'answered', outcome: 'refused' } as const;
  expect(of({ ...answered, reviewAsked: true })).toBe('review');
  expect(of({ ...answered, reviewAsked: true, reviewed: true })).toBe('reviewed');
  expect(of({ ...answered, right: 'restriction', liftingAnnounced: true })).toBe('lifting');
  expect(of({ ...answered, right: 'restriction', liftingAnnounced: true, lifted: true })).toBe('lifted');
});
