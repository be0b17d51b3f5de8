import { expect, it } from 'vitest';
import { checkCharter } from './check-charter';

const BRISE_MARINE = 'e2e/fixtures/charter-brise-marine.json';
const remedyOf = (settings: NodeJS.Dict<string>) => {
  try {
    checkCharter(settings);
    return '';
  } catch (error) {
    return (error as { remedy: string }).remedy;
  }
};

it('says whose charter it is', () => {
  expect(checkCharter({})).toBe('Secufor, 2024-07-30');
  expect(checkCharter({ CHARTER_FILE: BRISE_MARINE })).toBe('Brise Marine, 2026-02-02');
  expect(checkCharter({ CHARTER_NEXT_FILE: BRISE_MARINE })).toContain('the next one on 2026-02-02');
});

it('stops, and says what to correct', () => {
  expect(remedyOf({ CHARTER_FILE: 'no/such.json' })).toMatch(/no\/such\.json cannot be read/);
  expect(remedyOf({ CHARTER_FILE: 'package.json' })).toMatch(/controller: .*\n[\s\S]*Correct the file/);
  expect(remedyOf({ CHARTER_FILE: BRISE_MARINE, CHARTER_NEXT_FILE: 'lib/charter/secufor.json' })).toMatch(
    /later date than 2026-02-02/,
  );
});
