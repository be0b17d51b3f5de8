// A letter reads the same in a message as on paper; a message on paper is what was typed, to the letter.
import { describe, expect, it } from 'vitest';
import { paragraphsOf, plainText } from './plain-blocks';

describe('a letter as a message', () => {
  it('keeps every word, in order', () => {
    expect(
      plainText([
        { kind: 'heading', level: 2, text: 'Pourquoi' },
        { kind: 'quote', text: 'Deux\nlignes' },
        { kind: 'list', ordered: false, items: ['un', 'deux'] },
        { kind: 'list', ordered: true, items: ['un', 'deux'] },
        { kind: 'definitions', items: [{ term: 'Référence', description: 'DR-1' }] },
      ]),
    ).toBe('Pourquoi\n\nDeux\nlignes\n\n- un\n- deux\n\n1. un\n2. deux\n\nRéférence: DR-1');
  });
});

describe('a message as a letter', () => {
  it('is what was typed, markup included', () => {
    const typed = '# Bonjour\n- un\n\n[words] {name}';
    expect(paragraphsOf(typed)).toHaveLength(2);
    expect(plainText(paragraphsOf(typed))).toBe(typed);
  });
});
