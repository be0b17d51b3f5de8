// Who died, as hashes under INDEX_KEY: claims about the same person find each other, and the desk finds a directive by
// its author's name, while the database holds no name.
import { searchToken } from '@/lib/cases/search-index';
import { blindIndex } from '@/lib/crypto/secrets';
import { emailKey } from '@/lib/rules/email-address';
import { searchWords } from '@/lib/rules/search-words';

export const nameTokens = (name: string): string[] => searchWords(name).map(searchToken);

/** By name and day of death, whatever the order, the accents and the capitals; and by e-mail address. */
export function deceasedKeys(deceased: { name: string; diedOn: string; email: string }): string[] {
  const name = searchWords(deceased.name).sort().join(' ');
  const byName = blindIndex('deceased', `${name}|${deceased.diedOn}`);
  return deceased.email ? [byName, blindIndex('email', emailKey(deceased.email))] : [byName];
}
