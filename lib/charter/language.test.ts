// The words of every charter that we ship: French typography, and 'En clair' that is short enough to be one.
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/rules/bilingual';
import { loadCharter } from './load';
import type { Charter } from './schema';

const CHARTERS = ['lib/charter/secufor.json', 'e2e/fixtures/charter-brise-marine.json'];
const NBSP = '\u00a0';

/** Every text in one language, with its path. */
function texts(value: unknown, locale: string, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === locale && typeof item === 'string'
      ? [[`${path}.${key}`, item] as [string, string]]
      : texts(item, locale, `${path}.${key}`),
  );
}

const sentences = (text: string) => text.split(/(?<=[.!?])\s+/u);
const words = (sentence: string) => sentence.split(/[\s’]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

describe.each(CHARTERS)('%s', (file) => {
  const charter: Charter = loadCharter(file);

  it('has no French without its typography', () => {
    const wrong = texts(charter, 'fr').filter(
      ([, text]) =>
        /['"]/.test(text) ||
        new RegExp(`[^${NBSP}][:;!?»](?!/)|«[^${NBSP}]`, 'u').test(text) ||
        new RegExp(` {2}|\\d (ans?|mois)|[${NBSP}\\s]$|${NBSP}[,.]`, 'u').test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('has no English with straight apostrophes or French spacing', () => {
    const wrong = texts(charter, 'en').filter(([, text]) => /'| {2}|\s[:;!?]/.test(text));
    expect(wrong).toEqual([]);
  });

  it('closes each section with two or three sentences under 20 words, and says each purpose in as few', () => {
    for (const locale of LOCALES) {
      for (const { id, inShort } of charter.sections) {
        expect([2, 3], `${id} ${locale}`).toContain(sentences(inShort[locale]).length);
      }
      for (const { id, inShort } of [...charter.sections, ...charter.purposes, ...charter.categories]) {
        for (const sentence of sentences(inShort[locale])) {
          expect(words(sentence).length, `${id} ${locale}: ${sentence}`).toBeLessThan(20);
        }
      }
    }
  });

  it('says whole sentences of how long data is kept, for they are quoted', () => {
    for (const { retention } of charter.purposes) {
      for (const locale of LOCALES) expect(retention.text[locale]).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});
