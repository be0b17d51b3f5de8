// Each kind of block (blocks.ts) drawn into a tagged PDF, as PDF 1.7, 14.8.4 names its parts.
import type { Block } from './blocks';
import { drawBlank, drawBoxes, heightOfBlank } from './pdf-form';
import {
  artifact,
  BODY,
  barBeside,
  contentHeight,
  contentWidth,
  type Doc,
  heightOf,
  LINE,
  MARGIN,
  makeRoom,
  pageIndex,
  part,
  piece,
  SOFT,
  STRONG,
  type Structure,
  space,
  TINT,
  widthOf,
  write,
} from './pdf-pen';
import { drawTable } from './pdf-table';

/** `next` is what comes after it. */
export function drawBlock(
  doc: Doc,
  root: Structure,
  block: Block,
  { accent, next }: { accent: string; next?: Block },
): void {
  switch (block.kind) {
    case 'heading': {
      const style = { ...STRONG, size: block.level === 2 ? 14 : 11.5 };
      space(doc, 8);
      // A heading never stands alone at the foot of a page.
      const below = next?.kind === 'blank' ? heightOfBlank(doc, next) : 0;
      makeRoom(doc, heightOf(doc, block.text, style, contentWidth(doc)) + Math.max(90, below + 10));
      piece(doc, root, `H${block.level}`, () => write(doc, block.text, style));
      space(doc, 5);
      break;
    }
    case 'paragraph':
      makeRoom(doc, 30);
      piece(doc, root, 'P', () => write(doc, block.text, BODY));
      space(doc, 9);
      break;
    case 'quote':
      drawQuote(doc, root, block.text);
      break;
    case 'list':
      drawList(doc, root, block);
      break;
    case 'definitions':
      drawDefinitions(doc, root, block.items);
      break;
    case 'table':
      if (!drawTable(doc, root, block)) drawDefinitions(doc, root, asDefinitions(block));
      space(doc, 12);
      break;
    case 'blank':
      drawBlank(doc, root, block);
      break;
    case 'boxes':
      drawBoxes(doc, root, block);
      break;
    case 'note':
      drawNote(doc, root, block, accent);
      break;
  }
}

function drawQuote(doc: Doc, root: Structure, text: string): void {
  makeRoom(doc, 30);
  const from = { page: pageIndex(doc), y: doc.y };
  const width = contentWidth(doc) - 14;
  piece(doc, root, 'BlockQuote', () => write(doc, text, BODY, { x: MARGIN + 14, width }));
  barBeside(doc, from, MARGIN, LINE);
  space(doc, 11);
}

function drawList(doc: Doc, root: Structure, { ordered, items }: Extract<Block, { kind: 'list' }>): void {
  const indent = ordered ? 20 : 14;
  part(doc, root, 'L', (list) => {
    items.forEach((item, index) => {
      makeRoom(doc, 30);
      const top = doc.y;
      part(doc, list, 'LI', (entry) => {
        piece(doc, entry, 'Lbl', () =>
          write(doc, ordered ? `${index + 1}.` : '•', BODY, { x: MARGIN, y: top }),
        );
        const width = contentWidth(doc) - indent;
        piece(doc, entry, 'LBody', () => write(doc, item, BODY, { x: MARGIN + indent, y: top, width }));
      });
      space(doc, 4);
    });
  });
  space(doc, 6);
}

type Definition = Extract<Block, { kind: 'definitions' }>['items'][number];
const TERM = 150;

/** Terms beside their descriptions; PDF 1.7 (14.8.4.3.3) has them as a list of labels and bodies. */
function drawDefinitions(doc: Doc, root: Structure, items: readonly Definition[]): void {
  const x = MARGIN + TERM + 14;
  const width = contentWidth(doc) - TERM - 14;
  part(doc, root, 'L', (list) => {
    for (const { term, description, href } of items) {
      const termHeight = heightOf(doc, term, { ...BODY, colour: SOFT }, TERM);
      makeRoom(doc, Math.max(termHeight, 30));
      const { y: top, page } = doc;
      part(doc, list, 'LI', (entry) => {
        const place = { x: MARGIN, y: top, width: TERM };
        piece(doc, entry, 'Lbl', () => write(doc, term, { ...BODY, colour: SOFT }, place));
        const body = { x, y: top, width };
        if (href && /^(https?|mailto):/.test(href)) {
          part(doc, entry, 'LBody', (self) => drawLink(doc, self, description, href, body));
        } else {
          piece(doc, entry, 'LBody', () => write(doc, description, BODY, body));
        }
      });
      if (doc.page === page) doc.y = Math.max(doc.y, top + termHeight);
      space(doc, 4);
    }
  });
  space(doc, 6);
}

function drawLink(
  doc: Doc,
  parent: Structure,
  text: string,
  href: string,
  place: { x: number; y: number; width: number },
): void {
  piece(doc, parent, 'Link', (self) => {
    write(doc, text, BODY, { ...place, underline: true });
    const width = Math.min(place.width, widthOf(doc, text, BODY));
    // A string object, as pdfkit wants it: a bare string would become a name of PDF.
    const Contents = Object(text) as string;
    doc.link(place.x, place.y, width, doc.y - place.y, href, { structParent: self, Contents } as object);
  });
}

function asDefinitions({ columns, rows }: Extract<Block, { kind: 'table' }>): Definition[] {
  return rows.flatMap((cells) => cells.map((cell, i) => ({ term: columns[i] ?? '', description: cell })));
}

function drawNote(doc: Doc, root: Structure, note: Extract<Block, { kind: 'note' }>, accent: string): void {
  const pad = 12;
  const x = MARGIN + pad + 3;
  const width = contentWidth(doc) - 2 * pad - 3;
  const texts = note.text.map((text) => heightOf(doc, text, BODY, width) + 3);
  const height = 2 * pad + heightOf(doc, note.title, STRONG, width) + texts.reduce((sum, h) => sum + h, 0);
  makeRoom(doc, Math.min(height, contentHeight(doc)));
  const top = doc.y;
  // Longer than a page: it flows, without its box.
  const boxed = height <= contentHeight(doc);
  if (boxed) {
    artifact(doc, 'Layout', () => {
      doc.rect(MARGIN, top, contentWidth(doc), height).fill(TINT);
      doc.rect(MARGIN, top, 3, height).fill(accent);
    });
    doc.y = top + pad;
  }
  part(doc, root, 'Div', (self) => {
    piece(doc, self, 'P', () => write(doc, note.title, STRONG, { x, width }));
    for (const text of note.text) {
      doc.y += 3;
      piece(doc, self, 'P', () => write(doc, text, BODY, { x, width }));
    }
  });
  if (boxed) doc.y = top + height;
  space(doc, 12);
}
