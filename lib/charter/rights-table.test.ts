// The default charter's table of purposes, copied by hand from what the controller publishes: purpose × right.
import { describe, expect, expectTypeOf, it } from 'vitest';
import { eligibility } from '@/lib/rules/eligibility';
import type { PurposeFacts } from '@/lib/rules/purpose';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { loadCharter } from './load';
import type { Purpose } from './schema';

const ALWAYS = {
  access: 'available 15',
  rectification: 'available 16',
  restriction: 'available 18(1)',
  automated_decision: 'unavailable 22(1) > access',
} as const;
const CONTRACT = {
  ...ALWAYS,
  portability: 'available 20(1)',
  objection: 'unavailable 21(1) > erasure',
  consent_withdrawal: 'unavailable 7(3) > erasure',
} as const;
const INTEREST = {
  ...ALWAYS,
  erasure: 'available 17(1)(c)',
  portability: 'unavailable 20(1)(a) > access',
  objection: 'available 21(1)',
  consent_withdrawal: 'unavailable 7(3) > objection',
} as const;
const CONSENT = {
  ...ALWAYS,
  erasure: 'available 17(1)(b)',
  portability: 'available 20(1)',
  objection: 'unavailable 21(1) > consent_withdrawal',
  consent_withdrawal: 'available 7(3)',
} as const;

const EXPECTED: Readonly<Record<string, Readonly<Record<Right, string>>>> = {
  '1': { ...CONTRACT, erasure: 'limited 17(1)(a) > wait_until' },
  '2': { ...CONTRACT, erasure: 'limited 17(3)(b), 17(3)(e) > wait_until' },
  '3': { ...INTEREST, objection: 'available 21(1), 21(3)' },
  '4a': { ...INTEREST, objection: 'available 21(2), 21(3)' },
  '4b': CONSENT,
  '5': INTEREST,
  '6': { ...CONSENT, portability: 'limited 20(1) > access' },
  '7': INTEREST,
  '8': INTEREST,
  '9': {
    ...ALWAYS,
    erasure: 'unavailable 17(3)(b) > wait_until',
    portability: 'unavailable 20(1)(a) > access',
    objection: 'unavailable 21(1) > wait_until',
    consent_withdrawal: 'unavailable 7(3) > wait_until',
  },
  '10': {
    ...INTEREST,
    erasure: 'limited 17(3)(e) > wait_until',
    objection: 'limited 21(1) > restriction',
  },
  '11': {
    ...INTEREST,
    erasure: 'limited 17(3)(e) > wait_until',
    objection: 'limited 21(1) > restriction',
  },
};

const charter = loadCharter();

describe('the default charter opens the rights that it publishes', () => {
  it('for these purposes and no other', () => {
    expect(charter.purposes.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(charter.purposes.map((purpose) => [purpose.id, purpose] as const))('purpose %s', (id, purpose) => {
    const answers = RIGHTS.map((right) => {
      const { verdict, article, instead } = eligibility(right, purpose);
      return [right, `${verdict} ${article}${instead ? ` > ${instead.to}` : ''}`];
    });
    expect(Object.fromEntries(answers)).toEqual(EXPECTED[id]);
  });
});

it("a charter's purpose is what the rules need to know", () => {
  expectTypeOf<Purpose>().toExtend<PurposeFacts>();
});
