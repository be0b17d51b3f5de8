// What the chain of the audit trail costs: the same row written with it and without it, by one writer and by eight.
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { type Tx, transaction } from '@/lib/db/client';

const WRITES = 400;

export interface AuditCost {
  writers: number;
  /** Milliseconds a write, as one writer sees it; and how many were written in a second by all. */
  chained: { each: number; perSecond: number };
  unchained: { each: number; perSecond: number };
}

const chained = (tx: Tx) =>
  audit(tx, { at: now(), actor: { kind: 'system', job: 'bench' }, action: 'bench.written' });
const unchained = async (tx: Tx) => {
  const row = { at: now(), actorKind: 'system', actorId: 'bench', action: 'bench.written', facts: {} };
  await tx.auditEvent.create({ data: { ...row, previousHash: '', hash: randomUUID() } });
};

async function time(writers: number, write: (tx: Tx) => Promise<void>) {
  let left = WRITES;
  const began = performance.now();
  const work = async () => {
    while (left-- > 0) await transaction(write);
  };
  await Promise.all(Array.from({ length: writers }, work));
  const took = performance.now() - began;
  return { each: (took * writers) / WRITES, perSecond: (WRITES * 1000) / took };
}

export async function auditCost(): Promise<AuditCost[]> {
  const costs: AuditCost[] = [];
  await time(1, chained);
  for (const writers of [1, 8])
    costs.push({ writers, chained: await time(writers, chained), unchained: await time(writers, unchained) });
  return costs;
}
