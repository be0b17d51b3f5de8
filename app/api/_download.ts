// How files leave: as downloads, under their own name. The proxy adds what keeps a browser from running or keeping them.
import { Readable } from 'node:stream';
import { AppError } from '@/lib/errors';
import { missed } from '@/lib/limits';
import type { Actor } from '@/lib/rules/actor';

/** RFC 6266: the name in UTF-8, and one in ASCII for what is older than that. */
function disposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A download of whatever length. */
export const attachment = (name: string, mediaType: string, body: BodyInit): Response =>
  new Response(body, { headers: { 'content-type': mediaType, 'content-disposition': disposition(name) } });

export function download(name: string, mediaType: string, body: BodyInit, size: number): Response {
  const response = attachment(name, mediaType, body);
  response.headers.set('content-length', String(size));
  return response;
}

/** A stored file, as it is read. */
export function streamed(file: {
  name: string;
  mediaType: string;
  size: number;
  content: AsyncIterable<Uint8Array>;
}): Response {
  const body = Readable.toWeb(Readable.from(file.content)) as ReadableStream<Uint8Array>;
  return download(file.name, file.mediaType, body, file.size);
}

/** Answers for the first of these actors who may have it; for none of them it does not exist. */
export async function firstFound(
  actors: Actor[],
  answer: (actor: Actor) => Promise<Response>,
): Promise<Response> {
  for (const actor of actors) {
    try {
      return await answer(actor);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    }
  }
  return absent();
}

/** What may not be had is not there, and slowly for whoever asks again and again. */
async function absent(): Promise<Response> {
  await missed('download');
  return new Response('Not found', { status: 404 });
}

/** Answers a download that was refused. Throws what is no refusal. */
export async function refused(error: unknown): Promise<Response> {
  if (!(error instanceof AppError)) throw error;
  return absent();
}
