// A plan after the charter has changed, on a real database: the wish, the term of the day of the death, today's duty.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { loadCharter } from '@/lib/charter/load';
import type { Charter } from '@/lib/charter/schema';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { makeClaim, makeDirective } from '@/lib/testing/after-death';
import { makeStaff } from '@/lib/testing/factories';
import { makePlan } from './make-plan';

const folder = mkdtempSync(join(tmpdir(), 'guichet-plan-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const name = (charter: Charter) => {
  const file = join(folder, `${charter.version}.json`);
  writeFileSync(file, JSON.stringify(charter));
  vi.stubEnv('CHARTER_FILE', file);
};

const before: Charter = { ...structuredClone(loadCharter('')), version: '2026-01-15' };
const LATER = { fr: 'Bien plus longtemps.', en: 'Much longer.' };
const RENAMED = 'voice-recordings';
const after: Charter = {
  ...structuredClone(before),
  version: '2026-09-01',
  categories: before.categories.map((category) =>
    category.id === 'call-recordings' ? { ...category, id: RENAMED } : category,
  ),
  purposes: before.purposes.map(({ categories, ...purpose }) => ({
    ...purpose,
    ...(categories ? { categories: categories.map((id) => (id === 'call-recordings' ? RENAMED : id)) } : {}),
    retention: { ...purpose.retention, text: LATER },
  })),
};

it('is made by the wishes as signed, what the house kept at the death, and the duties of today', async () => {
  name(before);
  const at = new Date('2026-03-02T10:00:00Z');
  const email = `auteur-${randomUUID()}@personne.test`;
  const wishes = { 'call-recordings': 'erase', 'means-of-payment': 'erase' } as const;
  const directive = await transaction((tx) => makeDirective(tx, { email, at, content: { wishes } }));
  name(after);
  const dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at: now() }));
  const deceased = { diedOn: '2026-06-01' };
  const { id, reference } = await transaction((tx) => makeClaim(tx, { at: now(), deceased }));
  const opened = { claimId: id, directiveId: directive.id, staffId: dpo.staffId, askedAt: at, openedAt: at };
  await db().opening.create({ data: { id: randomUUID(), reason: new Uint8Array(1), ...opened } });
  await db().claim.update({
    where: { id },
    data: { status: 'verified', capacity: 'executor', directiveId: directive.id },
  });
  const { version } = await db().claim.findUniqueOrThrow({ where: { id } });
  await makePlan(dpo, { reference, version });

  const tasks = await db().claimTask.findMany({ where: { claimId: id }, orderBy: { position: 'asc' } });
  const items = tasks.map((task) => sealed.claimItem.open(task.id, task.item));
  const calls = items.find(({ category }) => category === 'call-recordings');
  expect(calls).toMatchObject({
    action: 'erase',
    name: before.categories.find((one) => one.id === 'call-recordings')?.name,
  });
  expect(items.find(({ category }) => category === RENAMED)?.action).toBe('keep');
  const isDuty = ({ purpose }: { purpose: string }) => {
    const { basis, rights } = before.purposes.find((one) => one.id === purpose) ?? {};
    return basis === 'legal_obligation' || rights?.erasure.exceptions.includes('17(3)(b)') === true;
  };
  const kept = items.flatMap((item) => item.kept);
  const duties = kept.filter(isDuty);
  const chosen = kept.filter((one) => !isDuty(one));
  expect([duties.length, chosen.length].every((count) => count > 0)).toBe(true);
  expect(duties.every(({ until }) => until.en === LATER.en)).toBe(true);
  for (const { purpose, until } of chosen)
    expect(until).toEqual(before.purposes.find((one) => one.id === purpose)?.retention.text);
});
