import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmail } from './email-address';

const problem = (input: string) => {
  const result = parseEmail(input);
  return result.ok ? result.address : result.problem;
};

describe('an address that mail systems agree on', () => {
  it.each([
    ['claire.martin@exemple.fr', 'claire.martin@exemple.fr', 'claire.martin@exemple.fr'],
    ['  claire@exemple.fr ', 'claire@exemple.fr', 'claire@exemple.fr'],
    ['Claire.Martin@Exemple.FR', 'Claire.Martin@exemple.fr', 'claire.martin@exemple.fr'],
    ["o'neill+droits@exemple.co.uk", "o'neill+droits@exemple.co.uk", "o'neill+droits@exemple.co.uk"],
    ['claire@société.fr', 'claire@xn--socit-esab.fr', 'claire@xn--socit-esab.fr'],
    ['claire@socie\u0301te\u0301.fr', 'claire@xn--socit-esab.fr', 'claire@xn--socit-esab.fr'],
    ['a@b.museum', 'a@b.museum', 'a@b.museum'],
  ])('%j is read', (input, address, key) => {
    expect(parseEmail(input)).toEqual({ ok: true, address, key });
  });
});

describe('an address that two systems could read differently', () => {
  it.each([
    ['"a@evil.example"@victim.example', 'form'],
    ['"quoted"@exemple.fr', 'form'],
    ['claire＠exemple.fr', 'form'],
    ['ｃlaire@exemple.fr', 'form'],
    ['a@exemple.fr,b@exemple.fr', 'form'],
    ['a@exemple.fr;b@exemple.fr', 'form'],
    ['a@b@exemple.fr', 'form'],
    ['claire(comment)@exemple.fr', 'form'],
    ['Claire <claire@exemple.fr>', 'invisible'],
    ['<claire@exemple.fr>', 'form'],
    ['.claire@exemple.fr', 'form'],
    ['claire.@exemple.fr', 'form'],
    ['cl..aire@exemple.fr', 'form'],
    ['@exemple.fr', 'form'],
    ['claire@', 'form'],
    ['claire', 'form'],
    ['cläire@exemple.fr', 'form'],
    ['cla\u00adire@exemple.fr', 'invisible'],
    ['cla\u200bire@exemple.fr', 'invisible'],
    ['claire@exem\u200dple.fr', 'invisible'],
    ['claire@exemple.fr\u202e', 'invisible'],
    ['claire@exemple.fr\u3164', 'invisible'],
    ['claire@exemple.fr\r\nBcc: all@exemple.fr', 'invisible'],
    ['claire@exemple.fr\n', 'invisible'],
    ['claire\0@exemple.fr', 'invisible'],
    ['cla ire@exemple.fr', 'invisible'],
    ['claire@exemple.fr\ud800', 'invisible'],
    ['claire@[127.0.0.1]', 'form'],
    ['claire@exemple.fr:25', 'form'],
    ['claire@exemple.fr/x', 'form'],
    ['claire@exemple%2efr', 'form'],
    ['claire@exemple。fr', 'form'],
    ['claire@127.0.0.1', 'domain'],
    ['claire@127.1', 'domain'],
    ['claire@0x7f.1', 'domain'],
    ['claire@localhost', 'domain'],
    ['claire@exemple.f', 'domain'],
    ['claire@exemple.fr.', 'domain'],
    ['claire@-exemple.fr', 'domain'],
    ['claire@exemple..fr', 'domain'],
    ['claire@exemple.123', 'domain'],
    [`claire@${'a'.repeat(64)}.fr`, 'domain'],
    ['', 'empty'],
    ['   ', 'empty'],
  ])('%j is refused: %s', (input, expected) => {
    expect(problem(input)).toBe(expected);
  });

  it('stands on both sides of the length limits', () => {
    expect(parseEmail(`${'a'.repeat(64)}@exemple.fr`).ok).toBe(true);
    expect(problem(`${'a'.repeat(65)}@exemple.fr`)).toBe('length');
    const domain = (length: number) => `${`${'d'.repeat(60)}.`.repeat(3)}${'e'.repeat(length - 183)}.fr`;
    expect(parseEmail(`a@${domain(222)}`).ok).toBe(true);
    expect(problem(`${'a'.repeat(64)}@${domain(222)}`)).toBe('length');
  });
});

describe('whatever is typed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('@', '.', '"', ',', '\r\n', 'exemple.fr', '＠', '\u00ad', '<', '('),
  );
  const typed = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

  it('an accepted address is plain ASCII with one @, and reads the same again', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.emailAddress()), (input) => {
        const result = parseEmail(input);
        if (!result.ok) return;
        expect(result.address).toMatch(/^[\x21-\x7e]+$/);
        expect(result.address.split('@')).toHaveLength(2);
        expect(result.address).not.toMatch(/[\s",:;<>()[\]\\]/);
        expect(parseEmail(result.address)).toEqual(result);
        expect(parseEmail(result.key)).toMatchObject({ ok: true, key: result.key });
      }),
    );
  });
});
