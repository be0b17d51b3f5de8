// What we send holds what the law demands, for every right and outcome, in both languages.
import { describe, expect, it } from 'vitest';
import { loadCharter } from '@/lib/charter/load';
import { missingFrom } from '@/lib/rules/answer-elements';
import type { ErasureItem } from '@/lib/rules/erasure-items';
import { groundsOf, needsGround, type Outcome, outcomesOf } from '@/lib/rules/outcomes';
import { RIGHTS, type Right } from '@/lib/rules/rights';
import { type AnswerFacts, answerLetter } from './answer-letter';
import { type Block, blocksSchema } from './blocks';

const facts = {
  charter: loadCharter('e2e/fixtures/charter-brise-marine.json'),
  locale: 'fr' as const,
  reference: 'DR-2222-3333-4444',
  name: 'Zoé <b>Le Goff</b> {reference}',
  receivedOn: '2026-03-05',
  answeredOn: '2026-03-20',
  words: 'a < b\nligne 2',
  files: ['copie.json'],
};
const ITEMS: ErasureItem[] = [
  { key: 'manifest.0', decision: 'kept', startedOn: '2026-01-15' },
  { key: 'souvenirs.0', decision: 'erased' },
];
const letterOf = (right: Right, outcome: Outcome, more: Partial<AnswerFacts> = {}) =>
  answerLetter({
    ...facts,
    right,
    outcome,
    grounds: needsGround(outcome) ? groundsOf(right) : [],
    items: right === 'erasure' && outcome === 'partly_granted' ? ITEMS : [],
    ...more,
  });
const missing = (right: Right, outcome: Outcome, blocks: Block[]) =>
  missingFrom(
    right,
    outcome,
    blocks.flatMap(({ element }) => element ?? []),
  ).map(({ id }) => id);

const EVERY = RIGHTS.flatMap((right) => outcomesOf(right).map((outcome) => [right, outcome] as const));

describe.each(['fr', 'en'] as const)('the letter in %s', (locale) => {
  it.each(EVERY)('holds every mandatory element: %s, %s', (right, outcome) => {
    const letter = letterOf(right, outcome, { locale });
    expect(missing(right, outcome, letter)).toEqual([]);
    expect(blocksSchema.parse(letter)).toEqual(letter);
    // Every variable is filled in, but that of the name, which is literal.
    const all = JSON.stringify(letter);
    expect(all.replace(facts.name, '')).not.toMatch(/\{[a-zA-Z]+\}/);
    expect(all).toContain(facts.charter.authority.name[locale]);
    expect(all).toContain(JSON.stringify(facts.words).slice(1, -1));
    expect(all).not.toContain('Secufor');
  });
});

describe('a letter without the facts of the case', () => {
  it.each([
    ['rectification', 'granted', ['changes']],
    ['objection', 'granted', ['stopped']],
    ['automated_decision', 'granted', ['human_review']],
    ['erasure', 'partly_granted', ['reasons']],
    ['access', 'refused', ['reasons']],
    ['consent_withdrawal', 'granted', []],
  ] as const)('%s, %s: lacks %j', (right, outcome, lacks) => {
    expect(missing(right, outcome, letterOf(right, outcome, { words: ' \n' }))).toEqual(lacks);
  });

  it('holds no copy in a heading alone, and no portable copy in words', () => {
    expect(missing('access', 'granted', letterOf('access', 'granted', { words: '', files: [] }))).toEqual([
      'copy',
    ]);
    expect(missing('portability', 'granted', letterOf('portability', 'granted', { files: [] }))).toEqual([
      'portable_copy',
    ]);
  });

  it('gives no reasons without a ground', () => {
    const letter = letterOf('access', 'refused', { grounds: [] });
    expect(missing('access', 'refused', letter)).toEqual(['reasons']);
  });
});

describe('an erasure, item by item', () => {
  const partly = (items: ErasureItem[]) => letterOf('erasure', 'partly_granted', { items });

  it('says of what is kept why, and until when', () => {
    const letter = JSON.stringify(partly(ITEMS));
    expect(letter).toContain('Conservées jusqu’au jeudi 15 juillet 2027');
    expect(letter).toContain('17(3)(b)');
  });

  it('holds only what bears the outcome out', () => {
    expect(missing('erasure', 'partly_granted', partly([]))).toEqual(['items']);
    expect(missing('erasure', 'granted', letterOf('erasure', 'granted', { items: ITEMS }))).toEqual([
      'items',
    ]);
  });

  it('keeps nothing whose period is over', () => {
    const over: ErasureItem = { key: 'manifest.0', decision: 'kept', startedOn: '2020-01-15' };
    expect(missing('erasure', 'partly_granted', partly([over]))).toEqual(['items']);
  });
});
