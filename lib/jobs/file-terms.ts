// What the hours bring to files: those of a message that is never sent go, and what the scanner owes a verdict is asked
// for again. The rest of their terms is in lib/jobs/retention.
import { discardAll, dropFiles } from '@/lib/cases/erase-files';
import { hasScanner, queueScan } from '@/lib/cases/record-file';
import { db, transaction } from '@/lib/db/client';
import type { ScanState } from '@/lib/rules/files';
import { DRAFT_DAYS } from '@/lib/rules/periods';

const DAY = 86_400_000;
/** A round's worth; the next hour takes the rest. */
const MOST = 500;

/** Messages that nobody has gone on writing, with the files joined to them. */
export async function expireMessages(at: Date): Promise<void> {
  const messages = { updatedAt: { lt: new Date(at.getTime() - DRAFT_DAYS * DAY) } };
  const keys = await transaction(async (tx) => {
    const of = await dropFiles(tx, { messageDraft: messages });
    await tx.messageDraft.deleteMany({ where: messages });
    return of;
  });
  await discardAll(keys);
}

const UNJUDGED: ScanState[] = ['pending', 'failed'];

/** Without a scanner nothing is waited for; with one, what it has not judged is given to it again. */
export async function scanAgain(): Promise<void> {
  if (!hasScanner()) {
    const unjudged = { where: { scan: { in: UNJUDGED } }, data: { scan: 'not_scanned' as const } };
    await db().storedFile.updateMany(unjudged);
    await db().proof.updateMany(unjudged);
    return;
  }
  const owed = {
    where: { scan: { in: [...UNJUDGED, 'not_scanned' as const] } },
    select: { id: true },
    take: MOST,
  };
  const [files, proofs] = await Promise.all([
    db().storedFile.findMany(owed),
    db().proof.findMany({ ...owed, where: { ...owed.where, storageKey: { not: null } } }),
  ]);
  await transaction(async (tx) => {
    for (const { id } of files) await queueScan(tx, 'StoredFile', id);
    for (const { id } of proofs) await queueScan(tx, 'Proof', id);
  });
}
