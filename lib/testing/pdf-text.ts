// Reads a PDF of ours back, for tests: its objects, its pages, and what is drawn on them through the fonts' own tables.
import { inflateSync } from 'node:zlib';

/** An object of the file, by its number. */
export const object = (pdf: string, id: string) =>
  pdf.split(`\n${id} 0 obj\n`)[1]?.split('\nendobj')[0] ?? '';
export const pages = (pdf: string) =>
  [...pdf.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, id]) => object(pdf, id ?? ''));

/** Glyph number to text, from a font's ToUnicode table. */
function glyphs(pdf: string, name: string): string[] {
  const font = object(pdf, new RegExp(`/${name} (\\d+) 0 R`).exec(pdf)?.[1] ?? '');
  const table = object(pdf, /\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '');
  return [...table.matchAll(/> \[(.*)\]/g)].flatMap(([, entries = '']) =>
    [...entries.matchAll(/<([0-9a-f ]*)>/g)].map(([, codes = '']) =>
      String.fromCharCode(...codes.split(' ').map((code) => Number.parseInt(code, 16))),
    ),
  );
}

/** Everything that is drawn, in order, one line for each line of the page. */
export function textOf(pdf: string): string {
  const tables = new Map<string, string[]>();
  const lines = pages(pdf).flatMap((page) => [...page.matchAll(/\/(F\d+) [\d.]+ Tf[\s\S]*?ET/g)]);
  return lines
    .map(([line, font = '']) => {
      const table = tables.get(font) ?? glyphs(pdf, font);
      tables.set(font, table);
      const codes = [...line.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => hex).join('');
      return (codes.match(/.{4}/g) ?? []).map((code) => table[Number.parseInt(code, 16)]).join('');
    })
    .join('\n');
}

/** The same of a file as it is served: its streams are compressed. */
export const textOfFile = (file: Buffer): string =>
  textOf(
    file.toString('latin1').replace(/(?<=\nstream\n)[\s\S]*?(?=\nendstream)/g, (stream) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      } catch {
        return stream;
      }
    }),
  );
