// Sealing: AES-256-GCM envelopes for what must not be readable in the database or on the disk.
// Layout: 1 byte version, 1 byte length of the key id, key id, 12 bytes nonce, 16 bytes tag, ciphertext. The place
// (table, column, row) is authenticated with it, so that a value moved elsewhere does not open.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

const VERSION = 1;

/** Where a sealed value lives. It is authenticated, not stored. */
export interface Place {
  table: string;
  column: string;
  row: string;
}

const associatedData = (place: Place) => Buffer.from(`${place.table}/${place.column}/${place.row}`);

export function seal(plain: Buffer, place: Place): Uint8Array<ArrayBuffer> {
  const [id, secret] = env().DATA_KEYS[0] as [string, string];
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(secret, 'base64'), nonce);
  cipher.setAAD(associatedData(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const head = Buffer.from([VERSION, id.length]);
  return new Uint8Array(Buffer.concat([head, Buffer.from(id), nonce, cipher.getAuthTag(), body]));
}

/** The id of the key that seals. */
export const presentKey = (): string => (env().DATA_KEYS[0] as [string, string])[0];

/** How every value begins that the first key of the ring has sealed. */
export function presentHead(): Uint8Array<ArrayBuffer> {
  const id = presentKey();
  return new Uint8Array(Buffer.concat([Buffer.from([VERSION, id.length]), Buffer.from(id)]));
}

/** Throws when the value was changed, moved to another place, or sealed with a key that is not in the ring. */
export function open(sealed: Uint8Array, place: Place): Buffer {
  const bytes = Buffer.from(sealed);
  const idLength = bytes[1] ?? 0;
  if (bytes[0] !== VERSION || bytes.length < 30 + idLength) throw new Error('Not a sealed value');
  const id = bytes.subarray(2, 2 + idLength).toString();
  const secret = env().DATA_KEYS.find(([candidate]) => candidate === id)?.[1];
  if (!secret) throw new Error(`No data key "${id}" in the ring`);
  const nonce = bytes.subarray(2 + idLength, 14 + idLength);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(secret, 'base64'), nonce);
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(bytes.subarray(14 + idLength, 30 + idLength));
  return Buffer.concat([decipher.update(bytes.subarray(30 + idLength)), decipher.final()]);
}

export const sealJson = (value: unknown, place: Place) => seal(Buffer.from(JSON.stringify(value)), place);

/** The caller says what it sealed: the envelope's tag proves that nobody else wrote it. */
export const openJson = <T>(sealed: Uint8Array, place: Place): T =>
  JSON.parse(open(sealed, place).toString()) as T;

export const sealText = (text: string, place: Place) => seal(Buffer.from(text), place);
export const openText = (sealed: Uint8Array, place: Place) => open(sealed, place).toString();
