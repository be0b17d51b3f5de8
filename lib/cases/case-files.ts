// The files of a request, as far as the actor may see them, and the message that the actor is writing.
import { db } from '@/lib/db/client';
import { fileReadable, readable } from '@/lib/db/scope';
import { sealed } from '@/lib/db/sealed';
import type { Actor, Requester, StaffMember } from '@/lib/rules/actor';
import { type FileView, fileView } from './file-view';

/** Far more than a case has. */
const MOST = 500;

export interface CaseFile extends FileView {
  /** The message that it was sent with; null for what was sent otherwise, or is not sent yet. */
  messageId: string | null;
  unsent: boolean;
}

/** In the order they came. Nothing outside the actor's scope. */
export async function listCaseFiles(actor: Actor, reference: string): Promise<CaseFile[]> {
  const files = await db().storedFile.findMany({
    where: { AND: [fileReadable(actor), { request: { reference } }] },
    orderBy: { createdAt: 'asc' },
    take: MOST,
  });
  return files.map((file) => ({
    ...fileView(file),
    messageId: file.messageId,
    unsent: file.messageDraftId !== null,
  }));
}

export interface MessageDraftView {
  body: string;
  files: FileView[];
}

/** What the actor has begun to write on a request, as an answer to the question about identity or not. */
export async function readMessageDraft(
  actor: Requester | StaffMember,
  reference: string,
  identity = false,
): Promise<MessageDraftView | null> {
  const staffId = actor.kind === 'staff' ? actor.staffId : null;
  const draft = await db().messageDraft.findFirst({
    where: { request: { AND: [readable(actor), { reference }] }, staffId, identity },
    include: { files: { orderBy: { createdAt: 'asc' } } },
  });
  return (
    draft && { body: sealed.messageDraftBody.open(draft.id, draft.body), files: draft.files.map(fileView) }
  );
}
