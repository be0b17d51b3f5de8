// What a form to print has that a letter has not: lines to write on, and boxes to tick. The lines and the boxes are
// artifacts: a screen reader reads the questions, and a pen does the rest.
import type { Block } from './blocks';
import {
  artifact,
  BODY,
  contentWidth,
  type Doc,
  heightOf,
  LINE,
  MARGIN,
  makeRoom,
  part,
  piece,
  SOFT,
  STRONG,
  type Structure,
  space,
  write,
} from './pdf-pen';

/** Room for handwriting. */
const RULE = 24;
const BOX = 9;
const INDENT = 18;

type Blank = Extract<Block, { kind: 'blank' }>;

export const heightOfBlank = (doc: Doc, { label, lines }: Blank): number =>
  heightOf(doc, label, STRONG, contentWidth(doc)) + lines * RULE + 6;

export function drawBlank(doc: Doc, root: Structure, block: Blank): void {
  const { label, value, lines } = block;
  makeRoom(doc, heightOfBlank(doc, block));
  piece(doc, root, 'P', () => write(doc, label, STRONG));
  if (value !== '') {
    piece(doc, root, 'P', () => write(doc, value, BODY));
    space(doc, 9);
    return;
  }
  artifact(doc, 'Layout', () => {
    for (let line = 1; line <= lines; line++) {
      const y = doc.y + line * RULE - 4;
      doc
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + contentWidth(doc), y)
        .lineWidth(0.6)
        .stroke(LINE);
    }
  });
  doc.y += lines * RULE;
  space(doc, 8);
}

export function drawBoxes(doc: Doc, root: Structure, block: Extract<Block, { kind: 'boxes' }>): void {
  makeRoom(doc, 60);
  piece(doc, root, 'P', () => write(doc, block.label, STRONG));
  space(doc, 3);
  part(doc, root, 'L', (list) => {
    for (const item of block.items) {
      const width = contentWidth(doc) - INDENT;
      makeRoom(doc, heightOf(doc, item, BODY, width));
      const top = doc.y;
      artifact(doc, 'Layout', () =>
        doc
          .rect(MARGIN, top + 3, BOX, BOX)
          .lineWidth(0.8)
          .stroke(SOFT),
      );
      part(doc, list, 'LI', (entry) => {
        piece(doc, entry, 'LBody', () => write(doc, item, BODY, { x: MARGIN + INDENT, y: top, width }));
      });
      space(doc, 4);
    }
  });
  space(doc, 8);
}
