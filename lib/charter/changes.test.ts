import { describe, expect, it } from 'vitest';
import { charterChanges, isSubstantial } from './changes';
import { loadCharter } from './load';
import type { Charter } from './schema';

const before = loadCharter('');

/** The changes of the default charter once edited: English text and weight. */
function changesOf(edit: (draft: Charter) => unknown) {
  const after = structuredClone(before);
  edit(after);
  return charterChanges(before, after).map(({ text, substantial }) => [text.en, substantial]);
}

function byId<T extends { id: string }>(list: T[], id: string): T {
  const item = list.find((one) => one.id === id);
  if (!item) throw new Error(`no ${id}`);
  return item;
}

const remove = <T extends { id: string }>(list: T[], id: string) =>
  list.splice(list.indexOf(byId(list, id)), 1);

describe('what changed between two charters', () => {
  it.each<[string, (draft: Charter) => unknown, [string, boolean][]]>([
    ['nothing', () => undefined, []],
    [
      'the date and the look',
      (c) => Object.assign(c, { version: '2030-01-01', identity: { accent: '#000000' } }),
      [],
    ],
    [
      'the controller',
      (c) => Object.assign(c.controller, { name: 'Autre' }),
      [['The controller or its details change.', true]],
    ],
    [
      'the DPO',
      (c) => Object.assign(c.dpo, { email: 'a@b.fr' }),
      [['The contact details of the data protection officer change.', true]],
    ],
    ['a channel', (c) => c.channels.pop(), [['The ways to use your rights change.', true]]],
    [
      'the host',
      (c) => Object.assign(c.hosting, { provider: 'X' }),
      [['The hosting of the data changes.', true]],
    ],
    ['the court', (c) => Object.assign(c, { court: before.law[0] }), [['The remedies are updated.', false]]],
    [
      'the calendar',
      (c) => Object.assign(c, { calendar: 'FR-RE' }),
      [['The calendar by which deadlines are counted changes.', false]],
    ],
    [
      'a purpose less',
      (c) => remove(c.purposes, '8'),
      [['Removed: the purpose ‘Gather reviews of the services’.', false]],
    ],
    [
      'a purpose more',
      (c) => c.purposes.push({ ...byId(c.purposes, '8'), id: '12' }),
      [['Added: the purpose ‘Gather reviews of the services’.', true]],
    ],
    [
      'a shorter retention',
      (c) => Object.assign(byId(c.purposes, '8').retention.rules[0] ?? {}, { years: 2 }),
      [['New retention period: the purpose ‘Gather reviews of the services’.', true]],
    ],
    [
      'another basis and its rights',
      (c) => Object.assign(byId(c.purposes, '8'), { basis: 'consent', rights: byId(c.purposes, '6').rights }),
      [
        ['New legal basis: the purpose ‘Gather reviews of the services’.', true],
        ['New conditions of the rights: the purpose ‘Gather reviews of the services’.', true],
      ],
    ],
    [
      'an automated decision',
      (c) =>
        Object.assign(byId(c.purposes, '8'), {
          automatedDecision: { logic: before.court, consequences: before.court },
        }),
      [['Automated decision added, removed or changed: the purpose ‘Gather reviews of the services’.', true]],
    ],
    [
      'a recipient more',
      (c) => c.recipients.push({ ...byId(c.recipients, 'crm'), id: 'crm-2' }),
      [['Added: the recipient ‘Customer relationship management (CRM)’.', true]],
    ],
    [
      'another provider',
      (c) => Object.assign(byId(c.recipients, 'crm'), { provider: 'X' }),
      [['Changed: the recipient ‘Customer relationship management (CRM)’.', true]],
    ],
    [
      'a category less',
      (c) => remove(c.categories, 'browsing'),
      [['Removed: the category of data ‘Browsing’.', false]],
    ],
    [
      'a transfer less',
      (c) => c.transfers.pop(),
      [
        [
          'Removed: the transfer to ‘Countries outside the European Union, the United States among them’.',
          false,
        ],
      ],
    ],
    [
      'an explanation',
      (c) => Object.assign(byId(c.categories, 'browsing'), { inShort: before.court }),
      [['Explanations are reworded.', false]],
    ],
    ['the prose', (c) => c.sections.reverse(), [['Explanations are reworded.', false]]],
  ])('%s', (_, edit, expected) => {
    expect(changesOf(edit)).toEqual(expected);
  });

  it('says it in French with its typography', () => {
    const after = { ...before, purposes: before.purposes.slice(1) };
    const [change] = charterChanges(before, after);
    expect(change?.text.fr).toBe(
      'Suppression\u00a0: la finalité «\u00a0Fournir les services de la Solution\u00a0».',
    );
  });

  it('is announced when one change is substantial', () => {
    expect(isSubstantial(charterChanges(before, before))).toBe(false);
    expect(isSubstantial(charterChanges(before, { ...before, law: [before.court] }))).toBe(false);
    expect(isSubstantial(charterChanges(before, loadCharter('e2e/fixtures/charter-brise-marine.json')))).toBe(
      true,
    );
  });
});
