// A table as CSV, as spreadsheets open it: RFC 4180, a BOM so that accents are read, and no cell that is a formula.

/** Says to a spreadsheet that what follows is UTF-8. */
export const BOM = '\ufeff';

/** OWASP, 'CSV Injection': a cell that begins like a formula is text, which an apostrophe says. */
const neutral = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** One line, with its end. French spreadsheets part cells by ';'. */
export const csvLine = (cells: readonly string[], separator: ',' | ';' = ';'): string =>
  `${cells.map((cell) => `"${neutral(cell).replaceAll('"', '""')}"`).join(separator)}\r\n`;

export const csv = (rows: readonly (readonly string[])[], separator: ',' | ';' = ';'): string =>
  BOM + rows.map((row) => csvLine(row, separator)).join('');
