// Every row that names a stored file, as the database itself tells: whatever table has a column `storageKey` has its
// size and its hash beside it.
import { db } from './client';

export interface StoredRow {
  table: string;
  id: string;
  storageKey: string;
  size: number;
  sha256: string;
}

/** Without the files' bytes they are few enough to be held. */
export async function storedRows(): Promise<StoredRow[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'storageKey'`;
  const rows = tables.map(({ name }) =>
    db().$queryRawUnsafe<StoredRow[]>(
      `SELECT '${name}' AS "table", id, "storageKey", size, sha256 FROM "${name}" WHERE "storageKey" IS NOT NULL`,
    ),
  );
  return (await Promise.all(rows)).flat();
}

/** Compare and set: false when the row is gone, or names another file by now. */
export async function moveFile({ table, id, storageKey }: StoredRow, to: string): Promise<boolean> {
  const sql = `UPDATE "${table}" SET "storageKey" = $1 WHERE id = $2::uuid AND "storageKey" = $3`;
  return (await db().$executeRawUnsafe(sql, to, id, storageKey)) === 1;
}
