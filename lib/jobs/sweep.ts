// What goes stale is removed: sessions, links and drafts that have expired, and counters of closed windows.
import type { Task } from 'graphile-worker';
import { backfillSearch } from '@/lib/cases/search-index';
import { now } from '@/lib/clock';
import { db } from '@/lib/db/client';

const DAY = 86_400_000;

export const sweepTask: Task = async () => {
  const at = now();
  // A day longer than they were good for: a person who comes late is told 'expired', not 'unknown'.
  const expiresAt = { lt: new Date(at.getTime() - DAY) };
  await db().draft.deleteMany({ where: { expiresAt, requestId: null } });
  await db().filingDraft.deleteMany({ where: { expiresAt, claimId: null } });
  await db().link.deleteMany({ where: { expiresAt } });
  await db().portalSession.deleteMany({ where: { expiresAt } });
  await db().staffSession.deleteMany({ where: { expiresAt } });
  // Requests filed before there was a search index.
  await backfillSearch();
  await db().rateLimit.deleteMany({ where: { expire: { lt: at } } });
};
