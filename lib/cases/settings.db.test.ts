// The settings reach every page at the next request, from the page that showed them only.
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import type { StaffMember } from '@/lib/rules/actor';
import { makeStaff } from '@/lib/testing/factories';
import { DEFAULT_ACCENT } from '@/lib/theme';
import { appearance, logoImage } from './appearance';
import { charter } from './charter-in-force';
import { readSettings, removeLogo, roomForFiles, saveLogo, saveSettings } from './settings';

let administrator: StaffMember;
let handler: StaffMember;

beforeAll(async () => {
  administrator = await transaction((tx) => makeStaff(tx, { role: 'administrator', at: now() }));
  handler = await transaction((tx) => makeStaff(tx, { role: 'case_handler', at: now() }));
});

async function* picture() {
  yield await sharp({ create: { width: 60, height: 30, channels: 3, background: '#123456' } })
    .png()
    .toBuffer();
}

it('a colour is chosen, given back to the charter, and never saved over another’s', async () => {
  const first = await readSettings();
  expect(first).toEqual({ accent: null, objectionDays: 10, changedAt: '' });
  await saveSettings(administrator, { accent: '#7a1f5c', objectionDays: 12, changedAt: '' });
  expect((await appearance()).accent).toBe('#7a1f5c');
  const { changedAt } = await readSettings();
  await saveSettings(administrator, { accent: null, objectionDays: 12, changedAt });
  expect((await appearance()).accent).toBe(charter().identity?.accent ?? DEFAULT_ACCENT);
  const late = saveSettings(administrator, { accent: '#000000', objectionDays: 3, changedAt });
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
  const other = saveSettings(handler, { accent: '#000000', objectionDays: 3, changedAt });
  await expect(other).rejects.toMatchObject({ code: 'forbidden' });
});

it('a logo comes and goes', async () => {
  await expect(saveLogo(handler, picture())).rejects.toMatchObject({ code: 'forbidden' });
  await saveLogo(administrator, picture());
  expect((await appearance()).logo).toMatchObject({ width: 60, height: 30 });
  expect((await logoImage())?.image.subarray(1, 4)).toEqual(new Uint8Array(Buffer.from('PNG')));
  await expect(removeLogo(administrator, '2020-01-01T00:00:00.000Z')).rejects.toMatchObject({
    code: 'conflict',
  });
  await removeLogo(administrator, (await readSettings()).changedAt);
  expect((await appearance()).logo).toBeNull();
  expect(await logoImage()).toBeNull();
});

it('the room for files is told in gigabytes', async () => {
  expect(await roomForFiles()).toBeGreaterThan(0);
});
