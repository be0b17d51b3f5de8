// Asks clamd, the daemon of ClamAV, about a stream: INSTREAM of its protocol (man clamd). A length before each piece,
// a length of zero at the end, then its verdict.
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Verdict = 'clean' | 'infected';

const PATIENCE_MS = 60_000;

/** `url` is `tcp://host:port` or `unix:///path`. Throws when there is no verdict: that is no 'clean'. */
export async function scan(content: AsyncIterable<Uint8Array>, url: string): Promise<Verdict> {
  const { protocol, hostname, port, pathname } = new URL(url);
  const socket = connect(
    protocol === 'unix:' ? { path: pathname } : { host: hostname, port: Number(port || 3310) },
  );
  let answer = '';
  socket.on('data', (bytes) => {
    answer += bytes.toString('latin1');
  });
  const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  // One that hangs up after it has heard all is heard by nobody else: unheard, it would end the worker.
  socket.on('error', () => undefined);
  try {
    await pipeline(Readable.from(framed(content)), socket, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await ended;
  } catch (error) {
    // It may answer, and hang up, before it has heard all.
    if (!answer) throw error;
  } finally {
    socket.destroy();
  }
  const verdict = answer.replaceAll('\0', '').trim();
  if (verdict === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(verdict)) return 'infected';
  throw new Error(`The scanner gave no verdict: ${verdict.slice(0, 100) || 'no answer'}`);
}

async function* framed(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const bytes of content) {
    if (bytes.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    yield length;
    yield bytes;
  }
  yield Buffer.alloc(4);
}
