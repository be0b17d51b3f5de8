// Encryption of a file as it flows: chunks of 64 KiB, each sealed by AES-256-GCM under a key of this file alone, in the
// manner of age and STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, 2015). A chunk that is changed, moved, dropped or
// added does not open, and nothing of a chunk is handed on before its tag is verified.
// Layout: 1 byte version, 1 byte length of the key id, key id, 32 bytes salt; then chunks, each followed by its tag.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

const VERSION = 1;
const CHUNK = 64 * 1024;
const TAG = 16;
const SALT = 32;

/** The key of one file, bound to its place in storage. */
function fileKey(keyId: string, salt: Uint8Array, storageKey: string): Buffer {
  const secret = env().DATA_KEYS.find(([id]) => id === keyId)?.[1];
  if (!secret) throw new Error(`No data key "${keyId}" in the ring`);
  return Buffer.from(
    hkdfSync('sha256', Buffer.from(secret, 'base64'), salt, `guichet file ${storageKey}`, 32),
  );
}

/** The number of the chunk, and whether it is the last: what was cut short has no last chunk. */
function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(index, 5, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Cuts a stream into pieces of `size` bytes; only the last may be shorter. It comes even when it is empty. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held = Buffer.alloc(0);
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes]);
    let from = 0;
    // One byte more than a piece is held back: only then is the piece known not to be the last.
    for (; held.length - from > size; from += size)
      yield { bytes: held.subarray(from, from + size), last: false };
    held = held.subarray(from);
  }
  yield { bytes: held, last: true };
}

export async function* sealStream(
  source: AsyncIterable<Uint8Array>,
  storageKey: string,
): AsyncGenerator<Buffer> {
  const [keyId] = env().DATA_KEYS[0] as [string, string];
  const salt = randomBytes(SALT);
  const key = fileKey(keyId, salt, storageKey);
  yield Buffer.concat([Buffer.from([VERSION, keyId.length]), Buffer.from(keyId), salt]);
  let index = 0;
  for await (const { bytes, last } of pieces(source, CHUNK)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(index++, last));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Throws when anything of it was changed, cut or moved to another place. */
export async function* openStream(
  source: AsyncIterable<Uint8Array>,
  storageKey: string,
): AsyncGenerator<Buffer> {
  const { head, rest } = await splitHead(source);
  const key = fileKey(head.keyId, head.salt, storageKey);
  let index = 0;
  for await (const { bytes, last } of pieces(rest, CHUNK + TAG)) {
    if (bytes.length < TAG) throw new Error('A sealed file was cut short');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(index++, last));
    decipher.setAuthTag(bytes.subarray(-TAG));
    yield Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]);
  }
}

/** The id of the data key that a sealed file needs. Reads its first bytes only. */
export async function keyIdOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  const { head, close } = await splitHead(source);
  await close();
  return head.keyId;
}

async function splitHead(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  const length = () => (held.length < 2 ? 2 : 2 + (held[1] ?? 0) + SALT);
  while (held.length < length()) {
    const { value, done } = await iterator.next();
    if (done) throw new Error('Not a sealed file');
    held = Buffer.concat([held, value]);
  }
  if (held[0] !== VERSION) throw new Error('Not a sealed file');
  const end = length();
  const keyId = held.subarray(2, end - SALT).toString();
  const salt = held.subarray(end - SALT, end);
  const first = held.subarray(end);
  async function* rest() {
    yield first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: { keyId, salt }, rest: rest(), close: async () => void (await iterator.return?.()) };
}
