import { beforeAll, describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db/client';
import type { StaffMember } from '@/lib/rules/actor';
import { type CaseSpec, makeCase, makeSentAnswer, makeStaff } from '@/lib/testing/factories';
import { listQueue } from './list-queue';
import { readStatistics, receivedIn } from './read-statistics';
import { keepFigures } from './year-figures';

const NOW = new Date('2026-11-26T10:00:00Z');
const on = (date: string) => new Date(`${date}T09:00:00Z`);
let dpo: StaffMember;

async function make(receivedOn: string, spec: Partial<CaseSpec> = {}) {
  const receivedAt = on(receivedOn);
  return transaction((tx) => makeCase(tx, { receivedAt, at: receivedAt, ...spec }));
}

async function answered(receivedOn: string, sentOn: string, outcome: 'granted' | 'refused', spec = {}) {
  const made = await make(receivedOn, spec);
  const answer = { requestId: made.id, actor: dpo, outcome, words: 'Voici.', at: on(sentOn) };
  await transaction((tx) => makeSentAnswer(tx, answer));
  return made;
}

beforeAll(async () => {
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: NOW }));
  await answered('2026-01-05', '2026-01-15', 'granted');
  await answered('2026-01-06', '2026-01-26', 'granted');
  // Due on 9 February: on the day, then a day late.
  await answered('2026-01-09', '2026-02-09', 'refused', { right: 'objection' });
  await answered('2026-01-09', '2026-02-10', 'granted', { right: 'objection' });
  await answered('2026-03-02', '2026-04-10', 'granted', { extendedByMonths: 2 });
  await make('2026-03-03', { status: 'withdrawn' });
  await make('2026-11-20');
  await make('2026-10-01', { right: 'erasure' });
  await make('2026-05-04', { confirmed: false });
  // Half an hour before midnight in Paris, already 2026 in no zone of France: a request of 2025.
  await make('2025-12-31', { receivedAt: new Date('2025-12-31T22:30:00Z') });
  await make('2026-01-01', { receivedAt: new Date('2025-12-31T23:30:00Z'), status: 'withdrawn' });
}, 60_000);

describe('the figures of a year', () => {
  it('count what was received, answered, in time, extended, by right and by month', async () => {
    const { whole, byRight, byMonth, byResult, years } = await readStatistics(dpo, 2026, NOW);
    expect(whole).toMatchObject({ received: 9, answered: 5, inTime: 4, extended: 1 });
    // 10, 20, 31, 32 and 39 days.
    expect([whole.median, whole.p90]).toEqual([31, 36.2]);
    expect(byRight.find(({ right }) => right === 'objection')).toMatchObject({ received: 2, inTime: 1 });
    expect(byMonth.map(({ month, received }) => [month.slice(0, 7), received])).toEqual([
      ['2026-01', 5],
      ['2026-03', 2],
      ['2026-10', 1],
      ['2026-11', 1],
    ]);
    expect(new Map(byResult.map(({ result, count }) => [result, count]))).toEqual(
      new Map([
        ['granted', 4],
        ['refused', 1],
        ['withdrawn', 2],
        ['open', 2],
      ]),
    );
    expect(years).toEqual([2026, 2025]);
    expect((await readStatistics(dpo, 2025, NOW)).whole.received).toBe(1);
    expect((await readStatistics(dpo, 1999, NOW)).whole).toMatchObject({ received: 0, median: null });
  });

  it('tell refusals by ground, and what is open by age, today', async () => {
    const { grounds, backlog, today } = await readStatistics(dpo, 2026, NOW);
    expect(grounds).toHaveLength(1);
    expect(grounds[0]).toMatchObject({ count: 1 });
    expect(backlog.map(({ from, count, late }) => [from, count, late])).toEqual([
      [0, 1, 0],
      [8, 0, 0],
      [16, 0, 0],
      [31, 1, 1],
      [91, 1, 1],
    ]);
    for (const band of backlog) {
      const { rows } = await listQueue(dpo, { view: 'open', ...receivedIn(band, today) }, NOW);
      expect(rows).toHaveLength(band.count);
    }
  });

  it('open their cases in the queue', async () => {
    const year = { view: 'all', from: '2026-01-01', to: '2026-12-31' } as const;
    const count = async (filters: object) => (await listQueue(dpo, { ...year, ...filters }, NOW)).rows.length;
    const { grounds } = await readStatistics(dpo, 2026, NOW);
    expect(await count({})).toBe(9);
    expect(await count({ right: 'objection' })).toBe(2);
    expect(await count({ from: '2026-03-01', to: '2026-03-31' })).toBe(2);
    expect(await count({ outcome: 'granted' })).toBe(4);
    expect(await count({ ground: grounds[0]?.ground })).toBe(1);
    // Newest first, page after page.
    const first = await listQueue(dpo, year, NOW, 5);
    const second = await listQueue(dpo, { ...year, after: first.next ?? '' }, NOW, 5);
    const received = [...first.rows, ...second.rows].map(({ deadline }) => deadline.receivedOn);
    expect(received).toEqual([...received].sort().reverse());
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(9);
  });

  it('of a large year are counted at night and kept, for a day and a half', async () => {
    const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
    const { asOf, ...live } = await readStatistics(dpo, 2026, NOW);
    expect(asOf).toBeNull();
    expect(await keepFigures(NOW, 9)).toEqual([2026]);
    expect(await readStatistics(dpo, 2026, NOW)).toEqual({ ...live, asOf: NOW });
    const { id } = await make('2026-11-25');
    expect((await readStatistics(dpo, 2026, hours(36))).whole.received).toBe(9);
    expect((await readStatistics(dpo, 2026, hours(37))).whole.received).toBe(10);
    expect(await keepFigures(NOW)).toEqual([]);
    expect((await readStatistics(dpo, 2026, NOW)).asOf).toBeNull();
    await db().rightsRequest.delete({ where: { id } });
  });

  it('are not for whoever only runs the house', async () => {
    const administrator = await transaction((tx) => makeStaff(tx, { role: 'administrator', at: NOW }));
    await expect(readStatistics(administrator, 2026, NOW)).rejects.toMatchObject({ code: 'not_found' });
    expect(await db().rightsRequest.count()).toBe(11);
  });
});
