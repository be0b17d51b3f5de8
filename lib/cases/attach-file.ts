// A file that the desk adds to a case, in the answer or as a paper that came in: stored first, recorded second, and
// discarded if it could not be recorded.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { AppError, notFound } from '@/lib/errors';
import { fileName, inspected, promisedType } from '@/lib/files/inspect';
import { discard, store } from '@/lib/files/storage';
import type { StaffMember } from '@/lib/rules/actor';
import { may, type Permission } from '@/lib/rules/permissions';
import { type CaseVersion, changeCase } from './change-case';
import { draftOf } from './save-answer';

interface ReceivedFile {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** Throws as `changeCase` does, and what lib/files/inspect.ts refuses. */
export async function attachFile(actor: StaffMember, target: CaseVersion, file: ReceivedFile): Promise<void> {
  await keepFile(actor, target.reference, 'case.answer', file, async (tx, stored, at) => {
    const { request } = await changeCase(tx, actor, target, 'answer');
    const answer = await draftOf(tx, request.id, actor.staffId, at);
    await stored({ requestId: request.id, answerId: answer.id, purpose: 'answer' });
  });
}

/**
 * A paper that came in: a letter, an envelope, the notes of a call. It adds to the case and changes nothing in it, so
 * that no version is asked for. Throws `forbidden`, `not_found`, and what lib/files/inspect.ts refuses.
 */
export async function attachScan(actor: StaffMember, reference: string, file: ReceivedFile): Promise<void> {
  await keepFile(actor, reference, 'case.write', file, async (tx, stored) => {
    const where = { AND: [readable(actor), { reference }] };
    const request = await tx.rightsRequest.findFirst({ where, select: { id: true } });
    if (!request) throw notFound();
    await stored({ requestId: request.id, purpose: 'scan' });
  });
}

type Belongs = Pick<Prisma.StoredFileUncheckedCreateInput, 'answerId' | 'purpose'> & { requestId: string };

/** Stores the bytes, then has `record` say what they belong to, in a transaction that writes its event too. */
async function keepFile(
  actor: StaffMember,
  reference: string,
  permission: Permission,
  file: ReceivedFile,
  record: (tx: Tx, stored: (belongs: Belongs) => Promise<void>, at: Date) => Promise<void>,
): Promise<void> {
  // Before the first byte is read: the transaction asks again.
  if (!may(actor, permission)) throw new AppError('forbidden');
  if (!(await db().rightsRequest.count({ where: { AND: [readable(actor), { reference }] } })))
    throw notFound();
  const name = fileName(file.name);
  const mediaType = promisedType(name);
  const { storageKey, size, sha256 } = await store(inspected(file.content, mediaType));
  const at = now();
  const id = randomUUID();
  const stored = { id, storageKey, mediaType, size, sha256, author: 'staff', createdAt: at } as const;
  try {
    await transaction((tx) =>
      record(
        tx,
        async (belongs) => {
          const { requestId, purpose = 'answer' } = belongs;
          await tx.storedFile.create({
            data: { ...stored, ...belongs, name: sealed.fileName.seal(id, name) },
          });
          const facts = { fileId: id, purpose, size, sha256 };
          await audit(tx, { at, actor, action: 'file.attached', requestId, facts });
        },
        at,
      ),
    );
  } catch (error) {
    await discard(storageKey);
    throw error;
  }
}

/** Takes a file out of the answer that is being written. Throws as `changeCase` does; `not_found` once it is sent. */
export async function removeFile(actor: StaffMember, target: CaseVersion, fileId: string): Promise<void> {
  const at = now();
  const storageKey = await transaction(async (tx) => {
    const { request } = await changeCase(tx, actor, target, 'answer');
    const where = { id: fileId, requestId: request.id, answer: { sentAt: null } };
    const file = await tx.storedFile.findFirst({ where, select: { storageKey: true } });
    if (!file) throw notFound();
    await tx.storedFile.delete({ where: { id: fileId } });
    await audit(tx, { at, actor, action: 'file.removed', requestId: request.id, facts: { fileId } });
    return file.storageKey;
  });
  await discard(storageKey);
}
