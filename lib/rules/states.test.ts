import { describe, expect, it } from 'vitest';
import type { Actor, ROLES } from './actor';
import {
  EVENT_RULES,
  EVENTS,
  isOpen,
  mayCause,
  next,
  OPEN_STATUSES,
  possible,
  type RequestEvent,
  STATUSES,
  type Status,
} from './states';

describe('the life cycle', () => {
  it('reaches every status from receipt, and only known ones', () => {
    const seen = new Set<Status>(['received']);
    for (const status of seen) {
      for (const event of possible(status)) {
        const to = next(status, event);
        if (to) seen.add(to);
      }
    }
    expect([...seen].sort()).toEqual([...STATUSES].sort());
  });

  it('lets every open request be answered, withdrawn and extended, and no other', () => {
    for (const status of STATUSES) {
      const open = (OPEN_STATUSES as readonly Status[]).includes(status);
      expect(isOpen(status), status).toBe(open);
      for (const event of ['answer', 'withdraw', 'extend', 'amend'] as const) {
        expect(next(status, event) !== null, `${status} ${event}`).toBe(open);
      }
    }
  });

  it('never reopens an answered request, and ends with erasure', () => {
    expect(possible('answered').map((event) => next('answered', event))).not.toContain('in_progress');
    expect(possible('withdrawn')).toEqual(['erase']);
    expect(possible('erased')).toEqual([]);
  });

  it('never erases a request that is being handled', () => {
    expect(STATUSES.filter((status) => next(status, 'erase'))).toEqual(['received', 'answered', 'withdrawn']);
  });

  it('returns to work from each kind of waiting', () => {
    expect(next('awaiting_identity', 'receive_identity')).toBe('in_progress');
    expect(next('awaiting_clarification', 'receive_clarification')).toBe('in_progress');
    expect(next('awaiting_fee', 'settle_fee')).toBe('in_progress');
    expect(next('in_progress', 'receive_identity')).toBeNull();
  });
});

describe('who may cause what', () => {
  const requester: Actor = { kind: 'requester', accountId: 'a', sessionId: 's' };
  const system: Actor = { kind: 'system', job: 'retention' };
  const visitor: Actor = { kind: 'visitor', sessionId: 's' };
  const events = (actor: Actor) => EVENTS.filter((event) => mayCause(actor, event));
  const staff = (role: (typeof ROLES)[number]): Actor => ({
    kind: 'staff',
    staffId: 'd',
    role,
    sessionId: 's',
  });

  it('gives the requester what is theirs, the job erasure, and a visitor nothing', () => {
    expect(events(requester)).toEqual([
      'amend',
      'receive_identity',
      'receive_clarification',
      'settle_fee',
      'withdraw',
      'ask_review',
    ]);
    expect(events(system)).toEqual(['erase']);
    expect(events(visitor)).toEqual([]);
  });

  it('keeps decisions to the DPO, and cases from administrators and auditors', () => {
    const decisions: RequestEvent[] = [
      'announce_fee',
      'extend',
      'answer',
      'answer_review',
      'announce_lifting',
      'lift_restriction',
    ];
    expect(events(staff('dpo'))).toEqual(EVENTS.filter((event) => event !== 'erase'));
    expect(events(staff('case_handler'))).toEqual(
      EVENTS.filter((event) => event !== 'erase' && !decisions.includes(event)),
    );
    expect(events(staff('administrator'))).toEqual([]);
    expect(events(staff('auditor'))).toEqual([]);
  });
});

it('asks for the reasons that the law wants to be told', () => {
  for (const event of ['ask_identity', 'announce_fee', 'extend', 'announce_lifting'] as const) {
    expect(EVENT_RULES[event].needs, event).toContain('reason');
    expect(EVENT_RULES[event].sends, event).not.toEqual([]);
  }
  expect(EVENT_RULES.lift_restriction.needs).toContain('lifting_notice');
});
