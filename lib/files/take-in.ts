// A file from outside becomes a stored one: judged as it flows in, made harmless where it comes from who knows where.
import { fileName, inspected, PAPER_TYPES, promisedType } from './inspect';
import { checkPdf } from './pdf';
import { redraw } from './picture';
import { type Stored, store } from './storage';

export interface Sent {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

export interface TakenIn extends Stored {
  name: string;
  mediaType: string;
}

/** Any type on the list, kept to the byte: what the desk gives with an answer is a copy. Throws as inspect.ts does. */
export async function takeInCopy(sent: Sent): Promise<TakenIn> {
  const name = fileName(sent.name);
  const mediaType = promisedType(name);
  return { name, mediaType, ...(await store(inspected(sent.content, mediaType))) };
}

/**
 * A PDF or a picture, held in memory until it is judged whole. Throws as inspect.ts, picture.ts and pdf.ts do, and
 * `paper_type` for any other type.
 */
export async function takeInPaper(sent: Sent): Promise<TakenIn> {
  const name = fileName(sent.name);
  const mediaType = promisedType(name, PAPER_TYPES);
  const chunks: Uint8Array[] = [];
  for await (const bytes of inspected(sent.content, mediaType)) chunks.push(bytes);
  const safe = await harmless(Buffer.concat(chunks), mediaType);
  return { name, mediaType, ...(await store(once(safe))) };
}

async function harmless(bytes: Buffer, mediaType: string): Promise<Buffer> {
  if (mediaType === 'image/jpeg' || mediaType === 'image/png') return redraw(bytes, mediaType);
  checkPdf(bytes);
  return bytes;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
