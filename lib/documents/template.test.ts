import { describe, expect, it } from 'vitest';
import { fillTemplate, fillText, unknownIn } from './template';

const filling = {
  variables: { name: 'Zoé {reference} [remedy]', reference: 'DR-1' },
  parts: { remedy: [{ kind: 'paragraph', text: 'Art. 79', element: 'remedy' } as const], none: [] },
};

describe('a template', () => {
  it('makes headings, lists, paragraphs and parts', () => {
    const text = '# Pourquoi\r\n\r\nBonjour {name},\n\n- un\n- {reference}\n\n\n[remedy]\n\n[none]';
    expect(fillTemplate(text, filling)).toEqual([
      { kind: 'heading', level: 2, text: 'Pourquoi' },
      { kind: 'paragraph', text: 'Bonjour Zoé {reference} [remedy],' },
      { kind: 'list', ordered: false, items: ['un', 'DR-1'] },
      { kind: 'paragraph', text: 'Art. 79', element: 'remedy' },
    ]);
  });

  it('reads nothing in a value, and nothing in the words of a person', () => {
    expect(fillText('{name}', filling.variables)).toBe('Zoé {reference} [remedy]');
    expect(fillText('{constructor}', filling.variables)).not.toContain('function');
  });

  it('names what it does not know', () => {
    expect(unknownIn('Bonjour {nom}, {name}\n\n[raisons]\n\n[remedy]', filling)).toEqual([
      '{nom}',
      '[raisons]',
    ]);
  });
});
