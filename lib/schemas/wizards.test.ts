// Each wizard, page by page: what every error says, which pages the answers call for, and what one submission files.
import { expect, it } from 'vitest';
import en from '@/lib/i18n/messages/en/errors';
import fr from '@/lib/i18n/messages/fr/errors';
import { RIGHTS } from '@/lib/rules/rights';
import { type Answers, firstOpenStep, isFileStep, pagesOf, purposesOf, requestsOf, WIZARDS } from './wizards';

const pages = RIGHTS.flatMap((right) => WIZARDS[right].map((page) => ({ right, ...page })));

const BEFORE: Answers = {
  who: { filedAs: 'self' },
  client: { forClient: 'no', clientName: '' },
  identity: { name: 'Zoé', email: 'zoe@exemple.test', customerNumber: '', postalAddress: '' },
};

/** Text fields are always sent, empty; boxes are not. */
const EMPTY = Object.fromEntries(
  ['name', 'email', 'representedName', 'datum1', 'right1', 'about', 'situation', 'decision', 'view'].map(
    (name) => [name, ''],
  ),
);

it.each(pages.filter(({ step }) => step !== 'more' && !isFileStep(step)))(
  '$right, $step: an empty page is told in words of its own',
  ({ schema }) => {
    const issues = schema.safeParse(EMPTY).error?.issues ?? [];
    expect(issues.length).toBeGreaterThan(0);
    for (const { message } of issues) {
      const key = message.replace('field.', '');
      expect(fr.field).toHaveProperty(key);
      expect(en.field).toHaveProperty(key);
    }
  },
);

it('asks an objection to marketing for no reason, and leaves nothing to freeze', () => {
  const answers: Answers = { ...BEFORE, purposes: { purposes: ['marketing'] } };
  expect(pagesOf('objection', answers).map(({ step }) => step)).not.toContain('situation');
  expect(pagesOf('objection', answers).map(({ step }) => step)).not.toContain('freeze');
  expect(pagesOf('objection', answers).map(({ step }) => step)).toContain('channels');
});

it('asks any other objection for the particular situation', () => {
  const answers: Answers = { ...BEFORE, purposes: { purposes: ['5'], otherUse: '' } };
  expect(firstOpenStep('objection', answers)).toBe('situation');
});

it('files an objection with the restriction of Article 18(1)(d) when asked to', () => {
  const answers: Answers = {
    ...BEFORE,
    purposes: { purposes: ['5'], otherUse: '' },
    situation: { situation: 'Je suis journaliste.' },
    freeze: { freeze: 'yes' },
    more: { more: '' },
  };
  expect(firstOpenStep('objection', answers)).toBeNull();
  const [objection, restriction] = requestsOf('objection', answers);
  expect(objection?.right).toBe('objection');
  expect(purposesOf(objection?.details ?? {})).toEqual(['5']);
  expect(restriction).toMatchObject({
    right: 'restriction',
    details: { case: { case: 'objection', about: 'Je suis journaliste.' }, who: { filedAs: 'self' } },
  });
});

it('drops a freeze that was asked before only marketing was left', () => {
  const answers: Answers = {
    ...BEFORE,
    purposes: { purposes: ['marketing'], otherUse: '' },
    channels: { channels: ['sms'] },
    freeze: { freeze: 'yes' },
    more: { more: '' },
  };
  expect(requestsOf('objection', answers).map(({ right }) => right)).toEqual(['objection']);
});

it('withdraws a consent with three answers, a name not among them, and erases on the same day', () => {
  const answers: Answers = {
    consents: { consents: ['4b'], other: '' },
    'also-erase': { alsoErase: 'yes' },
    identity: { ...BEFORE.identity, name: '' },
  };
  expect(firstOpenStep('consent_withdrawal', answers)).toBeNull();
  const filed = requestsOf('consent_withdrawal', answers);
  expect(filed.map(({ right }) => right)).toEqual(['consent_withdrawal', 'erasure']);
  expect(filed.map(({ details }) => purposesOf(details))).toEqual([['4b'], ['4b']]);
});

it('asks whoever acts for another who that is', () => {
  expect(firstOpenStep('access', { ...BEFORE, who: { filedAs: 'mandate' } })).toBe('represented');
});

it('asks for the right value of each datum named, and the datum of each value', () => {
  const page = WIZARDS.rectification.find(({ step }) => step === 'corrections');
  const rows = { datum1: 'Nom', held1: '', right1: 'Rossi', datum2: 'Ville', right2: '', right3: 'x' };
  const result = page?.schema.safeParse(rows);
  expect(result?.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['right2', 'field.right_value_missing'],
    ['datum3', 'field.datum_missing'],
  ]);
});
