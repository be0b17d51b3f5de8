import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates';
import { type ReminderFacts, readReminderKey, recipientsOf, reminderKey, remindersOf } from './reminders';

const DUE = '2026-06-30';
const facts = (changes: Partial<ReminderFacts> = {}): ReminderFacts => ({
  dueOn: DUE,
  paused: false,
  extensionBy: null,
  awaitingSince: null,
  assigneeId: null,
  ...changes,
});
const said = (of: ReminderFacts, today: string) =>
  remindersOf(of, today).map(({ kind, mark }) => `${kind} ${mark}`);

describe('an answer that comes due', () => {
  it.each([
    [16, []],
    [15, ['due 15']],
    [14, ['due 15']],
    [8, ['due 15']],
    [7, ['due 7']],
    [4, ['due 7']],
    [3, ['due 3']],
    [2, ['due 3']],
    [1, ['due 1']],
    [0, ['due 0']],
  ])('is recalled %i days before: %j', (left, expected) => {
    expect(said(facts(), addDays(DUE, -left))).toEqual(expected);
  });

  it('is recalled each day once late, and not while the clock stands still', () => {
    expect(said(facts(), '2026-07-01')).toEqual(['overdue 2026-07-01']);
    expect(said(facts(), '2026-07-02')).toEqual(['overdue 2026-07-02']);
    expect(said(facts({ paused: true }), '2026-07-02')).toEqual([]);
  });
});

it('recalls the last day to announce an extension, up to that day', () => {
  const of = facts({ dueOn: '2026-12-31', extensionBy: DUE });
  const days = [11, 10, 3, 2, 0, -1].map((left) => said(of, addDays(DUE, -left)));
  expect(days).toEqual([[], ['extension 10'], ['extension 10'], ['extension 2'], ['extension 2'], []]);
});

it('recalls a requester who is awaited too long, again and again, even while the clock stands still', () => {
  const of = facts({ paused: true, awaitingSince: '2026-03-01' });
  const days = [14, 15, 29, 30, 45].map((waited) => said(of, addDays('2026-03-01', waited)));
  expect(days).toEqual([[], ['awaiting 15'], ['awaiting 15'], ['awaiting 30'], ['awaiting 45']]);
});

it('tells whoever has the case, the DPOs when nobody has it, and both when it is late', () => {
  const dpo = { staffId: 'd', isDpo: true };
  const other = { staffId: 'e', isDpo: true };
  const handler = { staffId: 'h', isDpo: false };
  const members = [dpo, other, handler];
  expect(recipientsOf({ kind: 'due' }, 'h', members)).toEqual([handler]);
  expect(recipientsOf({ kind: 'due' }, 'd', members)).toEqual([dpo]);
  expect(recipientsOf({ kind: 'due' }, null, members)).toEqual([dpo, other]);
  // Someone who has left.
  expect(recipientsOf({ kind: 'due' }, 'gone', members)).toEqual([dpo, other]);
  expect(recipientsOf({ kind: 'overdue' }, 'h', members)).toEqual(members);
});

it('has one key a reminder and member, which reads back', () => {
  const reminder = { kind: 'due', mark: '15', date: DUE } as const;
  expect(readReminderKey(reminderKey(reminder, 'r', 's'))).toEqual({ ...reminder, requestId: 'r' });
  expect(readReminderKey('digest:2026-01-01:s')).toBeNull();
});

it('loses none, whichever days the desk was down: the next day that it runs says the nearest mark', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1 });
  fc.assert(
    fc.property(days, (running) => {
      const sent = new Set(running.flatMap((left) => said(facts(), addDays(DUE, -left))));
      const last = Math.min(...running);
      for (const mark of [15, 7, 3, 1, 0]) {
        if (last <= mark) {
          const near = Math.min(...[15, 7, 3, 1, 0].filter((one) => one >= last));
          expect(sent).toContain(`due ${near}`);
        }
      }
    }),
  );
});
