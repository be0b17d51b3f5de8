// A request's body as text, read no further than it may be long.

/** The text, or why there is none. Whatever Content-Length says, at most `limit` bytes are held. */
export async function readText(
  request: Request,
  limit: number,
): Promise<{ text: string } | 'too_large' | 'not_utf8'> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return 'too_large';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (size > limit) return 'too_large';
    chunks.push(chunk);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return 'not_utf8';
  }
}
