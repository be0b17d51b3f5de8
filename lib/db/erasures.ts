// What was erased, row by row and without saying whom it was about, in the transaction that erases it: a backup restored
// later is brought up to date by these rows (lib/jobs/retention/replay.ts).
import type { RetentionKind } from '@/lib/rules/retention';
import type { Tx } from './client';

/** The tables that something can be erased from. */
export const ERASABLE = [
  'RightsRequest',
  'StoredFile',
  'Draft',
  'FilingDraft',
  'Mail',
  'Account',
  'ObjectionProof',
  'Claim',
  'Proof',
  'Directive',
  'DirectiveVersion',
] as const;
export type Erasable = (typeof ERASABLE)[number];

export async function recordErasures(
  tx: Tx,
  erased: { table: Erasable; ids: readonly string[]; reason: RetentionKind; at: Date },
): Promise<void> {
  const { table, ids, reason, at } = erased;
  const data = ids.map((rowId) => ({ table, rowId, reason, erasedAt: at }));
  await tx.erasure.createMany({ data, skipDuplicates: true });
}
