// Files of a request that is being written: sent one by one, kept whatever happens on another page, taken back at will.
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { AppError, notFound } from '@/lib/errors';
import { recorded } from '@/lib/files/storage';
import { type Sent, takeInPaper } from '@/lib/files/take-in';
import type { Requester, Visitor } from '@/lib/rules/actor';
import { type FilePurpose, MAX_FILES } from '@/lib/rules/files';
import type { Right } from '@/lib/rules/rights';
import { lockWriting } from './drafts';
import { discardAll, dropFiles } from './erase-files';
import { type FileView, fileView } from './file-view';
import { recordFile } from './record-file';

type Writer = (Visitor | Requester) & { sessionId: string };

/** The files of a draft that the page has read (`readDraft`), in the order they came. */
export async function listDraftFiles(draftId: string | undefined): Promise<FileView[]> {
  if (!draftId) return [];
  const files = await db().storedFile.findMany({ where: { draftId }, orderBy: { createdAt: 'asc' } });
  return files.map(fileView);
}

async function refuseTooMany(tx: Pick<Tx, 'storedFile'>, draftId: string): Promise<void> {
  if ((await tx.storedFile.count({ where: { draftId } })) >= MAX_FILES) throw new AppError('too_many_files');
}

/**
 * Adds a file to the draft that this browser writes for a right. Throws `not_found` without one, `too_many_files`, and
 * what lib/files/take-in.ts refuses.
 */
export async function addDraftFile(
  actor: Writer,
  { right, purpose }: { right: Right; purpose: FilePurpose },
  file: Sent,
): Promise<void> {
  const at = now();
  // Before the first byte is read: the transaction asks again.
  const begun = await transaction((tx) => lockWriting(tx, actor.sessionId, right, at));
  if (!begun) throw notFound();
  await refuseTooMany(db(), begun.id);
  const taken = await takeInPaper(file);
  await recorded(taken, () =>
    transaction(async (tx) => {
      const draft = await lockWriting(tx, actor.sessionId, right, at);
      if (!draft) throw notFound();
      await refuseTooMany(tx, draft.id);
      const of = { draftId: draft.id };
      const fileId = await recordFile(tx, taken, { of, purpose, author: 'requester', at });
      // What the check page shows has changed.
      await tx.draft.update({ where: { id: draft.id }, data: { version: { increment: 1 } } });
      const { size, sha256 } = taken;
      await audit(tx, { at, actor, action: 'file.received', facts: { fileId, purpose, size, sha256 } });
    }),
  );
}

/** Throws `not_found` for a file of any other draft. */
export async function removeDraftFile(actor: Writer, right: Right, fileId: string): Promise<void> {
  const at = now();
  const keys = await transaction(async (tx) => {
    const draft = await lockWriting(tx, actor.sessionId, right, at);
    const dropped = draft ? await dropFiles(tx, { id: fileId, draftId: draft.id }) : [];
    if (!draft || dropped.length === 0) throw notFound();
    await tx.draft.update({ where: { id: draft.id }, data: { version: { increment: 1 } } });
    await audit(tx, { at, actor, action: 'file.removed', facts: { fileId } });
    return dropped;
  });
  await discardAll(keys);
}

/**
 * The files of a draft go to the request filed from it, but for those of pages that no longer matter: gives what
 * `discardAll` is to remove of these.
 */
export async function handOverFiles(
  tx: Tx,
  draftId: string,
  { requestId, purposes }: { requestId: string; purposes: readonly FilePurpose[] },
): Promise<string[]> {
  const dropped = await dropFiles(tx, { draftId, purpose: { notIn: [...purposes] } });
  await tx.storedFile.updateMany({ where: { draftId }, data: { requestId, draftId: null } });
  return dropped;
}
