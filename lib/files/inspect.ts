// What a file is, judged by its bytes as they flow past and held against its name. What is not on the list, or not
// what its name says, is refused before it is stored.
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '@/lib/errors';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** By extension. Those with a signature are sniffed; the others are text, and have none. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  zip: 'application/zip',
  csv: 'text/csv',
  json: 'application/json',
  txt: 'text/plain',
};
export const ACCEPTED = Object.keys(TYPES)
  .map((extension) => `.${extension}`)
  .join(',');
/** What a person sends: a paper, or a picture of one. */
export const PAPER_TYPES: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);
export const PAPERS_ACCEPTED = '.pdf,.jpg,.jpeg,.png';
const TEXT = new Set(['text/csv', 'application/json', 'text/plain']);

/** Enough for a signature (file-type's own sample size). */
const SAMPLE = 4100;
const MAX_NAME = 200;

/** The name without its path. Throws `invalid_characters` for control characters, `file_empty` for no name. */
export function fileName(given: string): string {
  const name = (given.split(/[\\/]/).pop() ?? '').trim().normalize('NFC');
  if (/\p{C}/u.test(name)) throw new AppError('invalid_characters');
  if (name === '' || /^\.+$/.test(name)) throw new AppError('file_empty');
  if (name.length <= MAX_NAME) return name;
  const extension = /\.[^.]{1,8}$/.exec(name)?.[0] ?? '';
  return name.slice(0, MAX_NAME - extension.length) + extension;
}

/** The media type that a name promises. Throws `file_type`, or `paper_type`, when it is not accepted. */
export function promisedType(name: string, among?: ReadonlySet<string>): string {
  const type = TYPES[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (!type) throw new AppError(among ? 'paper_type' : 'file_type');
  if (among && !among.has(type)) throw new AppError('paper_type');
  return type;
}

/**
 * Hands the bytes on while they are those of `type`. Throws `too_large` beyond 10 MB, `file_empty` and `file_type`.
 */
export async function* inspected(
  source: AsyncIterable<Uint8Array>,
  type: string,
): AsyncGenerator<Uint8Array> {
  const check = TEXT.has(type) ? textChecker(type) : null;
  let sample: Buffer | null = Buffer.alloc(0);
  let size = 0;
  for await (const bytes of source) {
    size += bytes.length;
    if (size > MAX_FILE_BYTES) throw new AppError('too_large');
    check?.take(bytes);
    if (!sample) {
      yield bytes;
      continue;
    }
    sample = Buffer.concat([sample, bytes]);
    if (sample.length < SAMPLE) continue;
    await refuseMismatch(sample, type);
    yield sample;
    sample = null;
  }
  if (size === 0) throw new AppError('file_empty');
  check?.end();
  if (!sample) return;
  await refuseMismatch(sample, type);
  yield sample;
}

async function refuseMismatch(sample: Buffer, type: string): Promise<void> {
  const sniffed = await fileTypeFromBuffer(sample).catch(() => undefined);
  const expected = TEXT.has(type) ? undefined : type;
  if (sniffed?.mime !== expected) throw new AppError('file_type');
}

/** Text is UTF-8 without control characters, from the first byte to the last; JSON begins as JSON does. */
function textChecker(type: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun = false;
  const see = (text: string) => {
    if (/(?![\t\n\f\r])\p{Cc}/u.test(text)) throw new AppError('file_type');
    const start = begun ? '' : text.trimStart();
    if (start === '') return;
    begun = true;
    if (type === 'application/json' && !/^[[{]/.test(start)) throw new AppError('file_type');
    // What a browser would take for a page is not a table, nor a note.
    if (/^<(!doctype|html|svg|\?xml|script)/i.test(start)) throw new AppError('file_type');
  };
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new AppError('file_type');
    }
  };
  return { take: (bytes: Uint8Array) => see(decode(bytes)), end: () => see(decode()) };
}
