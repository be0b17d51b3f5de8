// Reads the controller's charter once: the file that CHARTER_FILE names, or the default one; and the next version, if
// CHARTER_NEXT_FILE names one: it is known before it is in force, from the first hour of the date that it bears.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { charterSchema } from './coherence';
import type { Charter } from './schema';
import secufor from './secufor.json';

const loaded = new Map<string, Charter>();

/** @throws Error naming the file and each field at fault; a portal without a valid charter must not start. */
export function loadCharter(file = process.env.CHARTER_FILE): Charter {
  const path = file ? resolve(file) : 'lib/charter/secufor.json';
  const known = loaded.get(path);
  if (known) return known;
  const charter = parseCharter(file ? readJson(path) : secufor, path);
  loaded.set(path, charter);
  return charter;
}

export interface Charters {
  readonly present: Charter;
  readonly next: Charter | null;
}

/** @throws Error as loadCharter does, and when the next version does not bear a later date than the present one. */
export function loadCharters(
  file = process.env.CHARTER_FILE,
  nextFile = process.env.CHARTER_NEXT_FILE,
): Charters {
  const present = loadCharter(file);
  const next = nextFile ? loadCharter(nextFile) : null;
  if (next && next.version <= present.version) {
    throw new Error(
      `The next charter ${nextFile} is of ${next.version}: it must bear a later date than ${present.version}.`,
    );
  }
  return { present, next };
}

/** @throws Error naming `path` and each field at fault. */
export function parseCharter(content: unknown, path: string): Charter {
  const result = charterSchema.safeParse(content);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${fieldOf(issue)}: ${issue.message}`);
  throw new Error(`The charter ${path} is not valid:\n${faults.join('\n')}`);
}

/** SHA-256, in hexadecimal, of what the charter says: neither the order of keys nor blanks in the file count. */
export function charterHash(charter: Charter): string {
  return createHash('sha256').update(canonical(charter)).digest('hex');
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The charter ${path} cannot be read: ${why}`, { cause });
  }
}

/** `purposes[3].rights.withdrawal` */
function fieldOf({ path }: z.core.$ZodIssue): string {
  const field = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return field.replace(/^\./, '') || 'the whole file';
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
