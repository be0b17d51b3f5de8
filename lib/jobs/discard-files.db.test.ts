// A document that was erased leaves the storage even if everything stops just after: the order was written with the
// decision, in one transaction.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JobHelpers } from 'graphile-worker';
import { beforeAll, expect, it } from 'vitest';
import { answerIdentity } from '@/lib/cases/answer-identity';
import { askIdentity } from '@/lib/cases/ask-person';
import { decideIdentity } from '@/lib/cases/decide-identity';
import { joinFile, keepTyped } from '@/lib/cases/message-draft';
import { db, transaction } from '@/lib/db/client';
import type { StaffMember } from '@/lib/rules/actor';
import { makeCase, makeStaff } from '@/lib/testing/factories';
import { paper } from '@/lib/testing/files';
import { discardFilesTask } from './discard-files';

const at = new Date();
let dpo: StaffMember;
beforeAll(async () => {
  dpo = await transaction((tx) => makeStaff(tx, { role: 'dpo', at }));
});

it('a document of identity goes with the decision, whatever stops in between', async () => {
  const spec = { receivedAt: at, at, status: 'in_progress' } as const;
  const { id, reference, requester } = await transaction((tx) => makeCase(tx, spec));
  await askIdentity(dpo, { reference, version: 0 }, { words: 'Une autre adresse.' });
  await keepTyped(requester, { reference, identity: true }, '');
  await joinFile(requester, { reference, identity: true }, paper('carte.pdf'));
  await answerIdentity(requester, reference, '');
  const { version } = await db().rightsRequest.findUniqueOrThrow({ where: { id } });
  const { storageKey } = await db().storedFile.findFirstOrThrow({ where: { requestId: id } });
  const place = join(process.env.GUICHET_DATA ?? '', 'files', storageKey.slice(0, 2), storageKey);
  const document = readFileSync(place);

  await decideIdentity(dpo, { reference, version }, { method: 'document', established: true });
  expect(existsSync(place)).toBe(false);
  // As if the process had died between the decision and that.
  writeFileSync(place, document);
  const orders = await db().$queryRaw<{ payload: { storageKeys: string[] } }[]>`
    SELECT payload FROM graphile_worker._private_jobs WHERE payload::text LIKE ${`%${storageKey}%`}`;
  expect(orders).toHaveLength(1);
  await discardFilesTask(orders[0]?.payload, {} as JobHelpers);
  expect(existsSync(place)).toBe(false);
  // Once more does nothing.
  await discardFilesTask(orders[0]?.payload, {} as JobHelpers);
});
