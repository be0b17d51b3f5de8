// Reads the table of docs/asvs.md, and counts it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './environment';

export const ASVS = join(ROOT, 'docs', 'asvs.md');

/** ASVS 5.0.0 has this many requirements of each level. */
export const REQUIREMENTS = { 1: 70, 2: 183 } as const;

const STATES = ['met', 'not applicable', 'not met'] as const;

export interface Requirement {
  id: string;
  level: 1 | 2;
  state: (typeof STATES)[number];
  /** How it is met, or why it is not. */
  how: string;
}

export function readRequirements(text = readFileSync(ASVS, 'utf8')): Requirement[] {
  return text
    .split('\n')
    .filter((line) => /^\| V\d/.test(line))
    .map((line) => {
      const [id = '', level, _asks, said = '', how = ''] = line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim());
      const state = STATES.find((known) => known === said.replaceAll('*', ''));
      if (!state || (level !== '1' && level !== '2')) throw new Error(`Not a row of the table: ${line}`);
      return { id, level: level === '1' ? 1 : 2, state, how };
    });
}

/** The table at the top. */
export function counts(requirements: readonly Requirement[]): string {
  const lines = ([1, 2] as const).map((level) => {
    const own = requirements.filter((requirement) => requirement.level === level);
    const cells = STATES.map((state) => own.filter((requirement) => requirement.state === state).length);
    return `| ${level} | ${own.length} | ${cells.join(' | ')} |`;
  });
  return [
    '| Level | Requirements | Met | Not applicable | Not met |',
    '|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

const PLACE = /(<!-- counts:[^>]*-->\n)[\s\S]*?(<!-- \/counts -->)/;

/** The document with its counts as they are. */
export const withCounts = (text: string): string =>
  text.replace(PLACE, (_all, before: string, after: string) => {
    return `${before}\n${counts(readRequirements(text))}\n\n${after}`;
  });
