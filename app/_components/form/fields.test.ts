// What is wrong with a form names its question wherever another message would say the same.
import { expect, it } from 'vitest';
import { type FieldSpec, toldApart } from './fields';

const text = (name: string, label: string, group?: string): FieldSpec => ({
  kind: 'text',
  name,
  label,
  group,
});
const fields = [
  text('datum1', 'De quoi s’agit-il ?', 'Première'),
  text('right1', 'Ce qui est exact', 'Première'),
  text('right2', 'Ce qui est exact', 'Deuxième'),
  text('more', 'Autre chose'),
  text('name', 'Votre nom'),
];
const told = (...errors: [field: string, message: string][]) =>
  toldApart(
    errors.map(([field, message]) => ({ field, message })),
    fields,
  ).map(({ message }) => message);

it('keeps messages that are each the only one of their words, in the order of the questions', () => {
  expect(told(['more', 'Trop long.'], ['right1', 'Dites-le.'])).toEqual(['Dites-le.', 'Trop long.']);
});

it('names the group where that tells two apart', () => {
  expect(told(['right1', 'Dites-le.'], ['right2', 'Dites-le.'])).toEqual([
    'Première – Dites-le.',
    'Deuxième – Dites-le.',
  ]);
});

it('names the question where the group does not, or where there is none', () => {
  expect(told(['datum1', 'Trop long.'], ['right1', 'Trop long.'])).toEqual([
    'Première – De quoi s’agit-il ? – Trop long.',
    'Première – Ce qui est exact – Trop long.',
  ]);
  expect(told(['more', 'Trop long.'], ['name', 'Trop long.'])).toEqual([
    'Autre chose – Trop long.',
    'Votre nom – Trop long.',
  ]);
});

it('puts what has no question of its own last', () => {
  expect(told(['version', 'Pas valable.'], ['name', 'Dites-le.'])).toEqual(['Dites-le.', 'Pas valable.']);
});
