// Secrets that travel (links, session cookies) and the keyed hashes under which they and addresses are looked up.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

/** 256 random bits, safe in a URL and a cookie. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** What the database keeps of a secret that has entropy of its own. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** Blind index: the same address gives the same value, and without INDEX_KEY nobody can try addresses. */
export const blindIndex = (kind: string, value: string) =>
  createHmac('sha256', Buffer.from(env().INDEX_KEY, 'base64')).update(`${kind}:${value}`).digest('base64url');

// Crockford's base 32 without I, L, O, U, and without 0 and 1: nothing to confuse when read aloud or copied by hand.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve letters such as '7K4M-9XQ2-HT5W': 58 random bits, for people to copy. */
export function newCode(): string {
  const letters: string[] = [];
  while (letters.length < 12) {
    for (const byte of randomBytes(24)) {
      // 240 = 8 × 30: the rest would favour the first letters.
      if (byte < 240 && letters.length < 12) letters.push(ALPHABET[byte % ALPHABET.length] as string);
    }
  }
  const text = letters.join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** A reference such as 'DR-7K4M-9XQ2-HT5W', for people to quote. It opens nothing by itself. */
export const newReference = (prefix: string): string => `${prefix}-${newCode()}`;
