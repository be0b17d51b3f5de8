// Taking files away: their rows in the transaction of what it follows from, what was stored once that is certain.
import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { discard } from '@/lib/files/storage';
import { log } from '@/lib/log';

/** Deletes the rows, and gives what `discardAll` is to remove once the transaction has ended well. */
export async function dropFiles(tx: Tx, where: Prisma.StoredFileWhereInput): Promise<string[]> {
  const files = await tx.storedFile.findMany({ where, select: { id: true, storageKey: true } });
  await tx.storedFile.deleteMany({ where: { id: { in: files.map(({ id }) => id) } } });
  return files.map(({ storageKey }) => storageKey);
}

/** Never throws: what the storage keeps for now has no row any more, and the daily sweep removes it. */
export async function discardAll(storageKeys: readonly string[]): Promise<void> {
  const ended = await Promise.allSettled(storageKeys.map(discard));
  const left = ended.filter(({ status }) => status === 'rejected').length;
  if (left > 0) log.error({ left }, 'erased files are still in storage');
}
