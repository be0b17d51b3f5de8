// Where files lie: encrypted, under random names, in GUICHET_DATA/files. A file appears whole or not at all.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '@/lib/env';
import { keyIdOf, openStream, sealStream } from './seal-stream';

export interface Stored {
  storageKey: string;
  /** Bytes, before encryption. */
  size: number;
  sha256: string;
}

const root = () => join(env().GUICHET_DATA, 'files');

/** Two letters a folder, so that none grows too large. Random names only: nothing of a person's reaches the disk. */
function place(storageKey: string): string {
  if (!/^[0-9a-f]{32}$/.test(storageKey)) throw new Error('Not a storage key');
  return join(root(), storageKey.slice(0, 2), storageKey);
}

/** Stores what `source` gives. Whatever `source` throws is thrown on, and nothing remains on the disk. */
export async function store(source: AsyncIterable<Uint8Array>): Promise<Stored> {
  const storageKey = randomBytes(16).toString('hex');
  const target = place(storageKey);
  const partial = join(root(), 'partial', storageKey);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let size = 0;
  async function* counted() {
    for await (const bytes of source) {
      hash.update(bytes);
      size += bytes.length;
      yield bytes;
    }
  }
  try {
    const file = await open(partial, 'wx', 0o600);
    try {
      for await (const bytes of sealStream(counted(), storageKey)) await writeAll(file, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, target);
    await syncFolder(dirname(target));
  } catch (error) {
    await Promise.all([rm(partial, { force: true }), rm(target, { force: true })]);
    throw error;
  }
  return { storageKey, size, sha256: hash.digest('hex') };
}

/** The file as it was. Fails before its first changed byte if it was tampered with. */
export const read = (storageKey: string): AsyncGenerator<Buffer> =>
  openStream(createReadStream(place(storageKey)), storageKey);

/** Does nothing when it is gone already. */
export const discard = (storageKey: string): Promise<void> => rm(place(storageKey), { force: true });

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length; ) from += (await file.write(bytes, from)).bytesWritten;
}

/** The name, too, survives a crash. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

/** The id of the data key that a stored file needs. */
export const sealedUnder = (storageKey: string): Promise<string> =>
  keyIdOf(createReadStream(place(storageKey)));
