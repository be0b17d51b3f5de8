import { afterEach, describe, expect, it, vi } from 'vitest';
import { charterHash, loadCharter, parseCharter } from './load';

const BRISE_MARINE = 'e2e/fixtures/charter-brise-marine.json';
afterEach(() => vi.unstubAllEnvs());

describe('loadCharter', () => {
  it('reads the default charter, or the file that CHARTER_FILE names', () => {
    vi.stubEnv('CHARTER_FILE', '');
    expect(loadCharter().controller.name).toBe('Secufor');
    vi.stubEnv('CHARTER_FILE', BRISE_MARINE);
    expect(loadCharter().calendar).toBe('FR-RE');
  });

  it('reads a file once', () => {
    expect(loadCharter(BRISE_MARINE)).toBe(loadCharter(BRISE_MARINE));
  });

  it('names a file that it cannot read, or that is not JSON', () => {
    expect(() => loadCharter('no/such/charter.json')).toThrow(
      /^The charter .*no\/such\/charter\.json cannot be read: /,
    );
    expect(() => loadCharter('CONTRIBUTING.md')).toThrow(/^The charter .*CONTRIBUTING\.md cannot be read: /);
  });
});

describe('charterHash', () => {
  const charter = loadCharter('');

  it('ignores the order of keys', () => {
    const shuffled = Object.fromEntries(Object.entries(charter).reverse());
    expect(charterHash(parseCharter(shuffled, 'shuffled'))).toBe(charterHash(charter));
    expect(charterHash(charter)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with a word, and with the order of the sections', () => {
    const reworded = { ...charter, court: { fr: 'le juge', en: 'the court' } };
    const reordered = { ...charter, sections: [...charter.sections].reverse() };
    const hashes = [charter, reworded, reordered].map(charterHash);
    expect(new Set(hashes).size).toBe(3);
  });
});
