// The audit trail: what was done, by whom, chained by SHA-256. Written in the transaction of what it tells of.
// No personal data: ids, codes and dates only.
import { createHash } from 'node:crypto';
import { type Actor, actorId } from '@/lib/rules/actor';
import type { Tx } from './client';

/** Any constant: the lock under which rows are chained one at a time. */
const CHAIN_LOCK = 7_240_519;
const GENESIS = '0'.repeat(64);

export interface AuditEntry {
  at: Date;
  actor: Actor;
  action: string;
  requestId?: string | null;
  facts?: Record<string, string | number | boolean | null>;
}

interface Chained {
  at: string;
  actorKind: string;
  actorId: string | null;
  action: string;
  requestId: string | null;
  facts: Record<string, unknown>;
  previousHash: string;
}

/** The hash of a row: SHA-256 of its canonical JSON (keys sorted, so that jsonb's own order does not matter). */
export function chainHash(row: Chained): string {
  const facts = Object.fromEntries(Object.entries(row.facts).sort(([a], [b]) => (a < b ? -1 : 1)));
  const canonical = [row.previousHash, row.at, row.actorKind, row.actorId, row.action, row.requestId, facts];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
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
