// Whoever claims and whatever was written: what holds for every case, not only for those of directives.test.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Capacity, decideCapacity, type ExecutorState } from './capacity';
import { type DirectiveContent, HEIR_RIGHTS, WISHES, wishFor } from './content';
import { executionPlan, type PlanPurpose } from './plan';
import { heirMay } from './precedence';

const STATES: readonly ExecutorState[] = ['available', 'dead', 'declined'];
/** Every list of up to three people named. */
const NAMED: ExecutorState[][] = [
  [],
  ...STATES.map((a) => [a]),
  ...STATES.flatMap((a) => STATES.map((b) => [a, b])),
  ...STATES.flatMap((a) => STATES.flatMap((b) => STATES.map((c) => [a, b, c]))),
];

describe('capacity, for every list of people named', () => {
  const of = (
    claimant: 'executor' | 'heir' | 'mandatary',
    executors: ExecutorState[],
    claimantIs: number | null,
  ) => decideCapacity({ claimant, directive: true, executors, claimantIs, proven: true }).capacity;

  it.each(NAMED.map((named) => [named.join(', ') || 'nobody', named] as const))('%s', (_, named) => {
    const acting = named.flatMap((_, index) => (of('executor', named, index) === 'executor' ? [index] : []));
    // One executes the directives, the first who can; if nobody can, the heirs do, and never both.
    const first = named.indexOf('available');
    expect(acting).toEqual(first < 0 ? [] : [first]);
    const heirs: Capacity = acting.length === 0 ? 'heir_directive' : 'heir_default';
    expect(of('heir', named, null)).toBe(heirs);
    expect(of('mandatary', named, null)).toBe(heirs);
    expect(of('executor', named, null)).toBe('none');
  });

  it('gives nobody anything unproven, and heirs what the law gives where there is no directive', () => {
    for (const executors of NAMED) {
      for (const claimant of ['executor', 'heir', 'mandatary'] as const) {
        for (const claimantIs of [null, ...executors.keys()]) {
          const facts = { claimant, executors, claimantIs };
          expect(decideCapacity({ ...facts, directive: true, proven: false }).capacity).toBe('none');
          const without = decideCapacity({ ...facts, directive: false, proven: true }).capacity;
          expect(without).toBe(claimant === 'executor' ? 'none' : 'heir_default');
        }
      }
    }
  });
});

const CATEGORIES = ['identification', 'calls', 'payment'];
const anyDirective: fc.Arbitrary<DirectiveContent> = fc.record({
  person: fc.constant({ name: 'Jeanne Morel', bornOn: '1950-02-03' }),
  wishes: fc.dictionary(fc.constantFrom(...CATEGORIES, 'gone'), fc.constantFrom(...WISHES)),
  recipient: fc.constant('Paul'),
  instructions: fc.constant(''),
  executors: fc.constant([]),
  opposed: fc.subarray([...HEIR_RIGHTS]),
  general: fc.constant(''),
});
const anyAsked = fc.subarray([...HEIR_RIGHTS]);
const text = { fr: 'dix ans', en: 'ten years' };
const accounts: PlanPurpose = {
  id: 'accounts',
  basis: 'legal_obligation',
  retention: { text },
  rights: {
    erasure: { answer: 'no', exceptions: ['17(3)(b)'] },
    portability: 'no',
    objection: 'no',
    withdrawal: 'no',
  },
  categories: ['payment'],
};
const planOf = (
  capacity: Capacity,
  directive: DirectiveContent | null,
  asked: readonly (typeof HEIR_RIGHTS)[number][],
) => executionPlan({ capacity, directive, categories: CATEGORIES, purposes: [accounts], asked });

describe('the plan, for every directive', () => {
  it('does with each category what was wished, once, and keeps only what a law makes us keep', () => {
    fc.assert(
      fc.property(anyDirective, anyAsked, (directive, asked) => {
        for (const capacity of ['executor', 'heir_directive'] as const) {
          const all = planOf(capacity, directive, asked);
          const plan = all.slice(0, CATEGORIES.length);
          // Heirs in charge of the directive have their own rights beside it; an executor has not.
          const beside = capacity === 'executor' ? [] : planOf('heir_default', directive, asked);
          expect(all.slice(CATEGORIES.length)).toEqual(beside);
          expect(plan.map(({ category, action }) => [category, action])).toEqual(
            CATEGORIES.map((category) => [category, wishFor(directive, category)]),
          );
          for (const { category, action, kept } of plan)
            expect(kept.length > 0).toBe(action === 'erase' && category === 'payment');
        }
      }),
    );
  });

  it('gives heirs nothing that it is against, erases or gives to someone else, and nothing unasked', () => {
    fc.assert(
      fc.property(anyDirective, anyAsked, (directive, asked) => {
        const plan = planOf('heir_default', directive, asked);
        for (const { category, action } of plan) {
          const right = HEIR_RIGHTS.find((one) => one === action);
          expect(right && asked.includes(right) && heirMay(right, directive).allowed).toBe(true);
          if (category !== null) expect(wishFor(directive, category)).toBe('keep');
        }
        // Against nothing, an heir has all that was asked.
        const free = planOf('heir_default', null, asked);
        expect(new Set(free.map(({ action }) => action))).toEqual(new Set(asked));
        expect(planOf('none', directive, asked)).toEqual([]);
      }),
    );
  });
});
