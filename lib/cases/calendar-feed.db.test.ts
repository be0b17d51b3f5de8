import { beforeAll, describe, expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { db, transaction } from '@/lib/db/client';
import type { Role, StaffMember } from '@/lib/rules/actor';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { makeFeed, readFeed, readOwnFeed, revokeFeed } from './calendar-feed';

const staff = (role: Role) => transaction((tx) => makeStaff(tx, { role, at: now() }));
const secretOf = (url: string) => /\/api\/calendar\/([\w-]{43})\.ics$/.exec(url)?.[1] ?? '';
const events = (feed: string) => feed.split('\r\n').filter((line) => line.startsWith('SUMMARY:'));
const gone = { code: 'not_found' };

let dpo: StaffMember;
let handler: StaffMember;
let reference: string;
let id: string;

beforeAll(async () => {
  [dpo, handler] = [await staff('dpo'), await staff('case_handler')];
  const at = new Date('2026-03-02T10:00:00Z');
  const made = await transaction((tx) => makeCase(tx, { receivedAt: at, at, name: 'Nom Secret' }));
  ({ reference, id } = made);
  await db().rightsRequest.update({ where: { id }, data: { assigneeId: handler.staffId } });
  await transaction((tx) => makeCase(tx, { receivedAt: at, at }));
}, 60_000);

describe('a member’s calendar', () => {
  it('holds all-day events by reference, with identifiers that stay, and no name', async () => {
    const secret = secretOf(await makeFeed(handler, 'fr'));
    const feed = await readFeed(secret);
    expect(events(feed)).toEqual([`SUMMARY:${reference} – réponse due`]);
    expect(feed).toContain('DTSTART;VALUE=DATE:20260402\r\n');
    expect(feed).toContain('DTEND;VALUE=DATE:20260403\r\n');
    expect(feed).toContain(`UID:${id}@localhost:3000\r\n`);
    expect(feed).not.toContain('Secret');
    expect(await readFeed(secret)).toBe(feed);
    const row = await db().calendarFeed.findUniqueOrThrow({ where: { staffId: handler.staffId } });
    expect(row.secretHash).not.toContain(secret);
  });

  it('is for what its member may see: their cases, and for the DPO those of nobody', async () => {
    const feed = await readFeed(secretOf(await makeFeed(dpo, 'en')));
    expect(events(feed)).toHaveLength(1);
    expect(events(feed)[0]).not.toContain(reference);
    await expect(makeFeed(await staff('administrator'), 'fr')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('dies at once: replaced, revoked, or its member disabled or moved to a role that reads no case', async () => {
    const first = secretOf(await makeFeed(dpo, 'fr'));
    const second = secretOf(await makeFeed(dpo, 'fr'));
    await expect(readFeed(first)).rejects.toMatchObject(gone);
    await readFeed(second);
    await revokeFeed(dpo);
    await expect(readFeed(second)).rejects.toMatchObject(gone);
    expect(await readOwnFeed(dpo)).toBeNull();

    const secret = secretOf(await makeFeed(handler, 'fr'));
    const where = { id: handler.staffId };
    await db().staff.update({ where, data: { disabledAt: now() } });
    await expect(readFeed(secret)).rejects.toMatchObject(gone);
    await db().staff.update({ where, data: { disabledAt: null, role: 'administrator' } });
    await expect(readFeed(secret)).rejects.toMatchObject(gone);
    await db().staff.update({ where, data: { role: 'auditor' } });
    await readFeed(secret);
  });
});
