// The row of a file that was stored: what it belongs to, who sent it, and its turn with the scanner.
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { sealed } from '@/lib/db/sealed';
import { env } from '@/lib/env';
import type { TakenIn } from '@/lib/files/take-in';
import { availability, type FilePurpose, type ScanState } from '@/lib/rules/files';

/** After these the sweep asks again, every hour (lib/jobs/sweep-files.ts). */
const SCAN_ATTEMPTS = 5;

export const hasScanner = (): boolean => env().CLAMD_URL !== undefined;

/** Whether a file may be opened here and now. */
export const availabilityOf = ({ scan }: { scan: ScanState }) => availability(scan, hasScanner());

/** What every new file's `scan` is. */
export const firstScan = (): ScanState => (hasScanner() ? 'pending' : 'not_scanned');

/** Gives the worker a file to have scanned: once, however often it is asked. */
export async function queueScan(tx: Tx, table: 'StoredFile' | 'Proof', id: string): Promise<void> {
  if (!hasScanner()) return;
  await tx.$executeRaw`
    SELECT graphile_worker.add_job('scan_file', json_build_object('table', ${table}::text, 'id', ${id}::text),
      job_key := ${`scan:${id}`}, max_attempts := ${SCAN_ATTEMPTS}::int)`;
}

interface Filed {
  of: { requestId?: string; draftId?: string; messageDraftId?: string; answerId?: string };
  purpose: FilePurpose;
  author: 'requester' | 'staff';
  at: Date;
}

/** Gives the id of the row. */
export async function recordFile(tx: Tx, taken: TakenIn, filed: Filed): Promise<string> {
  const { name, ...stored } = taken;
  const { of, purpose, author, at } = filed;
  const id = randomUUID();
  const row = { id, ...stored, ...of, purpose, author, scan: firstScan(), createdAt: at };
  await tx.storedFile.create({ data: { ...row, name: sealed.fileName.seal(id, name) } });
  await queueScan(tx, 'StoredFile', id);
  return id;
}
