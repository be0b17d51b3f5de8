import { describe, expect, it } from 'vitest';
import { codeOf, fromBase32, newTotpSecret, stepAt, stepOfCode, toBase32, totpUri } from './totp';

// RFC 6238, appendix B, the SHA-1 rows; its eight digits end in our six.
const RFC_SECRET = Buffer.from('12345678901234567890');
const VECTORS = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const;

const seconds = (value: number) => new Date(value * 1000);

describe('a one-time password', () => {
  it.each(VECTORS)('at %d seconds is that of RFC 6238', (at, eight) => {
    expect(codeOf(RFC_SECRET, stepAt(seconds(at)))).toBe(eight.slice(2));
  });

  it('is taken in its own step and one on either side, not two', () => {
    const step = 50_000_000;
    const code = codeOf(RFC_SECRET, step);
    const seen = [-2, -1, 0, 1, 2].map((away) => stepOfCode(RFC_SECRET, code, seconds((step + away) * 30)));
    expect(seen).toEqual([null, step, step, step, null]);
    expect(stepOfCode(RFC_SECRET, code, seconds((step + 2) * 30 - 1))).toBe(step);
  });

  it('is six digits and nothing else', () => {
    const at = seconds(59);
    for (const code of ['', '28708', '2870820', '287081', '２８７０８２']) {
      expect(stepOfCode(RFC_SECRET, code, at)).toBeNull();
    }
  });
});

describe('its secret', () => {
  it('is 160 random bits that survive being typed', () => {
    const secret = newTotpSecret();
    expect(secret).toHaveLength(20);
    expect(fromBase32(toBase32(secret))).toEqual(secret);
    // RFC 4648, section 10.
    expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  });

  it('is offered to the application with the issuer and the account escaped', () => {
    const uri = totpUri(Buffer.from('foobar'), { issuer: 'Dupont & Fils', account: 'a:b@c.example' });
    expect(uri).toBe(
      'otpauth://totp/Dupont%20%26%20Fils:a%3Ab%40c.example?secret=MZXW6YTBOI&issuer=Dupont%20%26%20Fils',
    );
  });
});
