import { describe, expect, it } from 'vitest';
import { LOCALES } from './bilingual';
import { type Eligibility, eligibility } from './eligibility';
import {
  BASES,
  ERASURE_ANSWERS,
  ERASURE_EXCEPTIONS,
  type LegalBasis,
  OBJECTION_ANSWERS,
  PORTABILITY_ANSWERS,
  type PurposeFacts,
  WITHDRAWAL_ANSWERS,
} from './purpose';
import { RIGHTS, type Right } from './rights';

const KEPT = { fr: 'Nous les conservons 10 ans.', en: 'We keep it for 10 years.' };

function facts(basis: LegalBasis, rights: Partial<PurposeFacts['rights']> = {}): PurposeFacts {
  return {
    basis,
    retention: { text: KEPT },
    rights: {
      erasure: { answer: 'yes', exceptions: [] },
      portability: 'no',
      objection: 'no',
      withdrawal: 'no',
      ...rights,
    },
    automatedDecision: null,
  };
}

const DECISION = {
  logic: { fr: 'Une note.', en: 'A score.' },
  consequences: { fr: 'Un refus.', en: 'A refusal.' },
};

/** Every combination of facts, coherent or not: 6 bases × 9 erasures × 3 × 6 × 2 × decision or none. */
function* everyPurpose(): Generator<PurposeFacts> {
  const exceptions = [[], ['17(3)(b)', '17(3)(e)'], [...ERASURE_EXCEPTIONS]] as const;
  for (const basis of BASES)
    for (const answer of ERASURE_ANSWERS)
      for (const some of exceptions)
        for (const portability of PORTABILITY_ANSWERS)
          for (const objection of OBJECTION_ANSWERS)
            for (const withdrawal of WITHDRAWAL_ANSWERS)
              for (const automatedDecision of [null, DECISION])
                yield {
                  ...facts(basis, {
                    erasure: { answer, exceptions: some },
                    portability,
                    objection,
                    withdrawal,
                  }),
                  automatedDecision,
                };
}

/** Every answer that some combination gets, once, with its right. */
function distinctAnswers(): [Right, Eligibility][] {
  const seen = new Map<string, [Right, Eligibility]>();
  for (const purpose of everyPurpose()) {
    for (const right of RIGHTS) {
      const answer = eligibility(right, purpose);
      seen.set(right + JSON.stringify(answer), [right, answer]);
    }
  }
  return [...seen.values()];
}

const brief = ({ verdict, article, instead }: Eligibility) => [verdict, article, instead?.to ?? null];

