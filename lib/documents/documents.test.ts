// What we send holds what the law demands, in both languages.
import { describe, expect, it } from 'vitest';
import { loadCharter } from '@/lib/charter/load';
import { OUTCOMES } from '@/lib/rules/outcomes';
import { accessLetter, missingElements } from './access-letter';
import { blocksSchema } from './blocks';

const facts = {
  charter: loadCharter('e2e/fixtures/charter-brise-marine.json'),
  reference: 'DR-2222-3333-4444',
  name: 'Zoé <b>Le Goff</b> {{name}}',
  receivedOn: '2026-03-05',
  words: 'a < b\nligne 2',
  files: ['copie.pdf'],
};

describe.each(['fr', 'en'] as const)('the access letter in %s', (locale) => {
  it.each(OUTCOMES)('holds every mandatory element: %s', (outcome) => {
    const letter = accessLetter({ ...facts, locale, outcome });
    expect(missingElements(letter, outcome)).toEqual([]);
    expect(blocksSchema.parse(letter)).toEqual(letter);
  });

  it('names the authority of the charter and keeps the words to the letter', () => {
    const letter = JSON.stringify(accessLetter({ ...facts, locale, outcome: 'granted' }));
    expect(letter).toContain(facts.charter.authority.name[locale]);
    expect(letter).toContain(JSON.stringify(facts.name).slice(1, -1));
    expect(letter).toContain(JSON.stringify(facts.words).slice(1, -1));
    expect(letter).not.toContain('Secufor');
  });
});

it('says what a letter lacks', () => {
  const letter = accessLetter({ ...facts, locale: 'fr', outcome: 'granted' });
  const without = letter.filter(({ element }) => element !== 'remedy' && element !== 'copy');
  expect(missingElements(without, 'granted')).toEqual(['copy', 'remedy']);
});
