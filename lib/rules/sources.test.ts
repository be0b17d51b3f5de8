import { describe, expect, it } from 'vitest';
import type { Bilingual } from './bilingual';
import { SOURCES } from './deadline-steps';
import { HEIR_RIGHTS } from './directives/content';
import { heirMay } from './directives/precedence';
import { RETENTION_KINDS, retention } from './retention';
import { edpbAccess, gdpr, HOUSE_POLICY, periods, together } from './sources';

const DAY = '2026-03-05';
/** Whatever a kind of data asks to know of itself. */
const anyFacts = new Proxy({}, { get: () => DAY }) as never;

const CITED: [string, Bilingual][] = [
  ...Object.entries(SOURCES),
  ...RETENTION_KINDS.map((kind): [string, Bilingual] => [kind, retention(kind, anyFacts).source]),
  ...HEIR_RIGHTS.map((right): [string, Bilingual] => [right, heirMay(right, null).source]),
];

describe('a source', () => {
  it.each(CITED)('of %s reads in each language', (_, { fr, en }) => {
    expect(fr).not.toMatch(/\b(GDPR|Art\.|Regulation|Act|policy|section|EDPB)\b/);
    expect(en).not.toMatch(/RGPD|\bart\.|[Rr]èglement|[Ll]oi|[Rr]ègle|considérant|CEPD|n°/);
    // The same articles in both.
    const articles = (text: string) => text.match(/\d+(\(\w+\))*( I+)?/g);
    expect(articles(en)).toEqual(articles(fr));
  });

  it('is cited the way each language does, alone or with others', () => {
    expect(periods('3(4)')).toEqual({
      fr: 'Règlement (CEE, Euratom) n°\u00a01182/71, art. 3(4)',
      en: 'Regulation (EEC, Euratom) No 1182/71, Art. 3(4)',
    });
    expect(together(gdpr('5(1)(e)', '5(2)'), periods('3(1)'), HOUSE_POLICY)).toEqual({
      fr: 'RGPD, art. 5(1)(e) et 5(2)\u00a0; règlement (CEE, Euratom) n°\u00a01182/71, art. 3(1)\u00a0; règle interne',
      en: 'GDPR, Art. 5(1)(e) and 5(2); Regulation (EEC, Euratom) No 1182/71, Art. 3(1); House policy',
    });
    expect(edpbAccess('5.3').fr).toBe('CEPD, lignes directrices 01/2022, §\u00a05.3');
  });
});
