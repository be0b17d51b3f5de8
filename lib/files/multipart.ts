// Reads a form that holds one file, as it flows: first its text fields, then the file, never held in memory.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { AppError } from '@/lib/errors';

/** More than our forms have; what is beyond it is not read. */
const LIMITS = { files: 1, fields: 200, fieldSize: 100_000 };
/** A sender of one byte a second is cut off. */
const PATIENCE_MS = 120_000;

export interface Upload {
  /** Several of one name, as boxes send them, in their order. */
  fields: Record<string, string | string[]>;
  /** Null when none was chosen. */
  file: { name: string; content: AsyncIterable<Uint8Array> } | null;
}

/**
 * Hands the upload to `work` as soon as its file begins, and answers once both have ended: the body is read to its end
 * even when `work` refuses it, since browsers hear an answer only then. Throws what `work` throws, and `file_empty`
 * for a body that is no form, is cut short or comes too slowly, unless `work` has refused it for a reason of its own.
 */
export async function receiveUpload<T>(
  request: Request,
  work: (upload: Upload) => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !type.startsWith('multipart/form-data')) throw new AppError('file_empty');
  const fields: Upload['fields'] = {};
  let working: Promise<T> | undefined;
  const parser = startParser(type)
    .on('field', (name, value) => {
      fields[name] = Object.hasOwn(fields, name) ? [fields[name] ?? [], value].flat() : value;
    })
    .on('file', (_name, stream, { filename }) => {
      // That the line broke is heard from the parser.
      stream.on('error', () => undefined);
      // A file input left empty sends a file without a name.
      if (!filename) return stream.resume();
      const content = stream.iterator({ destroyOnReturn: false });
      working = work({ fields, file: { name: filename, content } });
      // What `work` leaves is read all the same.
      const drain = () => void stream.resume();
      working.then(drain, drain);
    });
  try {
    await pipeline(Readable.fromWeb(request.body as never), parser, {
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch {
    // What was begun has ended, one way or the other, before anyone is told.
    await working?.catch((refusal) => {
      if (refusal instanceof AppError) throw refusal;
    });
    throw new AppError('file_empty');
  }
  return working ?? work({ fields, file: null });
}

function startParser(contentType: string) {
  try {
    return busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8', limits: LIMITS });
  } catch {
    throw new AppError('file_empty');
  }
}
