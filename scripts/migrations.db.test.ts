// The migrations make what the schema asks, and applying them is safe.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from './lib/database-url';
import { markDemo, refuseDemo } from './lib/demo-mark';
import { migrate } from './lib/migrate';
import { applyMigrations, difference, migrationNames } from './lib/schema-engine';
import { serveEmbedded } from './lib/serving-role';

const url = process.env.DATABASE_URL ?? '';
const scratch = mkdtempSync(join(tmpdir(), 'guichet-migrations-'));
const client = new pg.Client({ connectionString: url });
beforeAll(() => client.connect());
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  return client.end();
});

/** A new, empty database of its own. */
async function emptyDatabase(name: string): Promise<string> {
  const own = `${new URL(url).pathname.slice(1)}_${name}`;
  await client.query(`CREATE DATABASE ${own} TEMPLATE template0`);
  return withDatabase(url, own);
}

async function query(databaseUrl: string, sql: string) {
  const connection = new pg.Client({ connectionString: databaseUrl });
  await connection.connect();
  return (await connection.query(sql).finally(() => connection.end())).rows;
}

function migrations(...scripts: string[]): string {
  const folder = mkdtempSync(join(scratch, 'list-'));
  for (const [index, sql] of scripts.entries()) {
    const path = join(folder, `2026010100000${index}_step`);
    mkdirSync(path);
    writeFileSync(join(path, 'migration.sql'), sql);
  }
  return folder;
}

test('schema and migrations agree', async () => {
  expect(await difference(url)).toBe('');
});

test('a schema that has changed gives the SQL of the next migration', async () => {
  const folder = mkdtempSync(join(scratch, 'schema-'));
  const schema = join(folder, 'schema.prisma');
  writeFileSync(schema, 'datasource db {\n  provider = "postgresql"\n}\nmodel Colour {\n  id Int @id\n}\n');
  const sql = await difference(url, { schema, migrations: join(folder, 'none') });
  expect(sql).toContain('CREATE TABLE "Colour"');
});

test('each is applied once, by however many processes that start together', async () => {
  const database = await emptyDatabase('together');
  const applied = await Promise.all([migrate(database), migrate(database), migrate(database)]);
  expect(applied.flat()).toEqual(migrationNames());
  expect(await migrate(database)).toEqual([]);
});

test('two installations that start together on an empty database are both ready to serve', async () => {
  const database = await emptyDatabase('serving');
  const start = async () => {
    await migrate(database);
    return serveEmbedded(database);
  };
  const [first, second] = await Promise.all([start(), start(), start()]);
  expect(first).toBe(second);
  expect(await query(first ?? '', 'SELECT count(*)::int AS count FROM "AuditEvent"')).toEqual([{ count: 0 }]);
});

test('a migration may hold functions and semicolons in strings', async () => {
  const database = await emptyDatabase('functions');
  const folder = migrations(
    "CREATE TABLE t (note text DEFAULT 'a;b');\nCREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;",
  );
  await applyMigrations(database, folder);
  expect(await query(database, 'SELECT f()')).toEqual([{ f: 1 }]);
});

test('one that fails leaves nothing behind, says why, and is applied once it is mended', async () => {
  const database = await emptyDatabase('failing');
  const failing = migrations('CREATE TABLE good (id int);', 'CREATE TABLE half (id int); SELECT 1 / 0;');
  await expect(applyMigrations(database, failing)).rejects.toMatchObject({ remedy: 'division by zero' });
  expect(await query(database, "SELECT to_regclass('good') AS good, to_regclass('half') AS half")).toEqual([
    { good: 'good', half: null },
  ]);
  const mended = migrations('CREATE TABLE good (id int);', 'CREATE TABLE half (id int);');
  expect(await applyMigrations(database, mended)).toHaveLength(1);
});

test('production is refused on a database that was marked as demo', async () => {
  const database = await emptyDatabase('demo');
  await migrate(database);
  await expect(refuseDemo(database)).resolves.toBeUndefined();
  await markDemo(database);
  await expect(refuseDemo(database)).rejects.toThrow('demo data');
});
