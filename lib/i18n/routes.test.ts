// Every word of an address in French on French pages, and each leads back to its page.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RIGHTS } from '@/lib/rules/rights';
import { CLAIM_STEPS, DEPOSIT_STEPS } from '@/lib/schemas/directives';
import { STEPS } from '@/lib/schemas/wizards';
import { FRENCH, internalPath, path, rightSlug } from './routes';

const PAGES = join(import.meta.dirname, '../../app/[locale]');
const folders = readdirSync(PAGES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => /^[a-z-]+$/.test(name));
// The desk's name is what the law calls its holder; notes has no page of its own, nor has the purpose one came from; a
// refusal is said at the address that was asked for.
const NO_WORD = ['dpo', 'notes', 'about', 'refused'];

it('names every folder, and every step of what people fill in, in French', () => {
  const words = [...folders, ...STEPS, ...DEPOSIT_STEPS, ...CLAIM_STEPS, ...RIGHTS.map(rightSlug)];
  const missing = words.filter((word) => !NO_WORD.includes(word) && !Object.hasOwn(FRENCH, word));
  expect([...new Set(missing)]).toEqual([]);
});

it('leads from each French word back to one page', () => {
  for (const word of Object.keys(FRENCH))
    expect(internalPath('fr', path('fr', `/${word}`).slice(3))).toBe(`/${word}`);
});

it('takes no French word for the English name of another page', () => {
  const taken = Object.entries(FRENCH).filter(
    ([word, french]) => word !== french && Object.hasOwn(FRENCH, french),
  );
  expect(taken).toEqual([]);
});
