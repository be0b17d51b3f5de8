import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visible } from './visible';

it.each([
  ['facture\u202efdp.exe', 'facture⟨U+202E⟩fdp.exe'],
  ['Cla\u200bire', 'Cla⟨U+200B⟩ire'],
  ['a\u00adb\ufeffc\u2066d', 'a⟨U+00AD⟩b⟨U+FEFF⟩c⟨U+2066⟩d'],
  ['nul\0, cloche\u0007, seul\ud800', 'nul⟨U+0000⟩, cloche⟨U+0007⟩, seul⟨U+D800⟩'],
  ['\u{e0041}', '⟨U+E0041⟩'],
  ['ligne\r\nsuivante\rencore', 'ligne\nsuivante\nencore'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

it.each([
  'a < b and <i>c</i>',
  'Œuvre d’art\u00a0: 12\u202f€ «\u00a0oui\u00a0»\n\tsuite',
  'Łukasz Đặng Ωμέγα Жанна مريم 王',
  'famille 👨‍👩‍👧 et ❤️',
  'e\u0301',
])('%j is kept to the letter', (text) => {
  expect(visible(text)).toBe(text);
});

it('shows what is hidden once, and leaves what it has shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(visible(text))).toBe(visible(text));
    }),
  );
});
