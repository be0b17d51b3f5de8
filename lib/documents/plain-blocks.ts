// A document's blocks as the plain text of a message, which holds no markup, and back.
import type { Block } from './blocks';

/** A text that somebody typed, as the paragraphs of a letter: nothing in it is markup. */
export const paragraphsOf = (text: string): Block[] =>
  text.split(/\n{2,}/).map((part) => ({ kind: 'paragraph', text: part }));

export const plainText = (blocks: readonly Block[]): string => blocks.map(plainBlock).join('\n\n');

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return block.text;
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`).join('\n');
    case 'definitions':
      return block.items.map(({ term, description }) => `${term}: ${description}`).join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((cells) => cells.join(' | ')).join('\n');
    case 'blank':
    case 'boxes':
      return block.label;
    case 'note':
      return [block.title, ...block.text].join('\n');
  }
}
