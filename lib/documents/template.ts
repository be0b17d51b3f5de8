// The wording of a letter as the DPO edits it: plain lines, `{variables}` within them, and `[parts]` on lines of their
// own, which the house fills in. `# ` begins a heading, `- ` a list. Values are literal: nothing in them is read again.
import type { Block } from './blocks';

const PART = /^\[([a-z_]+)\]$/;
const VARIABLE = /\{([a-zA-Z]+)\}/g;

/** The paragraphs of a text, blank lines between them. */
const chunksOf = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*\n+/)
    .map((chunk) => chunk.trim())
    .filter(Boolean);

export interface Filling {
  readonly variables: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, readonly Block[]>>;
}

/** The letter. A part or a variable that does not exist stays as it was typed: `unknownIn` tells of it beforehand. */
export function fillTemplate(text: string, { variables, parts }: Filling): Block[] {
  const fill = (line: string) => fillText(line, variables);
  return chunksOf(text).flatMap((chunk): readonly Block[] => {
    const part = PART.exec(chunk)?.[1];
    if (part !== undefined && Object.hasOwn(parts, part)) return parts[part] ?? [];
    if (/^# [^\n]+$/.test(chunk)) return [{ kind: 'heading', level: 2, text: fill(chunk.slice(2)) }];
    const lines = chunk.split('\n');
    if (lines.every((line) => line.startsWith('- '))) {
      return [{ kind: 'list', ordered: false, items: lines.map((line) => fill(line.slice(2))) }];
    }
    return [{ kind: 'paragraph', text: fill(chunk) }];
  });
}

/** As plain text, for a canned reply: variables only. */
export const fillText = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replace(VARIABLE, (whole, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? '') : whole,
  );

/** The parts that a text calls for, each on lines of its own. */
export const partsIn = (text: string): string[] =>
  chunksOf(text).flatMap((chunk) => PART.exec(chunk)?.[1] ?? []);

/** What a text names and a filling does not know: '{nom}', '[raisons]'. */
export function unknownIn(text: string, { variables, parts }: Filling): string[] {
  const unknown = new Set<string>();
  for (const [whole, name = ''] of text.matchAll(VARIABLE))
    if (!Object.hasOwn(variables, name)) unknown.add(whole);
  for (const name of partsIn(text)) if (!Object.hasOwn(parts, name)) unknown.add(`[${name}]`);
  return [...unknown];
}
