// A document's blocks as a tagged PDF with the marks of PDF/UA-1: language, title, structure, embedded fonts, so that
// a screen reader reads it as it reads the page. All text is literal.
import type { Locale } from '@/lib/rules/bilingual';
import type { Block } from './blocks';
import { drawBlock } from './pdf-blocks';
import {
  artifact,
  BODY,
  contentWidth,
  type Doc,
  endsAlone,
  INK,
  MARGIN,
  newDocument,
  piece,
  SMALL,
  SOFT,
  STRONG,
  type Structure,
  space,
  widthOf,
  write,
} from './pdf-pen';

export interface DocumentModel {
  title: string;
  locale: Locale;
  /** The lines of the letterhead: the controller's name, then its address. */
  letterhead: readonly string[];
  /** Name and address of the person written to. */
  recipient?: readonly string[];
  /** The controller's colour, '#rrggbb': for lines only, never for words. */
  accent?: string | null;
  /** The controller's logo, a PNG: for the eye, since the name beside it says the same. */
  logo?: Uint8Array;
  blocks: readonly Block[];
  /** Only for tests: leaves the streams readable. */
  compress?: boolean;
}

/** Points: the box that the logo fits in. */
const LOGO: [width: number, height: number] = [150, 50];

const LANGUAGE = { fr: 'fr-FR', en: 'en-GB' };
const PAGE_OF = {
  fr: (page: number, count: number) => `Page ${page} sur ${count}`,
  en: (page: number, count: number) => `Page ${page} of ${count}`,
};

/** The finished file. */
export async function renderDocument(model: DocumentModel): Promise<Buffer> {
  const roomy = drawn(model, false);
  const closer = endsAlone(roomy) ? drawn(model, true) : roomy;
  const doc = pageCount(closer) < pageCount(roomy) ? closer : roomy;
  drawFooters(doc, model);
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve).on('error', reject);
  });
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}

const pageCount = (doc: Doc): number => doc.bufferedPageRange().count;

function drawn(model: DocumentModel, tight: boolean): Doc {
  const doc = newDocument({
    title: model.title,
    author: model.letterhead[0] ?? '',
    lang: LANGUAGE[model.locale],
    tight,
    compress: model.compress,
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  drawOpening(doc, root, model);
  const accent = model.accent ?? SOFT;
  for (const [index, block] of model.blocks.entries())
    drawBlock(doc, root, block, { accent, next: model.blocks[index + 1] });
  root.end();
  return doc;
}

function drawOpening(
  doc: Doc,
  root: Structure,
  { title, letterhead, recipient = [], accent, logo }: DocumentModel,
): void {
  const [name = '', ...address] = letterhead;
  if (logo) artifact(doc, 'Layout', () => drawLogo(doc, logo));
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

/** Above on the right, where the address of a letterhead leaves room. */
function drawLogo(doc: Doc, logo: Uint8Array): void {
  const { x, y } = doc;
  const x0 = MARGIN + contentWidth(doc) - LOGO[0];
  doc.image(Buffer.from(logo), x0, MARGIN - 22, { fit: LOGO, align: 'right' });
  doc.x = x;
  doc.y = y;
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
