// A document's blocks as a tagged PDF (PDF/UA-1 markers): language, title, structure and embedded fonts, so that a
// screen reader reads it as it reads the page.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Locale } from '@/lib/rules/bilingual';
import type { Block } from './blocks';
import { visible } from './visible';

export interface DocumentModel {
  title: string;
  locale: Locale;
  /** The lines of the letterhead: the controller's name and address. */
  letterhead: readonly string[];
  blocks: readonly Block[];
  /** Only for tests: leaves the streams readable. */
  compress?: boolean;
}

type Doc = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Doc['struct']>;

const FONTS = '@expo-google-fonts/source-sans-3';
const INK = '#1b2027';
const SOFT = '#525a64';
const MARGIN = 64;

function fontPath(weight: '400Regular' | '600SemiBold'): string {
  // Resolved when used: the bundler must not try to load a font.
  const root = dirname(createRequire(join(process.cwd(), 'package.json')).resolve(`${FONTS}/package.json`));
  return join(root, weight, `SourceSans3_${weight}.ttf`);
}

/** The finished file. */
export async function renderDocument(model: DocumentModel): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: model.locale === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    compress: model.compress ?? true,
    font: fontPath('400Regular'),
    info: { Title: model.title, Author: model.letterhead[0] ?? '' },
  } as unknown as PDFKit.PDFDocumentOptions);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const finished = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  doc.registerFont('text', fontPath('400Regular'));
  doc.registerFont('strong', fontPath('600SemiBold'));
  draw(doc, model);
  doc.end();
  await finished;
  return Buffer.concat(parts);
}

function draw(doc: Doc, model: DocumentModel): void {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const add = (parent: Structure, tag: string, write: () => void) => parent.add(doc.struct(tag, {}, write));
  const text = (value: string, size: number, font: 'text' | 'strong', colour = INK) =>
    doc.font(font).fontSize(size).fillColor(colour).text(visible(value), { lineGap: 2.5 });

  add(root, 'P', () => {
    for (const [index, line] of model.letterhead.entries())
      text(line, 10, index === 0 ? 'strong' : 'text', SOFT);
  });
  doc.moveDown(1.5);
  add(root, 'H1', () => text(model.title, 20, 'strong'));
  doc.moveDown(0.8);

  for (const block of model.blocks) {
    switch (block.kind) {
      case 'heading':
        doc.moveDown(0.4);
        // A heading never stands alone at the foot of a page.
        if (doc.y > doc.page.height - MARGIN - 72) doc.addPage();
        add(root, block.level === 2 ? 'H2' : 'H3', () =>
          text(block.text, block.level === 2 ? 14 : 12, 'strong'),
        );
        doc.moveDown(0.3);
        break;
      case 'paragraph':
        add(root, 'P', () => text(block.text, 10.5, 'text'));
        doc.moveDown(0.6);
        break;
      case 'quote':
        add(root, 'BlockQuote', () => text(block.text, 10.5, 'text'));
        doc.moveDown(0.6);
        break;
      case 'list': {
        const list = doc.struct('L');
        root.add(list);
        block.items.forEach((item, index) => {
          const entry = doc.struct('LI');
          list.add(entry);
          add(entry, 'LBody', () => text(`${block.ordered ? `${index + 1}.` : '•'} ${item}`, 10.5, 'text'));
          entry.end();
        });
        list.end();
        doc.moveDown(0.6);
        break;
      }
      case 'definitions':
        for (const { term, description } of block.items) {
          add(root, 'P', () => {
            text(term, 10.5, 'strong');
            text(description, 10.5, 'text');
          });
          doc.moveDown(0.3);
        }
        doc.moveDown(0.3);
        break;
      case 'table':
        drawTable(doc, root, block);
        break;
      case 'note':
        add(root, 'Note', () => {
          text(block.title, 10.5, 'strong');
          for (const line of block.text) text(line, 10.5, 'text');
        });
        doc.moveDown(0.6);
        break;
    }
  }
  root.end();
}

/** Row by row, each row's cells side by side, its first cell the row's header. */
function drawTable(doc: Doc, root: Structure, table: Extract<Block, { kind: 'table' }>): void {
  const width = doc.page.width - 2 * MARGIN;
  const shares =
    table.columns.length === 3 ? [0.34, 0.2, 0.46] : table.columns.map(() => 1 / table.columns.length);
  const structure = doc.struct('Table');
  root.add(structure);
  const size = 9.5;
  const drawRow = (cells: readonly string[], header: boolean) => {
    const shown = cells.map(visible);
    const font = (column: number) => (header || column === 0 ? 'strong' : 'text');
    const cellWidth = (column: number) => (shares[column] ?? 0) * width - 10;
    const height = Math.max(
      ...shown.map((cell, column) =>
        doc
          .font(font(column))
          .fontSize(size)
          .heightOfString(cell, { width: cellWidth(column) }),
      ),
    );
    if (doc.y + height > doc.page.height - MARGIN) doc.addPage();
    const top = doc.y;
    const row = doc.struct('TR');
    structure.add(row);
    let left = MARGIN;
    shown.forEach((cell, column) => {
      const x = left;
      row.add(
        doc.struct(header || column === 0 ? 'TH' : 'TD', {}, () => {
          doc
            .font(font(column))
            .fontSize(size)
            .fillColor(INK)
            .text(cell, x, top, { width: cellWidth(column) });
        }),
      );
      left += (shares[column] ?? 0) * width;
    });
    row.end();
    doc.x = MARGIN;
    doc.y = top + height + 6;
  };
  drawRow(table.columns, true);
  for (const row of table.rows) drawRow(row, false);
  structure.end();
  doc.moveDown(0.6);
}
