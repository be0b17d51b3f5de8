// What the house keeps in order for itself: the search index is whole, every file has had its turn with the scanner,
// unfinished messages and counters of closed windows go.
import type { Task } from 'graphile-worker';
import { backfillSearch } from '@/lib/cases/search-index';
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { expireMessages, scanAgain } from './file-terms';

export const sweepTask: Task = async () => {
  // Requests filed before there was a search index.
  await backfillSearch();
  await expireMessages(now());
  await scanAgain();
  await db().rateLimit.deleteMany({ where: { expire: { lt: now() } } });
};
