// Removes what was stored of files whose rows are gone: the order was written with what erased them
// (lib/cases/erase-files.ts), so that nothing that stops in between leaves a document behind.
import type { Task } from 'graphile-worker';
import { z } from 'zod';
import { discard } from '@/lib/files/storage';

const order = z.object({ storageKeys: z.array(z.string()) });

/** Does nothing for those that are gone already. Throws when the storage fails: the worker tries again. */
export const discardFilesTask: Task = async (payload) => {
  for (const storageKey of order.parse(payload).storageKeys) await discard(storageKey);
};