describe('whatever the facts', () => {
  it('every answer cites its articles, in both languages, and leaves the way open', () => {
    for (const [right, { verdict, article, reason, instead, anyway }] of distinctAnswers()) {
      expect(article).toMatch(/^\d+(\(\d\))?(\([a-f]\))?(, \d+\(\d\)(\([a-f]\))?)*$/);
      for (const locale of LOCALES) {
        for (const one of article.split(', ')) expect(reason[locale]).toContain(one);
        expect(reason[locale]).toMatch(/\.$/);
        if (instead) expect(instead.text[locale].length).toBeGreaterThan(20);
      }
      expect(`${reason.fr} ${instead?.text.fr} ${anyway?.fr}`).not.toMatch(/'|[^\u00a0][:;!?]/);
      expect(instead === null, `${right}: something to do instead`).toBe(verdict === 'available');
      expect(anyway === null, `${right}: may file anyway`).toBe(verdict === 'available');
      expect(instead?.to, 'never sends back to the same right').not.toBe(right);
    }
  });

  it('access, rectification and restriction are always available', () => {
    for (const purpose of everyPurpose()) {
      for (const right of ['access', 'rectification', 'restriction'] as const) {
        expect(eligibility(right, purpose).verdict).toBe('available');
      }
    }
  });

  it('what is advised instead is itself open', () => {
    for (const purpose of everyPurpose()) {
      for (const right of RIGHTS) {
        const to = eligibility(right, purpose).instead?.to;
        if (to && to !== 'wait_until') expect(eligibility(to, purpose).verdict).not.toBe('unavailable');
      }
    }
  });
});

describe('erasure, Article 17', () => {
  it.each([
    ['consent', '17(1)(b)'],
    ['contract', '17(1)(a)'],
    ['legitimate_interest', '17(1)(c)'],
  ] as const)('on %s, is granted under %s', (basis, article) => {
    expect(brief(eligibility('erasure', facts(basis)))).toEqual(['available', article, null]);
  });

  it('of invoices says until when they are kept', () => {
    const erasure = { answer: 'no', exceptions: ['17(3)(b)'] } as const;
    const result = eligibility('erasure', facts('legal_obligation', { erasure }));
    expect(brief(result)).toEqual(['unavailable', '17(3)(b)', 'wait_until']);
    expect(result.instead?.text.fr).toContain(KEPT.fr);
    expect(result.instead?.text.en).toContain(KEPT.en);
  });

  it('names each exception that limits it', () => {
    const erasure = { answer: 'limited', exceptions: ['17(3)(b)', '17(3)(e)'] } as const;
    const result = eligibility('erasure', facts('contract', { erasure }));
    expect(brief(result)).toEqual(['limited', '17(3)(b), 17(3)(e)', 'wait_until']);
    expect(result.reason.en).toContain('legal obligation');
    expect(result.reason.en).toContain('legal claims');
  });

  it('without an exception, is limited while the contract needs the data', () => {
    const erasure = { answer: 'limited', exceptions: [] } as const;
    const result = eligibility('erasure', facts('contract', { erasure }));
    expect(brief(result)).toEqual(['limited', '17(1)(a)', 'wait_until']);
  });
});

describe('portability, Article 20', () => {
  it.each([
    ['consent', 'yes', ['available', '20(1)', null]],
    ['contract', 'yes', ['available', '20(1)', null]],
    ['consent', 'limited', ['limited', '20(1)', 'access']],
    ['contract', 'no', ['unavailable', '20(1)(b)', 'access']],
    ['legitimate_interest', 'no', ['unavailable', '20(1)(a)', 'access']],
    ['legal_obligation', 'no', ['unavailable', '20(1)(a)', 'access']],
    ['vital_interests', 'no', ['unavailable', '20(1)(a)', 'access']],
    ['public_task', 'no', ['unavailable', '20(3)', 'access']],
  ] as const)('on %s with %s', (basis, portability, expected) => {
    expect(brief(eligibility('portability', facts(basis, { portability })))).toEqual(expected);
  });
});

describe('objection, Article 21', () => {
  it.each([
    ['legitimate_interest', 'yes', ['available', '21(1)', null]],
    ['legitimate_interest', 'absolute', ['available', '21(2), 21(3)', null]],
    ['legitimate_interest', 'absolute_for_marketing', ['available', '21(1), 21(3)', null]],
    ['legitimate_interest', 'weighed', ['limited', '21(1)', 'restriction']],
    ['public_task', 'weighed_claims', ['limited', '21(1)', 'restriction']],
    ['public_task', 'no', ['limited', '21(1)', 'restriction']],
    ['consent', 'no', ['unavailable', '21(1)', 'consent_withdrawal']],
    ['contract', 'no', ['unavailable', '21(1)', 'erasure']],
    ['vital_interests', 'no', ['unavailable', '21(1)', 'erasure']],
  ] as const)('on %s with %s', (basis, objection, expected) => {
    expect(brief(eligibility('objection', facts(basis, { objection })))).toEqual(expected);
  });

  it('to a legal obligation, whose data cannot be erased, tells how long to wait', () => {
    const erasure = { answer: 'no', exceptions: ['17(3)(b)'] } as const;
    const result = eligibility('objection', facts('legal_obligation', { erasure }));
    expect(brief(result)).toEqual(['unavailable', '21(1)', 'wait_until']);
  });
});

describe('withdrawal of consent, Article 7(3)', () => {
  it.each([
    ['consent', ['available', '7(3)', null]],
    ['legitimate_interest', ['unavailable', '7(3)', 'objection']],
    ['public_task', ['unavailable', '7(3)', 'objection']],
    ['contract', ['unavailable', '7(3)', 'erasure']],
    ['vital_interests', ['unavailable', '7(3)', 'erasure']],
    ['legal_obligation', ['unavailable', '7(3)', 'erasure']],
  ] as const)('on %s', (basis, expected) => {
    expect(brief(eligibility('consent_withdrawal', facts(basis)))).toEqual(expected);
  });
});

describe('automated decision, Article 22', () => {
  it('where none is declared, points to access, which tells', () => {
    const result = eligibility('automated_decision', facts('contract'));
    expect(brief(result)).toEqual(['unavailable', '22(1)', 'access']);
  });

  it.each([
    ['contract', '22(3)'],
    ['consent', '22(3)'],
    ['legitimate_interest', '22(1)'],
  ] as const)('on %s, is open under %s', (basis, article) => {
    const result = eligibility('automated_decision', { ...facts(basis), automatedDecision: DECISION });
    expect(brief(result)).toEqual(['available', article, null]);
  });
});
