// The house's wording passes its own check for every right and outcome; a wording that drops a part does not.
import { describe, expect, it } from 'vitest';
import { CLAIM_LETTERS } from '@/lib/rules/directives/claim-letters';
import { NOTICE_NAMES } from '@/lib/rules/notices';
import { outcomesOf } from '@/lib/rules/outcomes';
import { RIGHTS } from '@/lib/rules/rights';
import { faultOf, houseLetter, letterNamed } from './letter-template';

const EVERY = RIGHTS.flatMap((right) => outcomesOf(right).map((outcome) => [right, outcome] as const));

describe.each(['fr', 'en'] as const)('the wording of the house in %s', (locale) => {
  it.each(EVERY)('can be used: %s, %s', (right, outcome) => {
    expect(faultOf({ right, outcome }, houseLetter({ right, outcome }, locale))).toBeNull();
  });

  it.each(NOTICE_NAMES)('can be used: the notice of %s', (notice) => {
    const letter = { right: null, notice };
    expect(faultOf(letter, houseLetter(letter, locale))).toBeNull();
  });

  it.each(CLAIM_LETTERS)('can be used: after a death, %s', (claim) => {
    expect(faultOf({ claim }, houseLetter({ claim }, locale))).toBeNull();
  });
});

describe('a wording of the DPO', () => {
  const letter = { right: 'access', outcome: 'refused' } as const;
  const house = houseLetter(letter, 'fr');

  it('says what it likes around the parts', () => {
    const body = `# Votre demande\n\nMadame, Monsieur {name},\n\n- un\n- deux\n\n${house}`;
    expect(faultOf(letter, body)).toBeNull();
  });

  it('names the elements that it has lost', () => {
    const fault = faultOf(letter, house.replace('[remedies]', '').replace('[reasons]', 'Parce que.'));
    expect(fault?.missing.map(({ id }) => id)).toEqual(['reasons', 'complaint', 'remedy']);
  });

  it('is refused with a part inside a sentence, and with what nothing fills', () => {
    const fault = faultOf(letter, `${house.replace('[words]', 'Voir [words].')}\n\n{nom}\n\n[copie]`);
    expect(fault).toEqual({ unknown: ['{nom}', '[copie]'], missing: [], wordless: true });
  });
});

it('exists for the rights that know its step only', () => {
  expect(letterNamed('any', 'identity')).toEqual({ right: null, notice: 'identity' });
  expect(letterNamed('restriction', 'lifting')).toEqual({ right: 'restriction', notice: 'lifting' });
  // Art. 12(6) covers Articles 15 to 21, Art. 18(3) a restriction, Art. 19 what changes data.
  for (const [right, step] of [
    ['automated_decision', 'identity'],
    ['access', 'lifting'],
    ['access', 'recipient'],
    ['any', 'granted'],
    ['nobody', 'granted'],
    ['access', 'constructor'],
    ['claim', 'granted'],
    ['claim', 'constructor'],
    ['access', 'frozen'],
  ] as const)
    expect(letterNamed(right, step)).toBeUndefined();
});
