import { describe, expect, it } from 'vitest';
import { announcementOf } from './announcement';
import { loadCharter } from './load';
import type { Charter } from './schema';

const before = loadCharter('');
const reworded: Charter = { ...before, version: '2027-03-01', court: { fr: 'le juge', en: 'the court' } };
const substantial: Charter = { ...before, version: '2027-03-01', dpo: { ...before.dpo, email: 'a@b.fr' } };

describe('the announcement of a version', () => {
  it.each([
    ['first', null, substantial, '2027-01-01'],
    ['correction', before, { ...substantial, version: before.version }, '2027-01-01'],
    ['minor', before, reworded, '2027-01-01'],
    ['due', before, substantial, '2026-01-01'],
    ['due', before, substantial, '2027-03-01'],
    // Thirty days of news, the last one included.
    ['due', before, substantial, '2027-03-31'],
    ['past', before, substantial, '2027-04-01'],
  ] as const)('is %s', (expected, previous, version, today) => {
    expect(announcementOf(previous, version, today)).toBe(expected);
  });
});
