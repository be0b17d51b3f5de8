// Seals anew the stored files that an older key has sealed: written whole under another name first, then the row names
// it, then the old one goes. Whatever it is interrupted by, the row names a file that opens.
import { presentKey } from '@/lib/crypto/envelope';
import { moveFile, type StoredRow, storedRows } from '@/lib/db/stored-rows';
import { discard, read, sealedUnder, store } from '@/lib/files/storage';
import type { Progress } from './rotate-keys';

/** `halt` is asked before every file. */
export async function rotateFiles(halt: () => boolean = () => false): Promise<Progress> {
  const progress: Progress = { place: 'files', resealed: 0, unopened: [], remaining: 0 };
  for (const row of await storedRows()) {
    const outcome = halt() ? 'left' : await sealAnew(row).catch(() => 'unopened' as const);
    if (outcome === 'resealed') progress.resealed++;
    if (outcome === 'unopened') progress.unopened.push(row.id);
    if (outcome === 'unopened' || (outcome === 'left' && (await isOld(row)))) progress.remaining++;
  }
  return progress;
}

const isOld = async ({ storageKey }: StoredRow) => (await sealedUnder(storageKey)) !== presentKey();

async function sealAnew(row: StoredRow): Promise<'resealed' | 'present'> {
  if (!(await isOld(row))) return 'present';
  const next = await store(read(row.storageKey));
  const moved = await moveFile(row, next.storageKey);
  // Erased meanwhile: nothing of it may stay.
  await discard(moved ? row.storageKey : next.storageKey);
  return moved ? 'resealed' : 'present';
}
