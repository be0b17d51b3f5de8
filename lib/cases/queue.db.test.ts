// The queue on a real database: what filters hold, pages that lose no row among ties, search, and bulk changes.
import { beforeAll, describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db/client';
import type { StaffMember } from '@/lib/rules/actor';
import type { Right } from '@/lib/rules/rights';
import { type QueueFilters, queueFilters } from '@/lib/schemas/queue';
import { type CaseSpec, makeCase, makeStaff } from '@/lib/testing/factories';
import { refusal } from '@/lib/testing/refusal';
import { bulkChange } from './bulk-change';
import { exportRows } from './export-rows';
import { listQueue } from './list-queue';
import { listViews, removeView, saveView } from './saved-views';
import { backfillSearch } from './search-index';

const AT = new Date('2026-03-20T09:00:00Z');
const day = (date: string) => new Date(`${date}T09:00:00Z`);
let dpo: StaffMember;
let handler: StaffMember;
let auditor: StaffMember;
let administrator: StaffMember;

const make = (spec: Partial<CaseSpec> = {}) =>
  transaction((tx) => makeCase(tx, { receivedAt: day('2026-03-02'), at: AT, ...spec }));
const filters = (given: Record<string, unknown>): QueueFilters => queueFilters.parse(given);
const names = async (given: Record<string, unknown>, actor = dpo) =>
  (await listQueue(actor, filters(given), AT)).rows.map(({ name }) => name).sort();

beforeAll(async () => {
  [dpo, handler, auditor, administrator] = await transaction(async (tx) => [
    await makeStaff(tx, { role: 'dpo', at: AT }),
    await makeStaff(tx, { role: 'case_handler', at: AT }),
    await makeStaff(tx, { role: 'auditor', at: AT }),
    await makeStaff(tx, { role: 'administrator', at: AT }),
  ]);
});

describe('filters', () => {
  it('hold what they say, each by itself and together', async () => {
    await make({ name: 'Un', right: 'erasure', channel: 'post', locale: 'en' });
    await make({ name: 'Deux', right: 'erasure', receivedAt: day('2026-01-05') });
    await make({ name: 'Trois', right: 'objection', status: 'withdrawn' });
    expect(await names({ right: 'erasure' })).toEqual(['Deux', 'Un']);
    expect(await names({ right: 'erasure', language: 'en' })).toEqual(['Un']);
    expect(await names({ channel: 'post' })).toEqual(['Un']);
    expect(await names({ right: 'erasure', due: 'overdue' })).toEqual(['Deux']);
    expect(await names({ right: 'erasure', due: 'month' })).toEqual(['Un']);
    expect(await names({ right: 'objection' })).toEqual([]);
    expect(await names({ right: 'objection', view: 'closed' })).toEqual(['Trois']);
    expect(await names({ right: 'nonsense', channel: 'post' })).toEqual(['Un']);
    expect(await names({ right: 'erasure' }, administrator)).toEqual([]);
  });
});

describe('pages', () => {
  it('hold every row once, though all fall due on one day', async () => {
    const right: Right = 'portability';
    const made = await Promise.all(Array.from({ length: 7 }, () => make({ right })));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listQueue(dpo, { ...filters({ right }), after }, AT, 3);
      seen.push(...page.rows.map(({ reference }) => reference));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(made.map(({ reference }) => reference)));
  });
});

describe('search', () => {
  it('finds by reference, name and address, open or closed, whatever the accents', async () => {
    const email = 'zoe.goff@search.test';
    const { reference } = await make({ name: 'Zoé Le Goff', email });
    await make({ name: 'Zoé Martin', status: 'withdrawn' });
    expect(await names({ q: 'zoe' })).toEqual(['Zoé Le Goff', 'Zoé Martin']);
    expect(await names({ q: 'GOFF zoé' })).toEqual(['Zoé Le Goff']);
    expect(await names({ q: 'Zoe.Goff@search.test' })).toEqual(['Zoé Le Goff']);
    expect(await names({ q: reference.slice(0, 9).toLowerCase() })).toEqual(['Zoé Le Goff']);
    expect(await names({ q: 'zo' })).toEqual([]);
    expect(await names({ q: '%' })).toEqual([]);
  });

  it('gives the newest first, and every one once, page by page', async () => {
    const days = ['2026-01-05', '2026-03-02', '2026-03-02', '2026-02-10', '2026-03-02'];
    for (const date of days) await make({ name: 'Tant Quepage', receivedAt: day(date) });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listQueue(dpo, { ...filters({ q: 'tant quepage' }), after }, AT, 2);
      seen.push(...page.rows.map(({ deadline }) => deadline.receivedOn));
      after = page.next ?? undefined;
      expect(page.partial).toBe(false);
    } while (after);
    expect(seen).toEqual(days.toSorted().reverse());
    expect(await names({ q: 'quepage', from: '2026-02-01', to: '2026-02-28' })).toEqual(['Tant Quepage']);
  });

  it('finds those who were there before the index, and keeps no word in clear', async () => {
    const { id } = await make({ name: 'Ancien Fichier' });
    await db().searchToken.deleteMany({ where: { requestId: id } });
    expect(await names({ q: 'ancien' })).toEqual([]);
    expect(await backfillSearch()).toBe(1);
    expect(await backfillSearch()).toBe(0);
    expect(await names({ q: 'ancien' })).toEqual(['Ancien Fichier']);
    const tokens = await db().searchToken.findMany({ where: { requestId: id } });
    expect(tokens.every(({ token }) => /^[\w-]{43}$/.test(token))).toBe(true);
  });
});

