// The PDF is read back: its text through the fonts' own tables, its structure from its objects.
import { describe, expect, it } from 'vitest';
import { pages, textOf } from '@/lib/testing/pdf-text';
import type { Block } from './blocks';
import { renderDocument } from './pdf';

const render = async (blocks: Block[], model: { title?: string; recipient?: string[] } = {}) => {
  const pdf = await renderDocument({
    title: 'Réponse à votre demande',
    locale: 'fr',
    letterhead: ['Société Exemple', '12 rue des Lilas', '44000 Nantes'],
    accent: '#1d5a6b',
    blocks,
    compress: false,
    ...model,
  });
  return pdf.toString('latin1');
};

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const flat = (text: string) => text.replace(/\s+/g, '');

describe('what is written', () => {
  it('stays literal, whatever it looks like', async () => {
    const name = 'Zoé <b>Le Goff</b> {{name}} %s';
    const pdf = await render([paragraph(name), { kind: 'quote', text: 'a < b and <i>c</i>\n\nœuvre' }], {
      title: name,
      recipient: [name],
    });
    const text = textOf(pdf);
    expect(text.split(name)).toHaveLength(5); // recipient, title, paragraph, footer
    expect(text).toContain('a < b and <i>c</i>');
    expect(text).toContain('œuvre');
  });

  it('loses no character: spaces, quotes, ligatures, other alphabets', async () => {
    const text =
      'Il a payé 12\u202f€ «\u00a0à l’œuvre\u00a0»\u00a0: office, Łódź, Ωμέγα, Жанна, §\u00a05 – …';
    expect(flat(textOf(await render([paragraph(text)])))).toContain(flat(text));
  });

  it('names what hides, and what the font has no sign for', async () => {
    const text = textOf(await render([paragraph('a\u202eb 王 é e\u0301 🙂 c\td')]));
    expect(text).toContain('a⟨U+202E⟩b ⟨U+738B⟩ é é ⟨U+1F642⟩ c    d');
  });

  it('goes on to as many pages as it takes', async () => {
    const words = Array.from({ length: 4000 }, (_, i) => `mot${i}`).join(' ');
    for (const kind of ['paragraph', 'quote'] as const) {
      const pdf = await render([{ kind, text: words }]);
      expect(pages(pdf).length).toBeGreaterThan(3);
      const text = textOf(pdf).replace(/Société Exemple – .*\nPage \d+ sur \d+/g, '');
      expect(flat(text)).toContain(flat(words));
    }
  });
});

describe('a page', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => paragraph(`Paragraphe ${i}`));
  const written = async (blocks: Block[]) =>
    textOf(await render(blocks))
      .split(/Page \d+ sur \d+/)
      .slice(0, -1);

  it('is not turned for a line or two', async () => {
    const counts = new Set<number>();
    for (let length = 22; length < 33; length += 2) {
      const all = await written(many(length));
      counts.add(all.length);
      expect(count(all.at(-1) ?? '', /Paragraphe/g)).toBeGreaterThan(2);
    }
    expect([...counts]).toEqual([1, 2]);
  });

  it('never ends with the title of lines to write on', async () => {
    const form: Block[] = [
      { kind: 'heading', level: 2, text: 'Autre chose' },
      { kind: 'blank', label: 'Votre message', value: '', lines: 4 },
    ];
    for (let before = 19; before < 25; before += 1) {
      const page = (await written([...many(before), ...form])).find((text) => text.includes('Autre chose'));
      expect(page).toContain('Votre message');
    }
  });
});

describe('what a screen reader finds', () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'Vos données' },
    { kind: 'list', ordered: true, items: ['un', 'deux'] },
    {
      kind: 'definitions',
      items: [{ term: 'En ligne', description: 'cnil.fr', href: 'https://www.cnil.fr' }],
    },
    { kind: 'table', caption: 'Finalités', columns: ['Finalité', 'Durée'], rows: [['Contrats', '5 ans']] },
    { kind: 'note', title: 'En clair', text: ['Vous avez tout reçu.'] },
  ];

  it('the marks of PDF/UA-1: language, title, structure, fonts of its own', async () => {
    const pdf = await render(blocks);
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (fr-FR)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('<dc:title>');
    expect(count(pdf, /\/FontFile2 /g)).toBe(2);
    expect(pdf).not.toContain('Helvetica');
  });

  it('each part under its name, headers with their scope, the link with its words', async () => {
    const pdf = await render(blocks);
    for (const tag of [
      'Document',
      'H1',
      'H2',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'Caption',
      'TR',
      'TD',
      'Link',
    ]) {
      expect(pdf, tag).toMatch(new RegExp(`/S /${tag}\n`));
    }
    expect(count(pdf, /\/S \/H1\n/g)).toBe(1);
    expect(count(pdf, /\/Scope \/Column/g)).toBe(2);
    expect(count(pdf, /\/Scope \/Row/g)).toBe(1);
    expect(pdf).toMatch(/\/Contents \(cnil\.fr\)\n\/Subtype \/Link/);
    expect(pdf).toContain('/Type /OBJR');
  });

  it('nothing outside the structure but decoration', async () => {
    const many = Array.from({ length: 12 }, () => blocks).flat();
    for (const page of pages(await render(many))) {
      const marks = page.match(/\b(BDC|BMC|EMC|BT|TJ)\b/g) ?? [];
      let depth = 0;
      for (const mark of marks) {
        if (mark === 'EMC') depth--;
        else if (mark === 'BDC' || mark === 'BMC') depth++;
        else expect(depth).toBe(1);
        expect(depth).toBeLessThanOrEqual(1);
      }
      expect(depth).toBe(0);
    }
  });

  it('opens no link but to the web and to mail', async () => {
    const href = 'javascript:alert(1)';
    const pdf = await render([{ kind: 'definitions', items: [{ term: 'x', description: 'y', href }] }]);
    expect(pdf).not.toContain('/URI');
  });
});

describe('a table', () => {
  const table = (rows: string[][]): Block => ({ kind: 'table', caption: 'T', columns: ['Un', 'Deux'], rows });

  it('repeats its head on each page for the eye only', async () => {
    const pdf = await render([table(Array.from({ length: 90 }, (_, i) => [`ligne ${i}`, 'texte']))]);
    expect(pages(pdf).length).toBeGreaterThan(2);
    expect(count(textOf(pdf), /^Deux$/gm)).toBe(pages(pdf).length);
    expect(count(pdf, /\/Scope \/Column/g)).toBe(2);
    expect(count(pdf, /\/Scope \/Row/g)).toBe(90);
  });

  it('becomes a list when a row is taller than a page', async () => {
    const long = 'très long '.repeat(2000).trim();
    const pdf = await render([table([['a', long]])]);
    expect(pdf).not.toMatch(/\/S \/Table\n/);
    expect(flat(textOf(pdf))).toContain(flat('très long '.repeat(100)));
  });
});
