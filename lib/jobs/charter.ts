// Keeps the versions of the charter, and tells account holders of what changes in substance.
import type { Task } from 'graphile-worker';
import { announceCharters } from '@/lib/cases/announce-charter';
import { registerCharters } from '@/lib/cases/charter-versions';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';

/** At the start of the worker: a version is known before the first request that remembers it. */
export const keepCharters = (at: Date): Promise<void> => transaction((tx) => registerCharters(tx, at));

export const charterTask: Task = async () => {
  const at = now();
  await keepCharters(at);
  await announceCharters(at);
};
