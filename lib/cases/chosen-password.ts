// A password that someone chooses: one that is guessed within ten thousand million tries is refused, and said so beside
// its field. Known are the commonest of those leaked, French and English words, first names, keyboard runs, dates; and what
// belongs to this house and to whoever chooses (NIST SP 800-63B, 5.1.1.2: compared with what attackers try, no rules of
// composition).
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { hashPassword } from '@/lib/auth/password';
import { FieldRefusal } from '@/lib/errors';
import { charter } from './charter-in-force';

/** Decimal digits of the number of guesses: with Argon2id, years of one machine. */
const LEAST_DIGITS = 10;
/** What is beyond only makes it better, and takes long to judge. */
const JUDGED = 64;

let judge: Promise<ZxcvbnFactory> | undefined;

/** Some megabytes of words, read when the first password is chosen. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Judge }, common, french, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const dictionary = {
    ...common.dictionary,
    'commonWords-fr': french.dictionary['commonWords-fr'],
    'firstnames-fr': french.dictionary['firstnames-fr'],
    'commonWords-en': english.dictionary['commonWords-en'],
    'firstnames-en': english.dictionary['firstnames-en'],
  };
  return new Judge({ dictionary, graphs: common.adjacencyGraphs, maxLength: JUDGED });
}

const wordsOf = (...texts: string[]) =>
  texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);

/** Throws a FieldRefusal on `field` for a password that is guessed. */
export async function hashChosen(
  field: string,
  password: string,
  person: { name: string; email: string } | null,
): Promise<string> {
  judge ??= load();
  const { name, site, products } = charter().controller;
  const ours = wordsOf('guichet', name, site.name, ...products.map((product) => product.name.fr));
  const own = person ? wordsOf(person.name, person.email) : [];
  const { guessesLog10 } = (await judge).check(password.normalize('NFKC'), [...ours, ...own]);
  if (guessesLog10 < LEAST_DIGITS) throw new FieldRefusal(field, 'field.password_guessable');
  return hashPassword(password);
}
