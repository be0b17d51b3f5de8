// A dumped database (dump.ts) becomes a database again: the migrations it had, its rows, then the migrations since.
import { cpSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { Stop } from './console.mjs';
import { markDemo } from './demo-mark';
import type { Head } from './dump';
import { migrate } from './migrate';
import { applyMigrations, MIGRATIONS, migrationNames } from './schema-engine';

const BATCH_CHARACTERS = 1_000_000;

/** Fills an empty database. Throws a Stop when it is not empty, or when the dump comes from a later version. */
export async function undumpDatabase(databaseUrl: string, file: string): Promise<Head> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const tables = await client.query('SELECT 1 FROM pg_tables WHERE schemaname = current_schema()');
    if (tables.rowCount)
      throw new Stop('The database is not empty.', 'A backup is restored into an empty one.');
    const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) })[
      Symbol.asyncIterator
    ]();
    const head = JSON.parse((await lines.next()).value ?? '{}') as Head;
    if (head.format !== 'guichet-backup/1') throw new Stop(`${file} is no backup.`);
    await migrateTo(databaseUrl, head.migrations);
    await client.query('BEGIN');
    await insertAll(client, lines);
    await client.query(
      `SELECT setval(pg_get_serial_sequence('"AuditEvent"', 'seq'), GREATEST((SELECT max(seq) FROM "AuditEvent"), 1))`,
    );
    await client.query('COMMIT');
    await migrate(databaseUrl);
    if (head.demo) await markDemo(databaseUrl);
    return head;
  } finally {
    await client.end();
  }
}

/** The tables as they were when the dump was made: what later migrations do to rows is then done to these. */
async function migrateTo(databaseUrl: string, wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !migrationNames().includes(name));
  if (unknown.length > 0)
    throw new Stop(
      'This backup was made by a later version.',
      `It knows the migration ${unknown.join(', ')}.`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'guichet-restore-'));
  try {
    for (const name of wanted) cpSync(join(MIGRATIONS, name), join(folder, name), { recursive: true });
    await applyMigrations(databaseUrl, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In whatever order the tables come: what points to what is checked when everything is there. */
async function insertAll(client: pg.Client, lines: AsyncIterator<string>): Promise<void> {
  const keys = await client.query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name FROM pg_constraint
     WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of keys.rows)
    await client.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} DEFERRABLE INITIALLY DEFERRED`);
  let table = '';
  let batch: string[] = [];
  let characters = 0;
  const write = async () => {
    if (batch.length === 0) return;
    const name = client.escapeIdentifier(table);
    await client.query(
      `INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
      [`[${batch.join(',')}]`],
    );
    batch = [];
    characters = 0;
  };
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const line = next.value;
    if (line.startsWith('#')) {
      await write();
      table = line.slice(1);
      continue;
    }
    batch.push(line);
    characters += line.length;
    if (characters > BATCH_CHARACTERS) await write();
  }
  await write();
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { table: of, name } of keys.rows)
    await client.query(`ALTER TABLE ${of} ALTER CONSTRAINT ${name} NOT DEFERRABLE`);
}
