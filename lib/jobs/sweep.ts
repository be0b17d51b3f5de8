// What the house keeps in order for itself: the search index is whole, and counters of closed windows go.
import type { Task } from 'graphile-worker';
import { backfillSearch } from '@/lib/cases/search-index';
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';

export const sweepTask: Task = async () => {
  // Requests filed before there was a search index.
  await backfillSearch();
  await db().rateLimit.deleteMany({ where: { expire: { lt: now() } } });
};
