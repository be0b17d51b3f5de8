// Where files lie: encrypted, under random names, on the disk or in a bucket. Nothing of a person's reaches either.
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { env } from '@/lib/env';
import { diskStore } from './disk-store';
import { s3Store } from './s3-store';
import { keyIdOf, openStream, sealStream } from './seal-stream';
import type { Store } from './store';

export interface Stored {
  storageKey: string;
  /** Bytes, before encryption. */
  size: number;
  sha256: string;
}

function place(): Store {
  const { GUICHET_DATA, S3_ENDPOINT: endpoint, S3_REGION: region } = env();
  const { S3_BUCKET: bucket, S3_KEY: key, S3_SECRET: secret } = env();
  if (endpoint && bucket && key && secret) return s3Store({ endpoint, bucket, region, key, secret });
  return diskStore(join(GUICHET_DATA, 'files'));
}

const isKey = (name: string) => /^[0-9a-f]{32}$/.test(name);

function checked(storageKey: string): string {
  if (!isKey(storageKey)) throw new Error('Not a storage key');
  return storageKey;
}

/** Stores what `source` gives. Whatever `source` throws is thrown on, and nothing remains. */
export async function store(source: AsyncIterable<Uint8Array>): Promise<Stored> {
  const storageKey = randomBytes(16).toString('hex');
  const hash = createHash('sha256');
  let size = 0;
  async function* counted() {
    for await (const bytes of source) {
      hash.update(bytes);
      size += bytes.length;
      yield bytes;
    }
  }
  await place().write(storageKey, sealStream(counted(), storageKey));
  return { storageKey, size, sha256: hash.digest('hex') };
}

/** The file as it was. Fails before its first changed byte if it was tampered with. */
export const read = (storageKey: string): AsyncGenerator<Buffer> =>
  openStream(place().read(checked(storageKey)), storageKey);

/** Does nothing when it is gone already. */
export const discard = (storageKey: string): Promise<void> => place().remove(checked(storageKey));

/** Everything stored, with the instant it was last written; names that are not ours are left out, and alone. */
export async function* everything(): AsyncGenerator<{ storageKey: string; changedAt: Date }> {
  for await (const found of place().list()) if (isKey(found.storageKey)) yield found;
}

/** Keeps what was stored only if it could be recorded. Throws what `record` throws. */
export async function recorded<T>({ storageKey }: Stored, record: () => Promise<T>): Promise<T> {
  try {
    return await record();
  } catch (error) {
    await discard(storageKey);
    throw error;
  }
}

/** The id of the data key that a stored file needs. */
export const sealedUnder = (storageKey: string): Promise<string> =>
  keyIdOf(place().read(checked(storageKey)));
