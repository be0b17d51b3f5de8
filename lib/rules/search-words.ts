// The words by which the desk finds a person: whole words, without accents or capitals. Pure.
// They are kept as keyed hashes (lib/cases/search-index.ts), so that a word is found only as a whole.

const MOST = 40;

/** 'Zoé Le Goff-Bihan' is 'zoe', 'le', 'goff', 'bihan'; an e-mail address is found whole as well. */
export function searchWords(...texts: string[]): string[] {
  const words = texts.flatMap((text) => {
    const plain = text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae');
    const whole = plain.split(/\s+/).filter((part) => part.includes('@'));
    return [...whole, ...plain.split(/[^\p{L}\p{N}]+/u)];
  });
  return [...new Set(words.filter((word) => word.length > 1))].slice(0, MOST);
}

export type Search = { kind: 'reference'; start: string } | { kind: 'words'; words: string[] };

/** What was typed in the search box: the beginning of a reference, or words that must all be there. */
export function parseSearch(typed: string): Search | null {
  const reference = typed.replace(/\s+/g, '').toUpperCase();
  if (/^D[RD]-[0-9A-Z-]{1,14}$/.test(reference)) return { kind: 'reference', start: reference };
  const whole = typed.includes('@') ? typed.trim().split(/\s+/) : null;
  // An address that is searched is meant as a whole: its parts are shared by too many.
  const words = whole
    ? whole.flatMap((part) => (part.includes('@') ? searchWords(part).slice(0, 1) : searchWords(part)))
    : searchWords(typed);
  return words.length > 0 ? { kind: 'words', words } : null;
}
