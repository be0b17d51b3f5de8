import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, NOBODY, passwordMatches } from './password';

describe('a staff password', () => {
  it('opens with itself only, however its accents were typed', async () => {
    const hash = await hashPassword('côte d’azur 1889');
    expect(await passwordMatches(hash, 'côte d’azur 1889'.normalize('NFD'))).toBe(true);
    expect(await passwordMatches(hash, 'cote d’azur 1889')).toBe(false);
  });

  it('is hashed at the agreed cost, and nobody’s is checked at the same', async () => {
    const agreed = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32, saltLen: 16 };
    expect(parseOptions(await hashPassword('x'))).toMatchObject(agreed);
    expect(parseOptions(NOBODY)).toMatchObject(agreed);
    expect(await passwordMatches(null, 'anything')).toBe(false);
  });
});
