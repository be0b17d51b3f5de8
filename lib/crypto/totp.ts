// Time-based one-time passwords (RFC 6238 over RFC 4226), as authenticator applications make them: HMAC-SHA-1, steps
// of 30 seconds, six digits.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
/** RFC 4648, section 6. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4226, section 4: "The length of the shared secret MUST be at least 128 bits […] RECOMMEND[ed] 160 bits". */
export const newTotpSecret = (): Buffer => randomBytes(20);

export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The opposite of `toBase32`; throws on a letter outside the alphabet. */
export function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) throw new Error('Not base 32');
    return value.toString(2).padStart(5, '0');
  });
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** The number of whole steps since 1970. */
export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS);

/** The code of a step (RFC 4226, section 5.3, dynamic truncation). */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/**
 * The step whose code was typed: the present one, or a neighbour for a clock that is slightly off (RFC 6238, section
 * 5.2: "at most one time step is allowed as the network delay"). Null for any other code.
 */
export function stepOfCode(secret: Uint8Array, code: string, at: Date): number | null {
  const typed = Buffer.from(code);
  const now = stepAt(at);
  let found: number | null = null;
  for (const step of [now, now - 1, now + 1]) {
    const expected = Buffer.from(codeOf(secret, step));
    if (typed.length === expected.length && timingSafeEqual(typed, expected)) found ??= step;
  }
  return found;
}

/** What the QR code says to the application. */
export function totpUri(secret: Uint8Array, name: { issuer: string; account: string }): string {
  const label = `${encodeURIComponent(name.issuer)}:${encodeURIComponent(name.account)}`;
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=${encodeURIComponent(name.issuer)}`;
}
