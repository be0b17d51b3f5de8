// Every schema of a form takes whatever is sent: it answers or refuses, and never throws. What it answers is what a form
// may hold: no control characters, no half characters, and the same again when it is sent again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForm, likeForm } from '@/lib/testing/hostile';
import { UNTYPEABLE } from './text';

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true });

/** The forms that a module exports, alone or in a table of pages. */
const forms = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]): [string, unknown][] => {
    if (isForm(value)) return [[`${file} ${name}`, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).map(([key, inner]) => [`${file} ${name}.${key}`, inner]);
  }),
);
const schemas = forms.filter((pair): pair is [string, Parameters<typeof likeForm>[0]] => isForm(pair[1]));

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(strings)
      : [];

/** A password is any characters at all, and never stored as typed; where to go next is read by `deskPath`. */
const MAY_HOLD_ANYTHING = /password|ownSession|signIn|invitation|setup|secondFactor/i;

describe('whatever is sent to', () => {
  it('a form: there are many of them', () => {
    expect(schemas.length).toBeGreaterThan(40);
  });

  it.each(schemas)('%s', (name, schema) => {
    fc.assert(
      fc.property(likeForm(schema), (typed) => {
        const result = schema.safeParse(typed);
        if (!result.success || MAY_HOLD_ANYTHING.test(name)) return;
        for (const text of strings(result.data)) expect(text).not.toMatch(UNTYPEABLE);
      }),
      { seed: 20_261_126, numRuns: 150 },
    );
  });
});
