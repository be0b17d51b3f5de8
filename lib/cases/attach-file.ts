// A file of the answer: stored first, recorded second, and discarded if it could not be recorded.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { AppError, notFound } from '@/lib/errors';
import { fileName, inspected, promisedType } from '@/lib/files/inspect';
import { discard, store } from '@/lib/files/storage';
import type { StaffMember } from '@/lib/rules/actor';
import { may } from '@/lib/rules/permissions';
import { type CaseVersion, changeCase } from './change-case';
import { draftOf } from './save-answer';

/** Throws as `changeCase` does, and what lib/files/inspect.ts refuses. */
export async function attachFile(
  actor: StaffMember,
  target: CaseVersion,
  file: { name: string; content: AsyncIterable<Uint8Array> },
): Promise<void> {
  // Before the first byte is read: the transaction asks again.
  if (!may(actor, 'case.answer')) throw new AppError('forbidden');
  const { reference } = target;
  if (!(await db().rightsRequest.count({ where: { AND: [readable(actor), { reference }] } })))
    throw notFound();
  const name = fileName(file.name);
  const mediaType = promisedType(name);
  const { storageKey, size, sha256 } = await store(inspected(file.content, mediaType));
  const at = now();
  try {
    await transaction(async (tx) => {
      const { request } = await changeCase(tx, actor, target, 'answer');
      const answer = await draftOf(tx, request.id, actor.staffId, at);
      const id = randomUUID();
      await tx.storedFile.create({
        data: {
          id,
          storageKey,
          requestId: request.id,
          answerId: answer.id,
          name: sealed.fileName.seal(id, name),
          mediaType,
          size,
          sha256,
          author: 'staff',
          createdAt: at,
        },
      });
      await audit(tx, {
        at,
        actor,
        action: 'file.attached',
        requestId: request.id,
        facts: { fileId: id, size, sha256 },
      });
    });
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
