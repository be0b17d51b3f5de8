// A table of a tagged PDF: caption, column and row headers with their scope, rows that never break over a page, and a
// head that is repeated on each page for the eye only.
import type { Block } from './blocks';
import {
  artifact,
  BODY,
  contentHeight,
  contentWidth,
  type Doc,
  heightOf,
  LINE,
  MARGIN,
  makeRoom,
  part,
  piece,
  STRONG,
  type Structure,
  type Style,
  TINT,
  write,
} from './pdf-pen';

type Table = Extract<Block, { kind: 'table' }>;

const PAD = 6;
const CELL: Style = { ...BODY, size: 9.5 };
const HEAD: Style = { ...STRONG, size: 9.5 };

/** False, with nothing drawn, for a table that has a row taller than a page. */
export function drawTable(doc: Doc, root: Structure, table: Table): boolean {
  const widths = columnWidths(doc, table);
  const heightOfRow = (cells: readonly string[], head: boolean) =>
    2 * PAD +
    Math.max(...cells.map((cell, i) => heightOf(doc, cell, styleOf(i, head), (widths[i] ?? 0) - 2 * PAD)));
  const headHeight = heightOfRow(table.columns, true);
  const heights = table.rows.map((cells) => heightOfRow(cells, false));
  if (Math.max(...heights) + headHeight > contentHeight(doc)) return false;

  makeRoom(doc, headHeight + (heights[0] ?? 0) + 24);
  part(doc, root, 'Table', (self) => {
    piece(doc, self, 'Caption', () => write(doc, table.caption, { ...HEAD, size: 10.5 }));
    doc.y += 4;
    drawRow(table.columns, headHeight, 'head', self);
    table.rows.forEach((cells, index) => {
      const height = heights[index] ?? 0;
      const page = doc.page;
      makeRoom(doc, height);
      if (doc.page !== page) drawRow(table.columns, headHeight, 'head again', self);
      drawRow(cells, height, 'body', self);
    });
  });

  function drawRow(
    cells: readonly string[],
    height: number,
    kind: 'head' | 'head again' | 'body',
    self: Structure,
  ) {
    const top = doc.y;
    const head = kind !== 'body';
    artifact(doc, 'Layout', () => {
      if (head) doc.rect(MARGIN, top, contentWidth(doc), height).fill(TINT);
      doc.rect(MARGIN, top + height, contentWidth(doc), 0.6).fill(LINE);
    });
    const drawCell = (cell: string, i: number) => {
      const x = MARGIN + widths.slice(0, i).reduce((sum, width) => sum + width, 0) + PAD;
      const width = (widths[i] ?? 0) - 2 * PAD;
      write(doc, cell, styleOf(i, head), { x, y: top + PAD, width, height });
    };
    if (kind === 'head again') artifact(doc, 'Pagination', () => cells.forEach(drawCell));
    else {
      part(doc, self, 'TR', (row) => {
        cells.forEach((cell, i) => {
          const tag = head || i === 0 ? 'TH' : 'TD';
          const scope = head ? 'Column' : i === 0 ? 'Row' : undefined;
          piece(doc, row, tag, () => drawCell(cell, i), { scope });
        });
      });
    }
    doc.x = MARGIN;
    doc.y = top + height;
  }
  return true;
}

const styleOf = (column: number, head: boolean): Style => (head || column === 0 ? HEAD : CELL);

/** Wider where there is more to read, though less than in proportion. */
function columnWidths(doc: Doc, { columns, rows }: Table): number[] {
  const weights = columns.map((title, i) => {
    const lengths = [title, ...rows.map((cells) => cells[i] ?? '')].map((cell) => cell.length);
    return Math.sqrt(Math.max(12, lengths.reduce((sum, length) => sum + length, 0) / lengths.length));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (weight / total) * contentWidth(doc));
}
