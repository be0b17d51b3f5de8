// Whether a PDF only shows pages. One that runs, starts or plays something is refused, and so is one that cannot be
// looked into. Names are searched for in the whole file, and in the compressed objects where they can also stand
// (ISO 32000-1, 7.5.7); what remains is only ever downloaded, never opened by us.
import { inflateSync } from 'node:zlib';
import { AppError } from '@/lib/errors';

/** Names of actions and contents that are more than pages (ISO 32000-1, 12.6.4, 12.7.8, 13.2; Adobe's RichMedia). */
const ACTIVE = /\/(?:JavaScript|Launch|Rendition|RichMedia|OnInstantiate|XFA)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
const OBJECTS = /\/ObjStm(?![A-Za-z0-9])/g;
/** What compressed objects may come to, altogether. */
const MAX_INFLATED = 64 * 1024 * 1024;

/** Throws `file_locked`, `file_active`, and `file_damaged` for one that is cut short or made to be unreadable. */
export function checkPdf(bytes: Buffer): void {
  // One character a byte: positions stay those of the file.
  const raw = bytes.toString('latin1');
  const plain = unescaped(raw);
  if (ENCRYPTED.test(plain)) throw new AppError('file_locked');
  if (ACTIVE.test(plain)) throw new AppError('file_active');
  if (!plain.slice(-4096).includes('%%EOF')) throw new AppError('file_damaged');
  let left = MAX_INFLATED;
  let opened = 0;
  for (const { start, dictionary } of streams(raw)) {
    const described = unescaped(dictionary);
    if (!described.match(OBJECTS)) continue;
    const inside = inflated(bytes.subarray(start), described, left);
    left -= inside.length;
    opened += 1;
    if (ACTIVE.test(unescaped(inside))) throw new AppError('file_active');
  }
  // One that we did not find, though the file speaks of it, could hold anything.
  if ((plain.match(OBJECTS)?.length ?? 0) !== opened) throw new AppError('file_damaged');
}

/** `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
const unescaped = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Where each stream begins, and what stands before it, up to the object that it belongs to. */
function* streams(raw: string): Generator<{ start: number; dictionary: string }> {
  for (const found of raw.matchAll(/stream\r?\n/g)) {
    const start = found.index + found[0].length;
    if (raw.startsWith('end', found.index - 3)) continue;
    yield { start, dictionary: raw.slice(raw.lastIndexOf(' obj', found.index), found.index) };
  }
}

function inflated(bytes: Buffer, dictionary: string, atMost: number): string {
  const filter = /\/Filter\s*(\[?\s*\/\w+\s*\]?)/.exec(dictionary)?.[1]?.replace(/[[\]\s]/g, '');
  if (filter !== '/FlateDecode' || /\/Predictor\s+[2-9]|\/Predictor\s+1\d/.test(dictionary))
    throw new AppError('file_damaged');
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(atMost, 1) }).toString('latin1');
  } catch {
    throw new AppError('file_damaged');
  }
}
