// Erases the rows of the audit trail whose term is over, oldest first and without a hole. A row says up to where, so
// that the chain still verifies from there (lib/crypto/audit-chain.ts); the database refuses what is too young.
import { charter } from '@/lib/cases/charter-in-force';
import { PRUNED } from '@/lib/crypto/audit-chain';
import { audit } from '@/lib/db/audit';
import { db, transaction } from '@/lib/db/client';
import { localDateOf } from '@/lib/rules/dates';
import { retention, stageOf } from '@/lib/rules/retention';

const BATCH = 1_000;

/** The last row of the unbroken beginning of the trail of which every row is over. */
async function lastOver(at: Date): Promise<{ seq: bigint; hash: string } | null> {
  const { timeZone } = charter();
  const today = localDateOf(at, timeZone);
  let found: { seq: bigint; hash: string } | null = null;
  for (;;) {
    const rows: { seq: bigint; at: Date; hash: string }[] = await db().auditEvent.findMany({
      where: { seq: { gt: found?.seq ?? 0n } },
      orderBy: { seq: 'asc' },
      take: BATCH,
      select: { seq: true, at: true, hash: true },
    });
    for (const row of rows) {
      const kept = retention('audit_entry', { writtenOn: localDateOf(row.at, timeZone) });
      if (stageOf(kept, today) !== 'over') return found;
      found = row;
    }
    if (rows.length < BATCH) return found;
  }
}

/** Returns how many rows went. */
export async function pruneAudit(at: Date): Promise<number> {
  const last = await lastOver(at);
  if (!last) return 0;
  return transaction(async (tx) => {
    const facts = { upToSeq: Number(last.seq), upToHash: last.hash };
    await audit(tx, { at, actor: { kind: 'system', job: 'retention' }, action: PRUNED, facts });
    const [row] = await tx.$queryRaw<{ gone: bigint }[]>`SELECT guichet_prune_audit(${last.seq}) AS gone`;
    return Number(row?.gone ?? 0);
  });
}
