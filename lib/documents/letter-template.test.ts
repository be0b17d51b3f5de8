// The house's wording passes its own check for every right and outcome; a wording that drops a part does not.
import { describe, expect, it } from 'vitest';
import { outcomesOf } from '@/lib/rules/outcomes';
import { RIGHTS } from '@/lib/rules/rights';
import { faultOf, houseLetter } from './letter-template';

const EVERY = RIGHTS.flatMap((right) => outcomesOf(right).map((outcome) => [right, outcome] as const));

describe.each(['fr', 'en'] as const)('the wording of the house in %s', (locale) => {
  it.each(EVERY)('can be used: %s, %s', (right, outcome) => {
    expect(faultOf(right, outcome, houseLetter(right, outcome, locale))).toBeNull();
  });
});

describe('a wording of the DPO', () => {
  const house = houseLetter('access', 'refused', 'fr');

  it('says what it likes around the parts', () => {
    const body = `# Votre demande\n\nMadame, Monsieur {name},\n\n- un\n- deux\n\n${house}`;
    expect(faultOf('access', 'refused', body)).toBeNull();
  });

  it('names the elements that it has lost', () => {
    const fault = faultOf(
      'access',
      'refused',
      house.replace('[remedies]', '').replace('[reasons]', 'Parce que.'),
    );
    expect(fault?.missing.map(({ id }) => id)).toEqual(['reasons', 'complaint', 'remedy']);
  });

  it('is refused with a part inside a sentence, and with what nothing fills', () => {
    const fault = faultOf(
      'access',
      'refused',
      `${house.replace('[words]', 'Voir [words].')}\n\n{nom}\n\n[copie]`,
    );
    expect(fault).toEqual({ unknown: ['{nom}', '[copie]'], missing: [], wordless: true });
  });
});
