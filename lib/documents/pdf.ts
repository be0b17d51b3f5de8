// A document's blocks as a tagged PDF with the marks of PDF/UA-1: language, title, structure, embedded fonts, so that
// a screen reader reads it as it reads the page. All text is literal.
import type { Locale } from '@/lib/rules/bilingual';
import type { Block } from './blocks';
import {
  artifact,
  BODY,
  barBeside,
  contentHeight,
  contentWidth,
  type Doc,
  heightOf,
  INK,
  LINE,
  MARGIN,
  makeRoom,
  newDocument,
  pageIndex,
  part,
  piece,
  SMALL,
  SOFT,
  STRONG,
  type Structure,
  space,
  TINT,
  widthOf,
  write,
} from './pdf-pen';
import { drawTable } from './pdf-table';

export interface DocumentModel {
  title: string;
  locale: Locale;
  /** The lines of the letterhead: the controller's name, then its address. */
  letterhead: readonly string[];
  /** Name and address of the person written to. */
  recipient?: readonly string[];
  /** The controller's colour, '#rrggbb': for lines only, never for words. */
  accent?: string | null;
  blocks: readonly Block[];
  /** Only for tests: leaves the streams readable. */
  compress?: boolean;
}

const LANGUAGE = { fr: 'fr-FR', en: 'en-GB' };
const PAGE_OF = {
  fr: (page: number, count: number) => `Page ${page} sur ${count}`,
  en: (page: number, count: number) => `Page ${page} of ${count}`,
};

/** The finished file. */
export async function renderDocument(model: DocumentModel): Promise<Buffer> {
  const doc = newDocument({
    title: model.title,
    author: model.letterhead[0] ?? '',
    lang: LANGUAGE[model.locale],
    compress: model.compress,
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve).on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  drawOpening(doc, root, model);
  for (const block of model.blocks) drawBlock(doc, root, block, model.accent ?? SOFT);
  root.end();
  drawFooters(doc, model);
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}

function drawOpening(
  doc: Doc,
  root: Structure,
  { title, letterhead, recipient = [], accent }: DocumentModel,
): void {
  const [name = '', ...address] = letterhead;
  piece(doc, root, 'P', () => write(doc, name, { ...STRONG, size: 13 }));
  if (address.length > 0) piece(doc, root, 'P', () => write(doc, address.join('\n'), SMALL));
  space(doc, 8);
  artifact(doc, 'Layout', () => doc.rect(MARGIN, doc.y, contentWidth(doc), 1.5).fill(accent ?? INK));
  space(doc, 26);
  if (recipient.length > 0) {
    piece(doc, root, 'P', () =>
      write(doc, recipient.join('\n'), BODY, { x: MARGIN + contentWidth(doc) / 2 }),
    );
    space(doc, 26);
  }
  piece(doc, root, 'H1', () => write(doc, title, { ...STRONG, size: 20 }));
  space(doc, 12);
}

function drawBlock(doc: Doc, root: Structure, block: Block, accent: string): void {
  switch (block.kind) {
    case 'heading': {
      const style = { ...STRONG, size: block.level === 2 ? 14 : 11.5 };
      space(doc, 8);
      // A heading never stands alone at the foot of a page.
      makeRoom(doc, heightOf(doc, block.text, style, contentWidth(doc)) + 50);
      piece(doc, root, `H${block.level}`, () => write(doc, block.text, style));
      return space(doc, 5);
    }
    case 'paragraph':
      makeRoom(doc, 30);
      piece(doc, root, 'P', () => write(doc, block.text, BODY));
      return space(doc, 9);
    case 'quote':
      return drawQuote(doc, root, block.text);
    case 'list':
      return drawList(doc, root, block);
    case 'definitions':
      return drawDefinitions(doc, root, block.items);
    case 'table':
      if (!drawTable(doc, root, block)) drawDefinitions(doc, root, asDefinitions(block));
      return space(doc, 12);
    case 'note':
      return drawNote(doc, root, block, accent);
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

/** Who writes, what, and which page: for the eye, since a screen reader has the title and its own page numbers. */
function drawFooters(doc: Doc, { title, locale, letterhead }: DocumentModel): void {
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index);
    const number = PAGE_OF[locale](index + 1, count);
    const numberWidth = widthOf(doc, number, SMALL) + 1;
    const y = doc.page.height - MARGIN + 22;
    const height = 14;
    const below = doc.page.margins.bottom;
    doc.page.margins.bottom = 0;
    artifact(doc, 'Pagination', () => {
      const width = contentWidth(doc) - numberWidth - 20;
      write(doc, [letterhead[0], title].filter(Boolean).join(' – '), SMALL, { x: MARGIN, y, width, height });
      write(doc, number, SMALL, {
        x: MARGIN + contentWidth(doc) - numberWidth,
        y,
        width: numberWidth,
        height,
      });
    });
    doc.page.margins.bottom = below;
  }
}
