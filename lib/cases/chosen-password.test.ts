// What is refused, and what is not: whole phrases pass, what attackers try first does not, nor what they know of us.
import { describe, expect, it } from 'vitest';
import { hashChosen } from './chosen-password';

const person = { name: 'Solveig Quenneville', email: 's.quenneville@bureau-essai.test' };
const verdict = (password: string, who: typeof person | null = person) =>
  hashChosen('password', password, who).then(
    (hash) => (hash.startsWith('$argon2id$') ? 'taken' : hash),
    (refusal: { field: string; key: string }) => `${refusal.field} ${refusal.key}`,
  );
const REFUSED = 'password field.password_guessable';

describe('a chosen password', () => {
  it.each([
    'une phrase assez longue',
    'correct horse battery staple',
    'xkq7 vrrm zept 41',
    'ùùù lampe sobre, vélo gris',
  ])('that holds is taken: %s', async (password) => expect(await verdict(password)).toBe('taken'));

  it.each([
    '123456789012',
    'passwordpassword',
    'Azerty123456!',
    'iloveyou1234',
    'Bonjour2026!!',
    'aaaaaaaaaaaaaaaa',
    'qwertyuiopasdf',
    'P@ssw0rd12345',
  ])('that everybody tries is refused: %s', async (password) =>
    expect(await verdict(password)).toBe(REFUSED),
  );

  it.each(['guichet-guichet', 'Secufor.net2026', 'Solution-Secufor', 'Guichet!2026'])(
    'made of the house’s own words is refused: %s',
    async (password) => expect(await verdict(password)).toBe(REFUSED),
  );

  it('made of one’s own name or address is refused, though it would hold for somebody else', async () => {
    for (const password of ['SolveigQuenneville', 's.quenneville@bureau-essai.test']) {
      expect(await verdict(password)).toBe(REFUSED);
      expect(await verdict(password, null)).toBe('taken');
    }
  });

  it('of any length is judged at once', async () => {
    expect(await verdict('abcdefghij'.repeat(50))).toBe(REFUSED);
    expect(await verdict(`${'lampe sobre, vélo gris. '.repeat(20)}`)).toBe('taken');
  });
});
