// Rows and stored files in agreement, once a day: what no row names is removed, what a row misses is said in the log.
import type { Task } from 'graphile-worker';
import { now } from '@/lib/clock';
import { storedRows } from '@/lib/db/stored-rows';
import { discard, everything } from '@/lib/files/storage';
import { log } from '@/lib/log';

const DAY = 86_400_000;

/**
 * Removes what no row names (begun and never ended, never recorded, erased since), a day old at least: a file is stored
 * before its row is written. Gives how many, and the ids of the rows whose file is not there.
 */
export async function reconcileFiles(at: Date): Promise<{ removed: number; missing: string[] }> {
  const earlier = new Set((await storedRows()).map(({ storageKey }) => storageKey));
  const stored = new Set<string>();
  const old: string[] = [];
  for await (const { storageKey, changedAt } of everything()) {
    stored.add(storageKey);
    if (changedAt.getTime() < at.getTime() - DAY) old.push(storageKey);
  }
  // Again: what came, went or was sealed anew while we looked is neither an orphan nor missing.
  const rows = await storedRows();
  const named = new Set(rows.map(({ storageKey }) => storageKey));
  const orphans = old.filter((storageKey) => !named.has(storageKey));
  for (const storageKey of orphans) await discard(storageKey);
  const missing = rows.filter(({ storageKey }) => earlier.has(storageKey) && !stored.has(storageKey));
  return { removed: orphans.length, missing: missing.map(({ id }) => id) };
}

export const sweepFilesTask: Task = async () => {
  const { removed, missing } = await reconcileFiles(now());
  if (removed > 0) log.info({ removed }, 'orphan files removed');
  if (missing.length > 0)
    log.error({ missing: missing.slice(0, 50), count: missing.length }, 'files are missing');
};
