// One erasure, whole: what was there goes, and what went is recorded and told in the trail.
import { audit } from '@/lib/db/audit';
import type { Tx } from '@/lib/db/client';
import { type Erasable, recordErasures } from '@/lib/db/erasures';
import type { System } from '@/lib/rules/actor';
import type { RetentionKind } from '@/lib/rules/retention';
import { forget } from './forget';

export const RETENTION: System = { kind: 'system', job: 'retention' };

export async function erase(
  tx: Tx,
  erased: { table: Erasable; id: string; reason: RetentionKind; at: Date; requestId?: string | null },
): Promise<void> {
  const { table, id, reason, at, requestId } = erased;
  await forget(tx, table, id, at, reason);
  await recordErasures(tx, { table, ids: [id], reason, at });
  const facts = { table, rowId: id, reason };
  await audit(tx, { at, actor: RETENTION, action: 'retention.erased', requestId, facts });
}
