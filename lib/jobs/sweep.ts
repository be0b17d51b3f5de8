// What the house keeps in order for itself: the search index is whole, every file has had its turn with the scanner,
// unfinished messages, old reminders and counters of closed windows go.
import type { Task } from 'graphile-worker';
import { backfillSearch } from '@/lib/cases/search-index';
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';
import { expireMessages, scanAgain } from './file-terms';

const REMINDER_DAYS = 400;
let indexed = false;

/** Requests filed before there was a search index, once a process: to look for them means to look at every request. */
async function indexOnce(): Promise<void> {
  if (!indexed) await backfillSearch();
  indexed = true;
}

export async function sweep(at: Date): Promise<void> {
  await indexOnce();
  await expireMessages(at);
  await scanAgain();
  await db().reminder.deleteMany({
    where: { sentAt: { lt: new Date(at.getTime() - REMINDER_DAYS * 86_400_000) } },
  });
  await db().rateLimit.deleteMany({ where: { expire: { lt: at } } });
}

export const sweepTask: Task = () => sweep(now());
