// The audit trail: what was done, by whom, chained by SHA-256. Written in the transaction of what it tells of.
// No personal data: ids, codes and dates only.
import { chainHash, GENESIS } from '@/lib/crypto/audit-chain';
import { type Actor, actorId } from '@/lib/rules/actor';
import type { Tx } from './client';

/** Any constant: the lock under which rows are chained one at a time. */
const CHAIN_LOCK = 7_240_519;

export interface AuditEntry {
  at: Date;
  actor: Actor;
  action: string;
  requestId?: string | null;
  facts?: Record<string, string | number | boolean | null>;
}

export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})`;
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { hash: true } });
  const row = {
    actorKind: entry.actor.kind,
    actorId: actorId(entry.actor),
    action: entry.action,
    requestId: entry.requestId ?? null,
    facts: entry.facts ?? {},
    previousHash: last?.hash ?? GENESIS,
  };
  const hash = chainHash({ ...row, at: entry.at.toISOString() });
  await tx.auditEvent.create({ data: { ...row, at: entry.at, hash } });
}
