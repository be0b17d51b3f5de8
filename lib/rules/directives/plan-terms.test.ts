import { describe, expect, it } from 'vitest';
import { executionPlan, type PlanPurpose } from './plan';
import { named, type PlanCharter, planTerms } from './plan-terms';

const both = (text: string) => ({ fr: text, en: text });
const kept = (
  id: string,
  basis: PlanPurpose['basis'],
  term: string,
  { answer = 'limited', categories }: { answer?: 'limited' | 'yes'; categories?: string[] } = {},
) => ({
  id,
  name: both(`purpose ${id}`),
  basis,
  retention: { text: both(term) },
  rights: {
    erasure: { answer, exceptions: answer === 'limited' ? (['17(3)(e)'] as const) : [] },
    portability: 'no' as const,
    objection: 'no' as const,
    withdrawal: 'no' as const,
  },
  ...(categories ? { categories } : {}),
});
const charter = (categories: string[], ...purposes: PlanCharter['purposes']): PlanCharter => ({
  categories: categories.map((id) => ({ id, name: both(`category ${id}`) })),
  purposes,
});
const untilOf = ({ purposes }: PlanCharter) => purposes.map(({ id, retention }) => [id, retention.text.en]);
const idsOf = ({ categories }: PlanCharter) => categories.map(({ id }) => id);

describe('the categories of a plan', () => {
  const today = charter(['calls', 'location']);

  it('are those under which the person chose, then those that came since', () => {
    const signed = {
      categories: [
        { id: 'photos', name: both('pictures') },
        { id: 'calls', name: both('as signed') },
      ],
    };
    const terms = planTerms({ signed, atDeath: today, atExecution: today });
    expect(idsOf(terms)).toEqual(['photos', 'calls', 'location']);
    expect(terms.categories.map(({ name }) => name.en)).toEqual([
      'pictures',
      'as signed',
      'category location',
    ]);
  });

  it('are those of the day without a directive', () => {
    const terms = planTerms({ signed: null, atDeath: charter(['photos']), atExecution: today });
    expect(idsOf(terms)).toEqual(['calls', 'location']);
  });
});

describe('what is kept back', () => {
  const terms = (atDeath: PlanCharter['purposes'], atExecution: PlanCharter['purposes']) =>
    untilOf(
      planTerms({
        signed: null,
        atDeath: charter(['calls'], ...atDeath),
        atExecution: charter(['calls'], ...atExecution),
      }),
    );
  const duty = (term: string) => kept('tax', 'legal_obligation', term);
  const choice = (term: string) => kept('claims', 'legitimate_interest', term);

  it('for a duty, is kept as the duty stands on the day of the execution', () => {
    expect(terms([duty('6 years')], [duty('10 years')])).toEqual([['tax', '10 years']]);
    expect(terms([], [duty('10 years')])).toEqual([['tax', '10 years']]);
    expect(terms([duty('6 years')], [])).toEqual([]);
  });

  it('for a duty within a purpose that has another basis, is kept as the duty stands', () => {
    const contract = (term: string) => {
      const purpose = kept('orders', 'contract', term);
      const erasure = { answer: 'limited', exceptions: ['17(3)(b)', '17(3)(e)'] } as const;
      return { ...purpose, rights: { ...purpose.rights, erasure } };
    };
    expect(terms([contract('6 years')], [contract('10 years')])).toEqual([['orders', '10 years']]);
    expect(terms([], [contract('10 years')])).toEqual([['orders', '10 years']]);
    expect(terms([contract('6 years')], [])).toEqual([]);
  });

  it('by choice of the house, is kept as the person knew it at their death, while the house still keeps it', () => {
    expect(terms([choice('1 year')], [choice('9 years')])).toEqual([['claims', '1 year']]);
    expect(terms([], [choice('9 years')])).toEqual([]);
    expect(terms([choice('1 year')], [])).toEqual([]);
    const no = kept('claims', 'legitimate_interest', 'not at all', { answer: 'yes' });
    expect(terms([choice('1 year')], [no])).toEqual([]);
    expect(terms([no], [choice('9 years')])).toEqual([]);
  });

  it('is told once for a choice that has become a duty, or the reverse', () => {
    expect(terms([kept('x', 'contract', '1 year')], [kept('x', 'legal_obligation', '5 years')])).toEqual([
      ['x', '5 years'],
    ]);
    expect(terms([kept('x', 'legal_obligation', '5 years')], [kept('x', 'contract', '1 year')])).toEqual([]);
  });

  it('reaches a category that its charter does not know, and none that it knows and leaves out', () => {
    const tax = kept('tax', 'legal_obligation', '10 years', { categories: ['payment'] });
    const today = charter(['payment', 'calls'], tax);
    const all = planTerms({ signed: charter(['cards', 'calls']), atDeath: today, atExecution: today });
    const directive = {
      person: { name: 'A', bornOn: '1950-01-01' },
      wishes: { cards: 'erase', calls: 'erase', payment: 'erase' },
      recipient: '',
      instructions: '',
      executors: [],
      opposed: [],
      general: '',
    } as const;
    const facts = { capacity: 'executor', directive, asked: [], ...all, categories: idsOf(all) } as const;
    const plan = named(executionPlan(facts), all);
    expect(plan.map(({ category, kept }) => [category, kept.length])).toEqual([
      ['cards', 1],
      ['calls', 0],
      ['payment', 1],
    ]);
    expect(plan[0]).toMatchObject({ name: both('category cards'), kept: [{ name: both('purpose tax') }] });
  });
});
