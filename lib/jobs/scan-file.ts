// Has one file scanned. Until the scanner has said 'clean' nobody opens it; when it cannot be reached that is recorded,
// shown, and tried again.
import type { Task } from 'graphile-worker';
import { now } from '@/lib/clock';
import { audit } from '@/lib/db/audit';
import { db, type Tx, transaction } from '@/lib/db/client';
import { env } from '@/lib/env';
import { scan } from '@/lib/files/clamd';
import { read } from '@/lib/files/storage';
import type { ScanState } from '@/lib/rules/files';

type Table = 'StoredFile' | 'Proof';

const FILE = { storageKey: true, scan: true } as const;

const find = (table: Table, id: string) =>
  table === 'Proof'
    ? db().proof.findUnique({ where: { id }, select: FILE })
    : db().storedFile.findUnique({ where: { id }, select: FILE });

/** Writes the verdict; a file that is gone by now has none. Tells the desk of what is infected. */
async function mark(table: Table, id: string, verdict: ScanState): Promise<void> {
  const row = { where: { id }, data: { scan: verdict } };
  await transaction(async (tx) => {
    // The request before its file, as whoever sends it has them: in the other order each waits for the other.
    if (table === 'StoredFile')
      await tx.$queryRaw`SELECT r.id FROM "RightsRequest" r JOIN "StoredFile" f ON f."requestId" = r.id
        WHERE f.id = ${id}::uuid FOR UPDATE OF r`;
    const { count } =
      table === 'Proof' ? await tx.proof.updateMany(row) : await tx.storedFile.updateMany(row);
    if (count === 1 && verdict === 'infected') await tell(tx, table, id);
  });
}

async function tell(tx: Tx, table: Table, id: string): Promise<void> {
  const file = table === 'StoredFile' ? await tx.storedFile.findUnique({ where: { id } }) : null;
  const requestId = file?.requestId ?? null;
  if (requestId) await tx.rightsRequest.update({ where: { id: requestId }, data: { unreadByStaff: true } });
  const actor = { kind: 'system', job: 'scan_file' } as const;
  await audit(tx, { at: now(), actor, action: 'file.infected', requestId, facts: { fileId: id } });
}

/** Throws while the scanner does not answer: the queue waits longer each time. */
export async function scanFile(table: Table, id: string): Promise<void> {
  const url = env().CLAMD_URL;
  const file = await find(table, id);
  if (!url || !file?.storageKey || file.scan === 'clean' || file.scan === 'infected') return;
  try {
    await mark(table, id, await scan(read(file.storageKey), url));
  } catch (error) {
    await mark(table, id, 'failed');
    throw error;
  }
}

export const scanFileTask: Task = async (payload) => {
  const { table, id } = payload as { table: Table; id: string };
  await scanFile(table, id);
};
