// Every sealed column of the database, as the database itself tells: whatever is `bytea` is sealed (see
// prisma/schema.prisma), under its table, its column and the id of its row. But for what everyone may see.
import { db } from './client';

export interface SealedColumn {
  table: string;
  column: string;
}

export interface SealedValue {
  id: string;
  value: Uint8Array<ArrayBuffer>;
}

/** The controller's logo is on every page. */
const PLAIN = ['Settings.logo'];

export function sealedColumns(): Promise<SealedColumn[]> {
  return db().$queryRaw<SealedColumn[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type = 'bytea'
      AND table_name || '.' || column_name <> ALL(${PLAIN})
    ORDER BY 1, 2`;
}

/** Names from the catalogue, for statements that cannot take them as parameters. */
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

// What was emptied when it was erased has nothing to open.
const notEmpty = (column: string) => `octet_length(${quoted(column)}) > 0`;
const otherHead = (column: string) => `substring(${quoted(column)} FOR octet_length($1::bytea)) <> $1::bytea`;

/** A batch of values after a row's id, in the order of ids; with `head`, those alone that begin otherwise. */
export function sealedValues(
  { table, column }: SealedColumn,
  { after, head, take }: { after: string; head?: Uint8Array; take: number },
): Promise<SealedValue[]> {
  const sql = `SELECT id, ${quoted(column)} AS value FROM ${quoted(table)}
    WHERE ${notEmpty(column)} AND ${head ? otherHead(column) : '$1::bytea IS NULL'} AND id > $2::uuid
    ORDER BY id LIMIT ${take}`;
  return db().$queryRawUnsafe<SealedValue[]>(sql, head ?? null, after);
}

export async function countOtherwise({ table, column }: SealedColumn, head: Uint8Array): Promise<number> {
  const sql = `SELECT count(*)::int AS count FROM ${quoted(table)} WHERE ${notEmpty(column)} AND ${otherHead(column)}`;
  const [row] = await db().$queryRawUnsafe<{ count: number }[]>(sql, head);
  return row?.count ?? 0;
}

/** Compare and set: false when somebody has written the value since. */
export async function replaceSealed(
  { table, column }: SealedColumn,
  { id, value }: SealedValue,
  next: Uint8Array,
): Promise<boolean> {
  const sql = `UPDATE ${quoted(table)} SET ${quoted(column)} = $1::bytea WHERE id = $2::uuid AND ${quoted(column)} = $3::bytea`;
  return (await db().$executeRawUnsafe(sql, next, id, value)) === 1;
}
