import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../permissions';
import { actingExecutor, type CapacityFacts, decideCapacity } from './capacity';
import {
  CLAIM_EVENTS,
  CLAIM_RULES,
  CLAIM_STATUSES,
  CLAIMANT_PHASE,
  nextClaim,
  OPEN_CLAIMS,
  staffMayCause,
} from './claim-states';
import { type DirectiveContent, HEIR_RIGHTS } from './content';
import { type ClaimFacts, nextStep } from './next-step';
import { objectionOver, objectionUntil, policyDueOn } from './periods';
import { executionPlan, type PlanFacts, type PlanPurpose, purposesKept } from './plan';
import { heirMay, heirMayReceive } from './precedence';
import { missingProofs } from './proofs';
import { REFUSAL_CODES, refusalsFor } from './refusal';
import { claimEraseOn, directiveEraseOn } from './retention';

const DIRECTIVE: DirectiveContent = {
  person: { name: 'Jeanne Morel', bornOn: '1950-02-03' },
  wishes: { identification: 'erase', calls: 'communicate', payment: 'keep' },
  recipient: 'Paul Morel, paul@exemple.test',
  instructions: '',
  executors: [],
  opposed: ['assets_and_memories'],
  general: '',
};

describe('a directive takes precedence over the heirs (art. 85 II)', () => {
  it('leaves heirs everything that 85 II gives when there is none', () => {
    expect(HEIR_RIGHTS.filter((right) => heirMay(right, null).allowed)).toEqual([...HEIR_RIGHTS]);
  });
  it('stops what it is against, and nothing else', () => {
    expect(HEIR_RIGHTS.filter((right) => !heirMay(right, DIRECTIVE).allowed)).toEqual([
      'assets_and_memories',
    ]);
  });
  it('keeps from heirs what it wants erased or gives to someone else', () => {
    expect(
      ['identification', 'calls', 'payment', 'other'].map((id) => heirMayReceive(id, DIRECTIVE)),
    ).toEqual([false, false, true, true]);
    expect(heirMayReceive('calls', null)).toBe(true);
    expect(
      heirMayReceive('payment', { ...DIRECTIVE, opposed: ['settle_estate', 'assets_and_memories'] }),
    ).toBe(false);
  });
});

describe('capacity follows the order of the law (art. 85 I)', () => {
  const facts: CapacityFacts = {
    claimant: 'executor',
    directive: true,
    executors: ['available', 'available'],
    claimantIs: 0,
    proven: true,
  };
  const capacity = (changed: Partial<CapacityFacts>) => decideCapacity({ ...facts, ...changed }).capacity;

  it('gives the first person named who can act', () => {
    expect(capacity({})).toBe('executor');
    expect(capacity({ claimantIs: 1 })).toBe('none');
    expect(capacity({ claimantIs: 1, executors: ['dead', 'available'] })).toBe('executor');
    expect(capacity({ claimantIs: 1, executors: ['declined', 'available'] })).toBe('executor');
    expect(capacity({ executors: ['declined', 'available'] })).toBe('none');
    expect(actingExecutor(['dead', 'declined'])).toBeNull();
  });
  it('gives nothing to someone not named, without a directive, or unproven', () => {
    expect(capacity({ claimantIs: null })).toBe('none');
    expect(capacity({ directive: false, executors: [], claimantIs: null })).toBe('none');
    expect(capacity({ proven: false })).toBe('none');
    expect(capacity({ claimant: 'heir', proven: false })).toBe('none');
  });
  it('gives an executor who cannot act nothing, and says which branch decided', () => {
    expect(capacity({ executors: ['dead', 'available'] })).toBe('none');
    const why = (changed: Partial<CapacityFacts>) => decideCapacity({ ...facts, ...changed }).why.en;
    const branches: Partial<CapacityFacts>[] = [
      {},
      { proven: false },
      { directive: false },
      { claimantIs: null },
      { executors: ['dead', 'available'] },
      { claimantIs: 1 },
      { claimant: 'heir' },
      { claimant: 'heir', executors: [] },
      { claimant: 'heir', directive: false },
    ];
    expect(new Set(branches.map(why)).size).toBe(branches.length);
  });
  it('gives heirs the directive when nobody named can act, else only 85 II', () => {
    for (const claimant of ['heir', 'mandatary'] as const) {
      const heir = { claimant, claimantIs: null };
      expect(capacity({ ...heir, executors: [] })).toBe('heir_directive');
      expect(capacity({ ...heir, executors: ['dead', 'declined'] })).toBe('heir_directive');
      expect(capacity({ ...heir })).toBe('heir_default');
      expect(capacity({ ...heir, directive: false, executors: [] })).toBe('heir_default');
    }
  });
});

