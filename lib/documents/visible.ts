// Characters that hide or that turn the text around are shown by their number, so that what is read is what was
// written: a right-to-left override in a name becomes ⟨U+202E⟩. Everything else is kept to the letter. Pure.

/** '⟨U+202E⟩', '⟨U+1F642⟩'. */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

// An emoji may be joined by characters that are invisible elsewhere: a whole one is matched first, and kept.
const PICTURE = /\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)*/u.source;
const EMOJI = `${PICTURE}(?:\\u200D${PICTURE})*`;
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.source;
const EMOJI_OR_HIDDEN = new RegExp(`(${EMOJI})|${HIDDEN}`, 'gu');

export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(EMOJI_OR_HIDDEN, (match: string, emoji?: string) => emoji ?? codePointName(match));
}
