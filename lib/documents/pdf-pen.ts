// The hand that draws a tagged PDF: pieces of text that carry their place in the structure, decoration that carries
// none (an artifact, which a screen reader skips), and room on the page.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { codePointName, visible } from './visible';

export type Doc = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Doc['struct']>;

/** Points, 72 to the inch. */
export const MARGIN = 62;
export const INK = '#1b2027';
export const SOFT = '#525a64';
export const LINE = '#dcd8ce';
export const TINT = '#f4f2ec';

export interface Style {
  size: number;
  font: 'text' | 'strong';
  colour: string;
}
export const BODY: Style = { size: 10.5, font: 'text', colour: INK };
export const STRONG: Style = { ...BODY, font: 'strong' };
export const SMALL: Style = { size: 9, font: 'text', colour: SOFT };
const LINE_GAP = 1.6;

/** Documents drawn closer together, so that their last page does not hold a line or two alone. */
const tight = new WeakSet<Doc>();
const lineGap = (doc: Doc): number => (tight.has(doc) ? LINE_GAP / 2 : LINE_GAP);
const TIGHTER = 0.65;

export interface DocumentSettings {
  title: string;
  author: string;
  lang: string;
  tight: boolean;
  /** Only for tests: leaves the streams readable. */
  compress?: boolean;
}

export function newDocument({ title, author, lang, compress = true, ...settings }: DocumentSettings): Doc {
  const options = {
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang,
    displayTitle: true,
    bufferPages: true,
    compress,
    font: fontPath('400Regular'),
    info: { Title: visible(title), Author: visible(author) },
  };
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  if (settings.tight) tight.add(doc);
  doc.registerFont('text', fontPath('400Regular'));
  doc.registerFont('strong', fontPath('600SemiBold'));
  return doc;
}

/** Resolved when used: the bundler must not try to load a font. */
function fontPath(weight: '400Regular' | '600SemiBold'): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const root = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
  return join(root, weight, `SourceSans3_${weight}.ttf`);
}

/** A part of the structure that holds other parts: 'L', 'Table', 'Div'. */
export function part(doc: Doc, parent: Structure, tag: string, draw: (self: Structure) => void): void {
  const self = doc.struct(tag);
  parent.add(self);
  draw(self);
  self.end();
}

/** A part of the structure that holds what `draw` puts on the page: 'P', 'H2', 'TD'. */
export function piece(
  doc: Doc,
  parent: Structure,
  tag: string,
  draw: (self: Structure) => void,
  options: object = {},
): void {
  const self = doc.struct(tag, options);
  parent.add(self);
  self.add(() => draw(self));
  // Ended at once: pdfkit takes the page of a link to be the one on which its element ends.
  self.end();
}

export function artifact(doc: Doc, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

interface Place {
  x?: number;
  y?: number;
  width?: number;
  /** Never goes on to another page. */
  height?: number;
  underline?: boolean;
}

export function write(doc: Doc, text: string, style: Style, { x, y, ...place }: Place = {}): void {
  choose(doc, style)
    .fillColor(style.colour)
    .text(printable(doc, text), x ?? doc.x, y ?? doc.y, { lineGap: lineGap(doc), ...place });
}

export function heightOf(doc: Doc, text: string, style: Style, width: number): number {
  return choose(doc, style).heightOfString(printable(doc, text), { width, lineGap: lineGap(doc) });
}

export const widthOf = (doc: Doc, text: string, style: Style): number =>
  choose(doc, style).widthOfString(printable(doc, text));

const choose = (doc: Doc, { font, size }: Style): Doc => doc.font(font).fontSize(size);

/** What the font can't draw is named, for a name must not lose a letter without a trace. */
function printable(doc: Doc, text: string): string {
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
    ._font;
  const drawn = (character: string) =>
    character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  return [...visible(text).normalize('NFC').replaceAll('\t', '    ')]
    .map((character) => (drawn(character) ? character : codePointName(character)))
    .join('');
}

export const contentWidth = (doc: Doc): number => doc.page.width - 2 * MARGIN;
const floor = (doc: Doc): number => doc.page.height - MARGIN;
export const contentHeight = (doc: Doc): number => floor(doc) - MARGIN;

/** Turns the page when less than `height` is left, unless nothing would be gained. Not while a piece is drawn. */
export function makeRoom(doc: Doc, height: number): void {
  if (doc.y > MARGIN && doc.y + height > floor(doc)) doc.addPage();
}

export function space(doc: Doc, height: number): void {
  doc.x = MARGIN;
  doc.y += tight.has(doc) ? height * TIGHTER : height;
}

/** Whether the last page was turned for so little that it could have stayed on the one before. */
export const endsAlone = (doc: Doc): boolean => pageIndex(doc) > 0 && doc.y < MARGIN + 100;

export const pageIndex = (doc: Doc): number => doc.bufferedPageRange().count - 1;

/** A vertical bar beside what was drawn since `from`, on every page it covers. */
export function barBeside(doc: Doc, from: { page: number; y: number }, x: number, colour: string): void {
  const last = pageIndex(doc);
  const end = doc.y;
  for (let page = from.page; page <= last; page++) {
    doc.switchToPage(page);
    const top = page === from.page ? from.y : MARGIN;
    const bottom = page === last ? end : floor(doc);
    artifact(doc, 'Layout', () => doc.rect(x, top, 2, bottom - top).fill(colour));
  }
}