describe('proofs', () => {
  it('asks each claimant for their own, and a rejected one proves nothing', () => {
    const accepted = { kind: 'death', decision: 'accepted' } as const;
    expect(missingProofs('executor', [accepted])).toEqual(['identity']);
    expect(missingProofs('heir', [{ ...accepted, decision: 'rejected' }])).toEqual([
      'death',
      'heirship',
      'identity',
    ]);
    expect(missingProofs('mandatary', [accepted, { kind: 'mandate', decision: null }])).toEqual([
      'heirship',
      'mandate',
    ]);
  });
});

describe('the execution plan', () => {
  const text = { fr: 'dix ans', en: 'ten years' };
  const purpose = (id: string, change: Partial<PlanPurpose> = {}): PlanPurpose => ({
    id,
    basis: 'contract',
    retention: { text },
    rights: {
      erasure: { answer: 'yes', exceptions: [] },
      portability: 'no',
      objection: 'no',
      withdrawal: 'no',
    },
    ...change,
  });
  const facts: PlanFacts = {
    capacity: 'executor',
    directive: DIRECTIVE,
    categories: ['identification', 'calls', 'payment'],
    purposes: [purpose('1'), purpose('accounts', { basis: 'legal_obligation' })],
    asked: [],
  };

  it('carries out the directive category by category, and keeps what a law makes us keep until its term', () => {
    const plan = executionPlan(facts);
    expect(plan.map(({ action }) => action)).toEqual(['erase', 'communicate', 'keep']);
    expect(plan[0]?.kept).toEqual([{ purpose: 'accounts', until: text }]);
    expect(plan[1]?.kept).toEqual([]);
    expect(executionPlan({ ...facts, capacity: 'heir_directive' })).toEqual(plan);
  });
  it('keeps nothing back for a purpose that does not use the category', () => {
    const purposes = [purpose('accounts', { basis: 'legal_obligation', categories: ['payment'] })];
    expect(executionPlan({ ...facts, purposes })[0]?.kept).toEqual([]);
  });
  it('gives an heir without directive what is asked of 85 II', () => {
    const plan = executionPlan({
      ...facts,
      capacity: 'heir_default',
      directive: null,
      asked: ['close_accounts', 'settle_estate'],
    });
    expect(plan.map(({ action, category }) => [action, category])).toEqual([
      ['close_accounts', null],
      ['settle_estate', 'identification'],
      ['settle_estate', 'calls'],
      ['settle_estate', 'payment'],
    ]);
  });
  it('gives an heir nothing that the directive is against, nor what it gives to others', () => {
    const asked = ['assets_and_memories', 'settle_estate'] as const;
    const plan = executionPlan({ ...facts, capacity: 'heir_default', asked });
    expect(plan.map(({ action, category }) => [action, category])).toEqual([['settle_estate', 'payment']]);
  });
  it('gives heirs in charge of the directive that, and what they ask for and it is not against', () => {
    const asked = ['assets_and_memories', 'close_accounts'] as const;
    const plan = executionPlan({ ...facts, capacity: 'heir_directive', asked });
    expect(plan.map(({ action }) => action)).toEqual(['erase', 'communicate', 'keep', 'close_accounts']);
    // An executor asks for the directives alone.
    expect(executionPlan({ ...facts, asked })).toHaveLength(3);
  });
  it('keeps back for a duty, for a right that erasure does not reach, and for an exception; nothing else', () => {
    const rights = (answer: 'yes' | 'no' | 'limited', exceptions: '17(3)(e)'[] = []) => ({
      rights: { ...purpose('x').rights, erasure: { answer, exceptions } },
    });
    const all = [
      purpose('plain'),
      purpose('limited', rights('limited')),
      purpose('duty', { basis: 'legal_obligation' }),
      purpose('never', rights('no')),
      purpose('claims', rights('limited', ['17(3)(e)'])),
    ];
    expect(purposesKept(all).map(({ id }) => id)).toEqual(['duty', 'never', 'claims']);
  });
  it('is empty without capacity, or without a directive to execute', () => {
    expect(executionPlan({ ...facts, capacity: 'none' })).toEqual([]);
    expect(executionPlan({ ...facts, directive: null })).toEqual([]);
  });
});

