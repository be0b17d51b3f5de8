// The two languages hold the same messages with the same places to fill, and French keeps its typography.
import { expect, it } from 'vitest';
import en from './messages/en';
import fr from './messages/fr';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const french = flatten(fr);
const english = new Map(flatten(en));
/** The names of the values; in a message with branches, only what chooses the branch can be told apart from words. */
const places = (text: string) => {
  const pattern = /, (plural|select),/.test(text) ? /\{(\w+),/g : /\{(\w+)\}/g;
  return new Set([...text.matchAll(pattern)].map(([, name]) => name));
};

it('says everything in both languages', () => {
  expect([...english.keys()].sort()).toEqual(french.map(([key]) => key).sort());
});

it.each(french)('%s has the same places to fill in both languages', (key, text) => {
  expect(places(english.get(key) ?? '')).toEqual(places(text));
});

it.each(french)('%s keeps French typography', (_key, text) => {
  expect(text).not.toMatch(/ [:;!?»]|« |\w'\w/);
});
