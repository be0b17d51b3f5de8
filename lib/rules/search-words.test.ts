import { describe, expect, it } from 'vitest';
import { parseSearch, searchWords } from './search-words';

describe('the words of a person', () => {
  it('are whole words without accents or capitals', () => {
    expect(searchWords('Zoé LE GOFF-Bihan', '')).toEqual(['zoe', 'le', 'goff', 'bihan']);
    expect(searchWords('Jean d’Œuvre')).toEqual(['jean', 'oeuvre']);
  });

  it('hold an e-mail address whole, and its parts', () => {
    expect(searchWords('Zoe.Goff@Exemple.fr')).toEqual([
      'zoe.goff@exemple.fr',
      'zoe',
      'goff',
      'exemple',
      'fr',
    ]);
  });
});

describe('a search', () => {
  it('reads the beginning of a reference, however it was copied', () => {
    expect(parseSearch(' dr-7k4m-9xq2 ')).toEqual({ kind: 'reference', start: 'DR-7K4M-9XQ2' });
  });

  it('takes an address as a whole', () => {
    expect(parseSearch('Zoe.Goff@exemple.fr')).toEqual({ kind: 'words', words: ['zoe.goff@exemple.fr'] });
  });

  it('finds by words, and nothing by blanks', () => {
    expect(parseSearch('Le  Goff')).toEqual({ kind: 'words', words: ['le', 'goff'] });
    expect(parseSearch(' - ')).toBeNull();
  });
});
