// After a backup was restored: what had been erased since it was made is erased again, before anyone signs in.
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { recordErasures } from '@/lib/db/erasures';
import { RETENTION } from './erase';
import { forget } from './forget';
import type { LedgerEntry } from './ledger';

export interface Replay {
  /** Erasures that the restored database knew of already. */
  known: number;
  replayed: number;
}

/** Replays the ledger, in its order. Doing it twice does nothing more; one that cannot be erased stops it. */
export async function replayErasures(
  entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>,
  at: Date,
): Promise<Replay> {
  const done: Replay = { known: 0, replayed: 0 };
  for await (const { table, rowId, reason, erasedAt } of entries) {
    const known = await db().erasure.count({ where: { table, rowId } });
    if (known > 0) {
      done.known++;
      continue;
    }
    await transaction(async (tx) => {
      await forget(tx, table, rowId, new Date(erasedAt), reason);
      await recordErasures(tx, { table, ids: [rowId], reason, at: new Date(erasedAt) });
    });
    done.replayed++;
  }
  const facts = { ...done };
  await transaction((tx) => audit(tx, { at, actor: RETENTION, action: 'retention.replayed', facts }));
  return done;
}
