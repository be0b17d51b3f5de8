// Files in time: what expires with its draft or its message, what has no row or no file any more.
import { readdirSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db/client';
import { store } from '@/lib/files/storage';
import { makeCase } from '@/lib/testing/factories';
import { makeDraft, makeFile, paper } from '@/lib/testing/files';
import { expireMessages } from './file-terms';
import { eraseDrafts } from './retention/stale';
import { reconcileFiles } from './sweep-files';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = new Date('2026-11-26T12:00:00Z');
const before = (ms: number) => new Date(at.getTime() - ms);
const root = () => join(process.env.GUICHET_DATA ?? '', 'files');
const place = (key: string) => join(root(), key.slice(0, 2), key);
const onDisk = () =>
  readdirSync(root(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
const aged = (path: string, ms: number) => utimesSync(path, before(ms), before(ms));

let requestId: string;
beforeEach(async () => {
  await db().storedFile.deleteMany();
  await reconcileFiles(new Date(Date.now() + 10 * DAY));
  const receivedAt = before(2 * DAY);
  requestId = (await transaction((tx) => makeCase(tx, { receivedAt, at }))).id;
});

it('removes what no row names after a day, an upload in flight never, and says what is missing', async () => {
  const kept = await makeFile({ requestId });
  aged(place(kept.storageKey), 40 * DAY);
  const [old, young] = [await store(paper().content), await store(paper().content)];
  aged(place(old.storageKey), DAY + 1);
  aged(place(young.storageKey), DAY);
  const partial = 'ab'.repeat(16);
  writeFileSync(join(root(), 'partial', partial), 'half');
  aged(join(root(), 'partial', partial), 2 * DAY);
  writeFileSync(join(root(), 'partial', 'not-ours.txt'), '');
  aged(join(root(), 'partial', 'not-ours.txt'), 9 * DAY);
  const lost = await makeFile({ requestId });
  unlinkSync(place(lost.storageKey));

  expect(await reconcileFiles(at)).toEqual({ removed: 2, missing: [lost.id] });
  expect(onDisk()).toEqual([kept.storageKey, young.storageKey, 'not-ours.txt'].sort());
  expect(await reconcileFiles(at)).toEqual({ removed: 0, missing: [lost.id] });
  unlinkSync(join(root(), 'partial', 'not-ours.txt'));
});

it('a draft that expires takes its files along, and no other', async () => {
  const [gone, stays] = [before(DAY + 1), before(DAY)];
  const expired = await makeFile({ draftId: (await makeDraft('rectification', {}, gone)).id });
  const alive = await makeFile({ draftId: (await makeDraft('rectification', {}, stays)).id });
  await eraseDrafts(at);
  expect(onDisk()).toEqual([alive.storageKey]);
  expect(await db().storedFile.findUnique({ where: { id: expired.id } })).toBeNull();
});

it('a message that nobody went on writing goes after two weeks, with its files', async () => {
  const draft = await db().messageDraft.create({ data: { requestId, body: Buffer.from('x') } });
  await makeFile({ requestId, messageDraftId: draft.id });
  const lastTouched = draft.updatedAt.getTime();
  await expireMessages(new Date(lastTouched + 14 * DAY));
  expect(onDisk()).toHaveLength(1);
  await expireMessages(new Date(lastTouched + 14 * DAY + 1));
  expect(onDisk()).toEqual([]);
});