describe('the life of a claim', () => {
  it('has a rule for every event, and each ends by an event that may happen', () => {
    expect(Object.keys(CLAIM_RULES)).toEqual(CLAIM_EVENTS);
    const decided = ['received', 'checking', 'awaiting_proof', 'objected', 'verified'];
    for (const status of OPEN_CLAIMS)
      expect(nextClaim(status, 'refuse'), status).toBe(decided.includes(status) ? 'refused' : null);
  });
  it('reaches an end from everywhere', () => {
    const ends = ['executed', 'refused', 'withdrawn', 'erased'];
    for (const start of CLAIM_STATUSES) {
      const seen = new Set([start]);
      for (const status of seen) {
        for (const event of CLAIM_EVENTS) {
          const to = nextClaim(status, event);
          if (to) seen.add(to);
        }
      }
      expect(
        [...seen].some((status) => ends.includes(status)),
        start,
      ).toBe(true);
    }
  });
  it('decides nothing while the heirs disagree: it waits for papers, the court, or the person', () => {
    expect(CLAIM_EVENTS.filter((event) => nextClaim('frozen', event) !== null)).toEqual([
      'receive_proof',
      'object',
      'unfreeze',
      'withdraw',
    ]);
    expect(nextClaim('frozen', 'unfreeze')).toBe('checking');
  });
  it('hears the person who is alive at every step after the notice, and from then on only refuses', () => {
    const hears = CLAIM_STATUSES.filter((status) => nextClaim(status, 'object') === 'objected');
    expect(hears).toEqual(['checking', 'awaiting_proof', 'notified', 'verified', 'executing', 'frozen']);
  });
  it('opens no seal before verification, nor once the person has objected', () => {
    const opens = CLAIM_STATUSES.filter((status) => nextClaim(status, 'open_seal') !== null);
    expect(opens).toEqual(['verified', 'executing']);
    const after = CLAIM_EVENTS.map((event) => nextClaim('objected', event)).filter(
      (status) => status !== null,
    );
    expect([...new Set(after)].sort()).toEqual(['refused', 'withdrawn']);
  });
  it('tells the claimant the same whatever was found', () => {
    const before = ['received', 'checking', 'notified', 'objected', 'verified', 'executing'] as const;
    expect(new Set(before.map((status) => CLAIMANT_PHASE[status])).size).toBe(1);
  });
  it('is decided and opened by the DPO only', () => {
    const staff = (role: 'dpo' | 'case_handler' | 'auditor') =>
      ({ kind: 'staff', role, staffId: 's', sessionId: 's' }) as const;
    expect(PERMISSIONS).toContain('directive.open');
    for (const event of ['match', 'open_seal', 'refuse', 'skip_notice', 'freeze', 'close'] as const) {
      expect(staffMayCause(staff('dpo'), event)).toBe(true);
      expect(staffMayCause(staff('case_handler'), event)).toBe(false);
    }
    expect(staffMayCause(staff('case_handler'), 'decide_proof')).toBe(true);
    expect(staffMayCause(staff('auditor'), 'take_up')).toBe(false);
  });
});

describe('a refusal', () => {
  it('says nothing of what was found until the death is established', () => {
    for (const status of CLAIM_STATUSES.filter((other) => other !== 'verified'))
      expect(refusalsFor(status)).toEqual(['death_not_established', 'capacity_not_established']);
    expect(refusalsFor('verified')).toEqual(REFUSAL_CODES);
  });
});

describe('the next step of the desk', () => {
  const start: ClaimFacts = {
    status: 'received',
    confirmed: true,
    proven: false,
    matched: false,
    known: false,
    objectionOver: false,
    sealed: false,
    capacity: null,
    tasksDone: false,
  };
  const step = (changed: Partial<ClaimFacts>) => nextStep({ ...start, ...changed });

  it('goes through proofs, match, notice, seal, capacity, plan and tasks', () => {
    expect([step({}), step({ confirmed: false })]).toEqual(['received', 'received_unconfirmed']);
    const checking = { status: 'checking', proven: true } as const;
    expect(step({ status: 'checking' })).toBe('checking_proofs');
    expect(step(checking)).toBe('checking_match');
    expect(step({ ...checking, matched: true })).toBe('checking_nobody');
    expect(step({ ...checking, matched: true, known: true })).toBe('checking_notice');
    expect(step({ status: 'notified' })).toBe('notified');
    expect(step({ status: 'notified', objectionOver: true })).toBe('notified_over');
    expect(step({ status: 'verified', sealed: true })).toBe('verified_seal');
    expect(step({ status: 'verified' })).toBe('verified_capacity');
    expect(step({ status: 'verified', capacity: 'none' })).toBe('verified_refuse');
    expect(step({ status: 'verified', capacity: 'heir_default' })).toBe('verified_plan');
    expect(step({ status: 'executing' })).toBe('executing');
    expect(step({ status: 'executing', tasksDone: true })).toBe('executing_done');
  });
  it('is to wait, to refuse, or nothing', () => {
    for (const status of ['awaiting_proof', 'objected', 'frozen'] as const)
      expect(step({ status })).toBe(status);
    for (const status of ['executed', 'refused', 'withdrawn', 'erased'] as const)
      expect(step({ status })).toBe('ended');
  });
});

describe('periods of the house', () => {
  it('gives a month, clamped, and all of the last day to object', () => {
    expect(policyDueOn('2026-01-31')).toBe('2026-02-28');
    const until = objectionUntil('2026-03-02', 10);
    expect(until).toBe('2026-03-12');
    expect([objectionOver(until, '2026-03-12'), objectionOver(until, '2026-03-13')]).toEqual([false, true]);
  });
  it('keeps a directive while in force, then five years from the end of the year', () => {
    expect(directiveEraseOn(null)).toBeNull();
    expect(directiveEraseOn('2026-12-31')).toBe('2032-01-01');
    expect(claimEraseOn('2026-01-01')).toBe('2032-01-01');
    expect(claimEraseOn(null)).toBeNull();
  });
});
