// What erasing a row means, table by table: the same for the job, which has checked that it is due, and for the replay,
// which knows that it was done. Files go first: a crash leaves a row whose file is gone, which the next run erases.
import type { Tx } from '@/lib/db/client';
import type { Erasable } from '@/lib/db/erasures';
import type { Prisma } from '@/lib/db/generated/client';
import { discard } from '@/lib/files/storage';
import type { RetentionKind } from '@/lib/rules/retention';

const EMPTY = new Uint8Array();

async function forgetFiles(tx: Tx, where: Prisma.StoredFileWhereInput): Promise<void> {
  const files = await tx.storedFile.findMany({ where, select: { id: true, storageKey: true } });
  for (const { storageKey } of files) await discard(storageKey);
  await tx.storedFile.deleteMany({ where: { id: { in: files.map(({ id }) => id) } } });
}

/** All that a request has beside its own row. */
async function forgetSurroundings(tx: Tx, requestId: string): Promise<void> {
  const of = { requestId };
  await forgetFiles(tx, { OR: [of, { message: of }, { answer: of }, { draft: of }] });
  await tx.draft.deleteMany({ where: of });
  await tx.messageDraft.deleteMany({ where: of });
  await tx.message.deleteMany({ where: of });
  await tx.letter.deleteMany({ where: of });
  await tx.note.deleteMany({ where: of });
  await tx.task.deleteMany({ where: of });
  await tx.searchToken.deleteMany({ where: of });
  await tx.link.deleteMany({ where: of });
  await tx.mail.deleteMany({ where: of });
  await tx.presence.deleteMany({ where: of });
  await tx.caseLink.deleteMany({ where: { OR: [{ fromId: requestId }, { toId: requestId }] } });
}

/** What stays of a file: reference, right, dates, outcome and grounds, how and by whom identity was decided. */
async function forgetRequest(tx: Tx, id: string, at: Date): Promise<void> {
  await forgetSurroundings(tx, id);
  await tx.answer.deleteMany({ where: { requestId: id, sentAt: null } });
  await tx.answer.updateMany({
    where: { requestId: id },
    data: { words: EMPTY, items: null, letter: EMPTY },
  });
  await tx.identityCheck.updateMany({ where: { requestId: id }, data: { doubt: EMPTY } });
  await tx.rightsRequest.updateMany({
    where: { id },
    data: {
      status: 'erased',
      erasedAt: at,
      person: EMPTY,
      details: EMPTY,
      accountId: null,
      submissionId: null,
      tags: [],
      unreadByStaff: false,
      awaitingSince: null,
      version: { increment: 1 },
    },
  });
}

/** Nobody ever confirmed it: nothing of it stays. */
async function forgetSubmission(tx: Tx, id: string): Promise<void> {
  await forgetSurroundings(tx, id);
  await tx.rightsRequest.deleteMany({ where: { id } });
}

async function forgetProofs(tx: Tx, where: Prisma.ProofWhereInput, at: Date): Promise<void> {
  for (const { id, storageKey } of await tx.proof.findMany({ where })) {
    if (storageKey) await discard(storageKey);
    await tx.proof.update({ where: { id }, data: { storageKey: null, erasedAt: at } });
  }
}

async function forgetClaim(tx: Tx, id: string, at: Date): Promise<void> {
  await forgetProofs(tx, { claimId: id }, at);
  await tx.filingDraft.deleteMany({ where: { claimId: id } });
  await tx.claim.deleteMany({ where: { id } });
}

/** Does nothing to an account that something is still filed under. Its sessions and links go with it. */
async function forgetAccount(tx: Tx, id: string): Promise<void> {
  const none = { none: {} };
  await tx.account.deleteMany({
    where: { id, requests: none, directives: none, claims: none, claimedAs: none, filingDrafts: none },
  });
}

const FORGET: Readonly<
  Record<Erasable, (tx: Tx, id: string, at: Date, reason: RetentionKind) => Promise<unknown>>
> = {
  RightsRequest: (tx, id, at, reason) =>
    reason === 'unconfirmed_submission' ? forgetSubmission(tx, id) : forgetRequest(tx, id, at),
  StoredFile: (tx, id) => forgetFiles(tx, { id }),
  Draft: async (tx, id) => {
    await forgetFiles(tx, { draftId: id, requestId: null });
    // What was filed from it belongs to the request.
    await tx.storedFile.updateMany({ where: { draftId: id }, data: { draftId: null } });
    await tx.draft.deleteMany({ where: { id } });
  },
  FilingDraft: (tx, id) => tx.filingDraft.deleteMany({ where: { id } }),
  Mail: (tx, id) => tx.mail.deleteMany({ where: { id } }),
  Account: forgetAccount,
  ObjectionProof: (tx, id) => tx.objectionProof.deleteMany({ where: { id } }),
  Claim: forgetClaim,
  Proof: (tx, id, at) => forgetProofs(tx, { id }, at),
  Directive: (tx, id) => tx.directive.deleteMany({ where: { id } }),
  DirectiveVersion: (tx, id) => tx.directiveVersion.deleteMany({ where: { id } }),
};

export const forget = (
  tx: Tx,
  table: Erasable,
  id: string,
  at: Date,
  reason: RetentionKind,
): Promise<unknown> => FORGET[table](tx, id, at, reason);
