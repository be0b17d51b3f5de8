// A file that the desk adds to a case, in the answer or as a paper that came in: stored first, recorded second, and
// discarded if it could not be recorded.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { AppError, notFound } from '@/lib/errors';
import { recorded } from '@/lib/files/storage';
import { type Sent, takeInCopy } from '@/lib/files/take-in';
import type { StaffMember } from '@/lib/rules/actor';
import type { FilePurpose } from '@/lib/rules/files';
import { may, type Permission } from '@/lib/rules/permissions';
import type { CaseVersion } from './change-case';
import { discardAll, dropFiles } from './erase-files';
import { recordFile } from './record-file';
import { changeAnswer, draftOf } from './save-answer';

/** Throws as `changeCase` does, and what lib/files/inspect.ts refuses. */
export async function attachFile(actor: StaffMember, target: CaseVersion, file: Sent): Promise<void> {
  await keepFile(actor, target.reference, 'case.answer', file, async (tx, stored, at) => {
    const { request } = await changeAnswer(tx, actor, target);
    const answer = await draftOf(tx, request, actor.staffId, at);
    await stored({ requestId: request.id, answerId: answer.id, purpose: 'answer' });
  });
}

/**
 * A paper that came in: a letter, an envelope, the notes of a call. It adds to the case and changes nothing in it, so
 * that no version is asked for. Throws `forbidden`, `not_found`, and what lib/files/inspect.ts refuses.
 */
export async function attachScan(actor: StaffMember, reference: string, file: Sent): Promise<void> {
  await keepFile(actor, reference, 'case.write', file, async (tx, stored) => {
    const where = { AND: [readable(actor), { reference }] };
    const request = await tx.rightsRequest.findFirst({ where, select: { id: true } });
    if (!request) throw notFound();
    await stored({ requestId: request.id, purpose: 'scan' });
  });
}

interface Belongs {
  requestId: string;
  answerId?: string;
  purpose: FilePurpose;
}

/** Stores the bytes, then has `record` say what they belong to, in a transaction that writes its event too. */
async function keepFile(
  actor: StaffMember,
  reference: string,
  permission: Permission,
  file: Sent,
  record: (tx: Tx, stored: (belongs: Belongs) => Promise<void>, at: Date) => Promise<void>,
): Promise<void> {
  // Before the first byte is read: the transaction asks again.
  if (!may(actor, permission)) throw new AppError('forbidden');
  if (!(await db().rightsRequest.count({ where: { AND: [readable(actor), { reference }] } })))
    throw notFound();
  const taken = await takeInCopy(file);
  const { size, sha256 } = taken;
  const at = now();
  await recorded(taken, () =>
    transaction((tx) =>
      record(
        tx,
        async ({ purpose, ...of }) => {
          const fileId = await recordFile(tx, taken, { of, purpose, author: 'staff', at });
          const facts = { fileId, purpose, size, sha256 };
          await audit(tx, { at, actor, action: 'file.attached', requestId: of.requestId, facts });
        },
        at,
      ),
    ),
  );
}

/** Takes a file out of the answer that is being written. Throws as `changeCase` does; `not_found` once it is sent. */
export async function removeFile(actor: StaffMember, target: CaseVersion, fileId: string): Promise<void> {
  const at = now();
  const keys = await transaction(async (tx) => {
    const { request } = await changeAnswer(tx, actor, target);
    const where = { id: fileId, requestId: request.id, answer: { sentAt: null } };
    const dropped = await dropFiles(tx, where);
    if (dropped.length === 0) throw notFound();
    await audit(tx, { at, actor, action: 'file.removed', requestId: request.id, facts: { fileId } });
    return dropped;
  });
  await discardAll(keys);
}
