// Pressed twice, or fifty times at once, a message is there once (docs/security.md, row 36).
import { beforeAll, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db/client';
import type { StaffMember } from '@/lib/rules/actor';
import { type MadeCase, makeCase, makeStaff } from '@/lib/testing/factories';
import { postMessage } from './post-message';

const MINUTE = 60_000;
let made: MadeCase;
let dpo: StaffMember;

beforeAll(async () => {
  const at = new Date();
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at }));
  made = await transaction((tx) =>
    makeCase(tx, { receivedAt: new Date(at.getTime() - 86_400_000), at, status: 'in_progress' }),
  );
});

const count = () => db().message.count({ where: { requestId: made.id } });
const mails = () => db().mail.count({ where: { requestId: made.id } });

it('36 · fifty presses at once are one message, and one mail to the desk', async () => {
  await Promise.all(Array.from({ length: 50 }, () => postMessage(made.requester, made.reference, 'Bonjour')));
  expect([await count(), await mails()]).toEqual([1, 1]);
});

it('other words, another writer or a later time make another message', async () => {
  await postMessage(made.requester, made.reference, 'Bonjour !');
  await postMessage(dpo, made.reference, 'Bonjour !');
  expect(await count()).toBe(3);
  const before = (minutes: number) => new Date(Date.now() - minutes * MINUTE);
  await db().message.updateMany({ where: { requestId: made.id }, data: { createdAt: before(11) } });
  await postMessage(made.requester, made.reference, 'Bonjour !');
  expect(await count()).toBe(4);
  await db().message.updateMany({ where: { requestId: made.id }, data: { createdAt: before(9) } });
  await postMessage(dpo, made.reference, 'Bonjour !');
  // Something else was said in between, in another tab.
  await postMessage(made.requester, made.reference, 'Autre chose.');
  await postMessage(made.requester, made.reference, 'Bonjour !');
  expect(await count()).toBe(5);
});
