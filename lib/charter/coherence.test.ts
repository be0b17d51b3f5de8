// Each fault in a charter file is refused, by the path of its field.
import { describe, expect, it } from 'vitest';
import { loadCharter, parseCharter } from './load';
import type { Charter } from './schema';

/** What is said of the default charter once damaged. */
function refusal(damage: (draft: Charter) => void): string {
  const draft = structuredClone(loadCharter());
  damage(draft);
  try {
    parseCharter(draft, 'charter.json');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

/** Purposes of the default charter, by index. */
const CONTRACT = 0;
const INTEREST = 2;
const CONSENT = 4;
const LEGAL = 9;

const FAULTS: [string, string, (draft: Charter) => void][] = [
  ['a date that does not exist', 'version', (c) => Object.assign(c, { version: '2026-02-30' })],
  ['a field that nobody knows', 'the whole file', (c) => Object.assign(c, { logo: 'x' })],
  ['a time zone that does not exist', 'timeZone', (c) => Object.assign(c, { timeZone: 'Europe/Lutece' })],
  ['a calendar that does not exist', 'calendar', (c) => Object.assign(c, { calendar: 'FR-2A' })],
  [
    'a site without https',
    'controller.site.url',
    (c) => Object.assign(c.controller.site, { url: 'http://a.fr' }),
  ],
  ['a script as an address', 'authority.url', (c) => Object.assign(c.authority, { url: 'javascript:x' })],
  ['a colour by name', 'identity.accent', (c) => Object.assign(c, { identity: { accent: 'red' } })],
  ['a language left out', 'court.en', (c) => Object.assign(c, { court: { fr: 'le juge' } })],
  ['a text of blanks', 'court.en', (c) => Object.assign(c, { court: { fr: 'le juge', en: ' ' } })],
  ['two purposes with one id', 'purposes[1].id', (c) => Object.assign(at(c.purposes, 1), { id: '1' })],
  [
    'two categories with one id',
    'categories[1].id',
    (c) => Object.assign(at(c.categories, 1), at(c.categories, 0)),
  ],
  [
    'two recipients with one id',
    'recipients[1].id',
    (c) => Object.assign(at(c.recipients, 1), { id: 'staff' }),
  ],
  ['two transfers with one id', 'transfers[1].id', (c) => c.transfers.push(at(c.transfers, 0))],
  [
    'two products with one id',
    'controller.products[1].id',
    (c) => Object.assign(at(c.controller.products, 1), { id: 'solution' }),
  ],
  [
    'two sections with one id',
    'sections[1].id',
    (c) => Object.assign(at(c.sections, 1), { id: 'who-we-are' }),
  ],
  [
    'an unknown category',
    'purposes[0].categories[1]',
    (c) => Object.assign(at(c.purposes, 0), { categories: ['browsing', 'dreams'] }),
  ],
  [
    'a category named twice',
    'purposes[0].categories[1]',
    (c) => Object.assign(at(c.purposes, 0), { categories: ['browsing', 'browsing'] }),
  ],
  [
    'an unknown recipient',
    'transfers[0].recipients[0]',
    (c) => Object.assign(at(c.transfers, 0), { recipients: ['nobody'] }),
  ],
  [
    'a third party without a name',
    'categories[0].source',
    (c) => at(c.categories, 0).origins.push('third_party'),
  ],
  [
    'withdrawal without consent',
    `purposes[${CONTRACT}].rights.withdrawal`,
    (c) => Object.assign(at(c.purposes, CONTRACT).rights, { withdrawal: 'yes' }),
  ],
  [
    'consent without withdrawal',
    `purposes[${CONSENT}].rights.withdrawal`,
    (c) => Object.assign(at(c.purposes, CONSENT).rights, { withdrawal: 'no' }),
  ],
  [
    'portability of an interest',
    `purposes[${INTEREST}].rights.portability`,
    (c) => Object.assign(at(c.purposes, INTEREST).rights, { portability: 'yes' }),
  ],
  [
    'objection to a contract',
    `purposes[${CONTRACT}].rights.objection`,
    (c) => Object.assign(at(c.purposes, CONTRACT).rights, { objection: 'yes' }),
  ],
  [
    'objection to a consent',
    `purposes[${CONSENT}].rights.objection`,
    (c) => Object.assign(at(c.purposes, CONSENT).rights, { objection: 'absolute' }),
  ],
  [
    'no objection to an interest',
    `purposes[${INTEREST}].rights.objection`,
    (c) => Object.assign(at(c.purposes, INTEREST).rights, { objection: 'no' }),
  ],
  [
    'erasure of what the law keeps',
    `purposes[${LEGAL}].rights.erasure.exceptions`,
    (c) => Object.assign(at(c.purposes, LEGAL).rights.erasure, { answer: 'yes', exceptions: [] }),
  ],
  [
    'a refusal without a ground',
    `purposes[${INTEREST}].rights.erasure.exceptions`,
    (c) => Object.assign(at(c.purposes, INTEREST).rights.erasure, { answer: 'no' }),
  ],
  [
    'a limit without a ground',
    `purposes[${INTEREST}].rights.erasure.exceptions`,
    (c) => Object.assign(at(c.purposes, INTEREST).rights.erasure, { answer: 'limited' }),
  ],
  [
    'a ground without a limit',
    `purposes[${INTEREST}].rights.erasure.exceptions`,
    (c) => at(c.purposes, INTEREST).rights.erasure.exceptions.push('17(3)(e)'),
  ],
  [
    'years and months',
    'purposes[0].retention.rules[0].months',
    (c) => Object.assign(at(at(c.purposes, 0).retention.rules, 0), { months: 6 }),
  ],
  [
    'a period that ends before it starts',
    'purposes[0].retention.rules[0].sooner',
    (c) => Object.assign(at(at(c.purposes, 0).retention.rules, 0), { sooner: 'relation_end' }),
  ],
  [
    'a fact that no section shows',
    'sections',
    (c) => c.sections.pop() && at(c.sections, 0).body.splice(1, 1),
  ],
  ['a fact shown twice', 'sections', (c) => at(c.sections, 0).body.push({ kind: 'facts', of: 'purposes' })],
];

describe('a charter is refused for', () => {
  it.each(FAULTS)('%s, at %s', (_, path, damage) => {
    expect(refusal(damage)).toContain(`\n  ${path}: `);
  });
});

it('names the file', () => {
  expect(refusal((c) => Object.assign(c, { version: 'now' }))).toMatch(
    /^The charter charter\.json is not valid:/,
  );
  expect(refusal(() => undefined)).toBe('accepted');
});
