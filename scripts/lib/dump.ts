// The database as a file: every row of every table as JSON, in one snapshot, while the portal works. Rows only: the
// migrations make the tables again. Needs no program of PostgreSQL, and reads with any version of it.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { isDemo } from './demo-mark';

const BATCH = 500;
/** What lives for minutes and means nothing later. */
const LEFT_OUT = ['_prisma_migrations', 'Heartbeat', 'RateLimit', 'Presence'];

export interface Head {
  format: 'guichet-backup/1';
  at: string;
  migrations: string[];
  /** Fictional people, and passwords that everyone knows: it stays so when it is restored. */
  demo: boolean;
  /** How the audit trail ended. */
  trail: { seq: number; hash: string } | null;
}

export interface Dumped {
  head: Head;
  rows: number;
  /** The files that its rows name. */
  storageKeys: Set<string>;
}

/** A line is a head, then `#<table>`, then that table's rows. Written anew, readable by its owner only. */
export async function dumpDatabase(databaseUrl: string, file: string, at: Date): Promise<Dumped> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const head = { ...(await headOf(client, at)), demo: await isDemo(databaseUrl) };
    const dumped: Dumped = { head, rows: 0, storageKeys: new Set() };
    const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
    await once(target, 'open');
    await pipeline(Readable.from(lines(client, dumped)), createGzip(), target);
    return dumped;
  } finally {
    await client.end();
  }
}

async function headOf(client: pg.Client, at: Date): Promise<Omit<Head, 'demo'>> {
  const applied = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  );
  const trail = await client.query<{ seq: string; hash: string }>(
    'SELECT seq, hash FROM "AuditEvent" ORDER BY seq DESC LIMIT 1',
  );
  const [last] = trail.rows;
  return {
    format: 'guichet-backup/1',
    at: at.toISOString(),
    migrations: applied.rows.map(({ name }) => name),
    trail: last ? { seq: Number(last.seq), hash: last.hash } : null,
  };
}

async function* lines(client: pg.Client, dumped: Dumped): AsyncGenerator<string> {
  yield `${JSON.stringify(dumped.head)}\n`;
  const { rows } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ALL($1) ORDER BY 1',
    [LEFT_OUT],
  );
  for (const { name } of rows) {
    yield `#${name}\n`;
    yield* rowsOf(client, name, dumped);
  }
}

async function* rowsOf(client: pg.Client, table: string, dumped: Dumped): AsyncGenerator<string> {
  const name = client.escapeIdentifier(table);
  await client.query(
    `DECLARE dumped NO SCROLL CURSOR FOR
     SELECT to_jsonb(t)::text AS line, to_jsonb(t) ->> 'storageKey' AS key FROM ${name} t`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string; key: string | null }>(`FETCH ${BATCH} FROM dumped`);
    for (const { line, key } of rows) {
      if (key) dumped.storageKeys.add(key);
      yield `${line}\n`;
    }
    dumped.rows += rows.length;
    if (rows.length < BATCH) break;
  }
  await client.query('CLOSE dumped');
}
