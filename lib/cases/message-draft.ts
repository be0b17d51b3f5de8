// A message being written while files are joined to it: its words and its files are kept until it is sent.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import { AppError, notFound } from '@/lib/errors';
import { recorded } from '@/lib/files/storage';
import { type Sent, takeInPaper } from '@/lib/files/take-in';
import type { Requester, StaffMember } from '@/lib/rules/actor';
import { MAX_FILES } from '@/lib/rules/files';
import { may } from '@/lib/rules/permissions';
import { discardAll, dropFiles } from './erase-files';
import { recordFile } from './record-file';

export type Writer = Requester | StaffMember;

/** Which message: on which request, and whether it answers the question about identity. */
export interface Writing {
  reference: string;
  identity: boolean;
}

/** Throws `forbidden` for a member of staff who only reads. */
export function mayWrite(actor: Writer): void {
  if (actor.kind === 'staff' && !may(actor, 'case.write')) throw new AppError('forbidden');
}

/** The request, locked while something is written on it. Throws `not_found` outside the actor's scope. */
export async function lockRequest(tx: Tx, actor: Writer, reference: string) {
  await tx.$queryRaw`SELECT id FROM "RightsRequest" WHERE reference = ${reference} FOR UPDATE`;
  const request = await tx.rightsRequest.findFirst({ where: { AND: [readable(actor), { reference }] } });
  if (!request) throw notFound();
  return request;
}

const draftOf = (tx: Tx, actor: Writer, requestId: string, identity: boolean) =>
  tx.messageDraft.findFirst({
    where: { requestId, identity, staffId: actor.kind === 'staff' ? actor.staffId : null },
  });

/** Keeps what was typed. `body` is given back as it is: it is judged when it is sent. */
export async function keepTyped(actor: Writer, writing: Writing, body: string): Promise<void> {
  mayWrite(actor);
  await transaction(async (tx) => {
    const { id: requestId } = await lockRequest(tx, actor, writing.reference);
    const draft = await draftOf(tx, actor, requestId, writing.identity);
    const id = draft?.id ?? randomUUID();
    const words = sealed.messageDraftBody.seal(id, body);
    const staffId = actor.kind === 'staff' ? actor.staffId : null;
    const begun = { id, requestId, staffId, identity: writing.identity };
    await tx.messageDraft.upsert({
      where: { id },
      create: { ...begun, body: words },
      update: { body: words },
    });
  });
}

/** Joins a file to what `keepTyped` keeps. Throws `too_many_files`, and what lib/files/take-in.ts refuses. */
export async function joinFile(actor: Writer, writing: Writing, file: Sent): Promise<void> {
  mayWrite(actor);
  const { reference, identity } = writing;
  // Before the first byte is read: the transaction asks again.
  if (!(await db().rightsRequest.count({ where: { AND: [readable(actor), { reference }] } })))
    throw notFound();
  const taken = await takeInPaper(file);
  const at = now();
  await recorded(taken, () =>
    transaction(async (tx) => {
      const request = await lockRequest(tx, actor, reference);
      const draft = await draftOf(tx, actor, request.id, identity);
      if (!draft) throw notFound();
      const joined = await tx.storedFile.count({ where: { messageDraftId: draft.id } });
      if (joined >= MAX_FILES) throw new AppError('too_many_files');
      const of = { requestId: request.id, messageDraftId: draft.id };
      const author = actor.kind === 'staff' ? 'staff' : 'requester';
      const purpose = identity ? 'identity' : 'message';
      const fileId = await recordFile(tx, taken, { of, purpose, author, at });
      const { size, sha256 } = taken;
      const facts = { fileId, purpose, size, sha256 };
      await audit(tx, { at, actor, action: 'file.joined', requestId: request.id, facts });
    }),
  );
}

/** Throws `not_found` for a file of any other message, and once it is sent. */
export async function takeBack(actor: Writer, writing: Writing, fileId: string): Promise<void> {
  mayWrite(actor);
  const at = now();
  const keys = await transaction(async (tx) => {
    const request = await lockRequest(tx, actor, writing.reference);
    const draft = await draftOf(tx, actor, request.id, writing.identity);
    const dropped = draft ? await dropFiles(tx, { id: fileId, messageDraftId: draft.id }) : [];
    if (dropped.length === 0) throw notFound();
    await audit(tx, { at, actor, action: 'file.removed', requestId: request.id, facts: { fileId } });
    return dropped;
  });
  await discardAll(keys);
}

/** The message is sent: its files go with it, the draft is gone. Gives how many files. */
export async function handOverJoined(
  tx: Tx,
  actor: Writer,
  { requestId, identity, messageId }: { requestId: string; identity: boolean; messageId: string },
): Promise<number> {
  const draft = await draftOf(tx, actor, requestId, identity);
  if (!draft) return 0;
  const { count } = await tx.storedFile.updateMany({
    where: { messageDraftId: draft.id },
    data: { messageDraftId: null, messageId },
  });
  await tx.messageDraft.delete({ where: { id: draft.id } });
  return count;
}
