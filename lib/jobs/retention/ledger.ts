// The erasures of each day, in a file of its own outside the database: a backup knows nothing of what was erased after
// it was made. Table, row and reason only, one JSON a line; a day's file is written again whole, so that a crash in
// between loses none.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { ERASABLE } from '@/lib/db/erasures';
import { env } from '@/lib/env';
import { RETENTION_KINDS } from '@/lib/rules/retention';

const entry = z.object({
  table: z.enum(ERASABLE),
  rowId: z.uuid(),
  reason: z.enum(RETENTION_KINDS),
  erasedAt: z.iso.datetime(),
});
export type LedgerEntry = z.infer<typeof entry>;

const DAY = 86_400_000;
const BATCH = 5_000;

export const ledgerFolder = () => join(env().GUICHET_DATA, 'erasures');

/** Writes the day of `at`, in UTC, and the day before, whose last minutes a run may have missed. */
export async function writeLedger(at: Date): Promise<void> {
  await mkdir(ledgerFolder(), { recursive: true, mode: 0o700 });
  for (const day of [new Date(at.getTime() - DAY), at]) await writeDay(day.toISOString().slice(0, 10));
}

async function writeDay(day: string): Promise<void> {
  const from = new Date(`${day}T00:00:00Z`);
  const erasedAt = { gte: from, lt: new Date(from.getTime() + DAY) };
  const target = join(ledgerFolder(), `${day}.jsonl`);
  const partial = `${target}.${randomUUID()}.partial`;
  const pick = (after: { id: string } | undefined) =>
    db().erasure.findMany({
      where: { erasedAt },
      orderBy: { id: 'asc' },
      take: BATCH,
      ...(after ? { cursor: after, skip: 1 } : {}),
    });
  let rows = await pick(undefined);
  if (rows.length === 0) return;
  const file = await open(partial, 'w', 0o600);
  try {
    while (rows.length > 0) {
      const lines = rows.map(({ id: _id, ...row }) => JSON.stringify(row));
      await file.write(`${lines.join('\n')}\n`);
      const last = rows.at(-1);
      rows = rows.length < BATCH || !last ? [] : await pick({ id: last.id });
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, target);
}

/** What the files of a folder say was erased, oldest first. Throws on a line that is not theirs. */
export async function* readLedger(folder = ledgerFolder()): AsyncGenerator<LedgerEntry> {
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    /^\d{4}-\d\d-\d\d\.jsonl$/.test(name),
  );
  for (const name of names.sort()) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter(Boolean);
    for (const line of lines) yield entry.parse(JSON.parse(line));
  }
}
