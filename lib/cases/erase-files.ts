// Taking files away: their rows in the transaction of what it follows from, and with them the order to remove what was
// stored, which outlives this process (lib/jobs/discard-files.ts). It is removed at once all the same.
import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { discard } from '@/lib/files/storage';
import { log } from '@/lib/log';

/** Written with what it follows from: whatever stops this process, the worker removes them. */
export async function orderDiscard(tx: Tx, storageKeys: readonly string[]): Promise<void> {
  if (storageKeys.length === 0) return;
  await tx.$executeRaw`
    SELECT graphile_worker.add_job('discard_files', json_build_object('storageKeys', ${storageKeys}::text[]))`;
}

/** Deletes the rows, and gives what `discardAll` is to remove once the transaction has ended well. */
export async function dropFiles(tx: Tx, where: Prisma.StoredFileWhereInput): Promise<string[]> {
  const files = await tx.storedFile.findMany({ where, select: { id: true, storageKey: true } });
  await tx.storedFile.deleteMany({ where: { id: { in: files.map(({ id }) => id) } } });
  const storageKeys = files.map(({ storageKey }) => storageKey);
  await orderDiscard(tx, storageKeys);
  return storageKeys;
}

/** Never throws: what the storage keeps for now is removed by the order that was written. */
export async function discardAll(storageKeys: readonly string[]): Promise<void> {
  const ended = await Promise.allSettled(storageKeys.map(discard));
  const left = ended.filter(({ status }) => status === 'rejected').length;
  if (left > 0) log.error({ left }, 'erased files are still in storage');
}