describe('related cases', () => {
  it('are linked as they come in, and a duplicate stands in the queue like any other', async () => {
    const email = 'deux.fois@search.test';
    const first = await make({ email, name: 'Double Un', right: 'restriction' });
    const second = await make({ email, name: 'Double Deux', right: 'restriction' });
    const third = await make({ email, name: 'Double Trois', right: 'access' });
    const kindOf = async (fromId: string, toId: string) =>
      (await db().caseLink.findUnique({ where: { fromId_toId: { fromId, toId } } }))?.kind;
    expect(await kindOf(second.id, first.id)).toBe('duplicate');
    expect(await kindOf(third.id, first.id)).toBe('related');
    expect(await names({ q: 'double' })).toHaveLength(3);
  });
});

describe('the ticked rows', () => {
  it('are assigned and tagged, once each, and leave a trace without the tag', async () => {
    const [a, b] = [await make({ name: 'Lot A' }), await make({ name: 'Lot B' })];
    const references = [a.reference, b.reference];
    const assignee = handler.staffId;
    expect(await bulkChange(handler, references, { kind: 'assign', assigneeId: assignee })).toBe(2);
    expect(await bulkChange(dpo, references, { kind: 'assign', assigneeId: assignee })).toBe(0);
    expect(await names({ assignee })).toEqual(['Lot A', 'Lot B']);
    expect(await names({ assignee: 'me' }, handler)).toEqual(['Lot A', 'Lot B']);
    const both = ['vip', 'vip', 'presse'].map((tag) => bulkChange(dpo, references, { kind: 'tag', tag }));
    await Promise.all(both);
    expect(await names({ tag: 'vip' })).toEqual(['Lot A', 'Lot B']);
    const { tags } = await db().rightsRequest.findUniqueOrThrow({ where: { id: a.id } });
    expect([...tags].sort()).toEqual(['presse', 'vip']);
    expect(await bulkChange(dpo, [a.reference], { kind: 'untag', tag: 'vip' })).toBe(1);
    expect(await names({ tag: 'vip' })).toEqual(['Lot B']);
    const trail = await db().auditEvent.findMany({ where: { requestId: a.id } });
    expect(JSON.stringify(trail.map(({ facts }) => facts))).not.toContain('vip');
    expect(trail.map(({ action }) => action)).toContain('case.untagged');
  });

  it('keep what each of two members writes on one case at the same moment, and the trail of both', async () => {
    const { id, reference } = await make({ name: 'Deux Mains' });
    const tagged = [dpo, handler].map((member, index) =>
      bulkChange(member, [reference], { kind: 'tag', tag: `main-${index}` }),
    );
    const untagged = bulkChange(dpo, [reference], { kind: 'untag', tag: 'absente' });
    expect(await Promise.all([...tagged, untagged])).toEqual([1, 1, 0]);
    const { tags } = await db().rightsRequest.findUniqueOrThrow({ where: { id } });
    expect([...tags].sort()).toEqual(['main-0', 'main-1']);
    const trail = await db().auditEvent.findMany({ where: { requestId: id, action: 'case.tagged' } });
    expect(trail.map(({ actorId }) => actorId).sort()).toEqual([dpo.staffId, handler.staffId].sort());
  });

  it('are not for who only reads, nor given to who may not work on them', async () => {
    const { reference } = await make();
    const change = { kind: 'tag', tag: 'x' } as const;
    expect(await refusal(bulkChange(auditor, [reference], change))).toBe('forbidden');
    expect(await refusal(bulkChange(administrator, [reference], change))).toBe('forbidden');
    expect(await refusal(bulkChange(dpo, [reference], { kind: 'assign', assigneeId: auditor.staffId }))).toBe(
      'field.invalid',
    );
    expect(await refusal(bulkChange(dpo, [reference], { kind: 'tag', tag: '' }))).toBe('field.tag_missing');
  });

  it('leave as a table without names, for who may take cases away', async () => {
    const { reference } = await make({ name: 'Nom Secret' });
    const table = await exportRows(auditor, [reference], 'fr');
    expect(table).toContain(reference);
    expect(table).not.toContain('Secret');
    expect(await refusal(exportRows(handler, [reference], 'fr'))).toBe('not_found');
  });
});

describe('a saved view', () => {
  it('is its owner’s, or everyone’s, and keeps only what the queue understands', async () => {
    await saveView(dpo, { name: 'Mienne', query: 'right=access&evil=1', shared: false });
    await saveView(dpo, { name: 'Nôtre', query: 'view=closed', shared: true });
    expect((await listViews(dpo)).map(({ name, query }) => [name, query])).toEqual([
      ['Mienne', 'right=access'],
      ['Nôtre', 'view=closed'],
    ]);
    const seen = await listViews(handler);
    expect(seen.map(({ name, own }) => [name, own])).toEqual([['Nôtre', false]]);
    expect(await refusal(removeView(handler, seen[0]?.id ?? ''))).toBe('not_found');
    expect(await refusal(saveView(administrator, { name: 'x', query: '', shared: true }))).toBe('forbidden');
  });

  it('is one of thirty at the most', async () => {
    const names = Array.from({ length: 30 }, (_, number) => `Vue ${number}`);
    for (const name of names) await saveView(auditor, { name, query: '', shared: false });
    expect(await refusal(saveView(auditor, { name: 'x', query: '', shared: false }))).toBe('too_many_views');
  });
});
