import { expect, it } from 'vitest';
import { computeDeadline } from './deadline';
import { dueSteps, sayLine, stepsTo } from './due-steps';

const { steps } = computeDeadline({
  receivedAt: '2026-03-05T10:00:00+01:00',
  timeZone: 'Europe/Paris',
  calendar: 'FR',
  extendedByMonths: 0,
  pauses: [],
});

it('says what each step made of the date, up to the due date', () => {
  expect(dueSteps(steps, 'fr').map(({ move }) => move)).toEqual([
    '',
    '5 mars 2026 → 5 avril 2026',
    '5 avril 2026 → 7 avril 2026',
  ]);
  expect(dueSteps(steps, 'en').at(-1)).toMatchObject({
    move: '5 April 2026 → 7 April 2026',
    source: 'Regulation (EEC, Euratom) No 1182/71, Art. 3(4)',
    date: '2026-04-07',
  });
});

it('says a step on one line', () => {
  expect(dueSteps(steps, 'en').map(sayLine).at(1)).toBe(
    'One month after receipt: Sunday 5 April 2026. 5 March 2026 → 5 April 2026 · GDPR, Art. 12(3); Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c).',
  );
});

it('says so where a step leaves the date as it is', () => {
  const { steps: unmoved } = computeDeadline({
    receivedAt: '2024-03-05T10:00:00+01:00',
    timeZone: 'Europe/Paris',
    calendar: 'FR',
    extendedByMonths: 0,
    pauses: [],
  });
  expect(dueSteps(unmoved, 'fr').at(-1)?.move).toBe('Date inchangée\u00a0: 5 avril 2024');
  expect(dueSteps(unmoved, 'en').at(-1)?.move).toBe('Date unchanged: 5 April 2024');
});

it.each([
  ['receivedOn', '2026-03-05'],
  ['nominalOn', '2026-04-05'],
  ['dueOn', '2026-04-07'],
  ['targetOn', '2026-04-03'],
  ['extensionNoticeBy', '2026-04-07'],
  ['refusalBy', '2026-04-07'],
] as const)('the steps to %s begin with the receipt and end on that date', (date, expected) => {
  const leading = stepsTo(steps, date);
  expect(leading[0]?.rule).toBe('receipt');
  expect(leading.at(-1)?.date).toBe(expected);
});
