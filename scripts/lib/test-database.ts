// Gives a test file its own migrated database (DATABASE_URL) and its own folder for files (GUICHET_DATA).
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { withDatabase } from './database-url';

const template = inject('templateUrl');
const name = `test_${randomBytes(6).toString('hex')}`;

await onServer(`CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)}`);
process.env.DATABASE_URL = withDatabase(template, name);
process.env.GUICHET_DATA = mkdtempSync(join(tmpdir(), 'guichet-files-'));

afterAll(async () => {
  rmSync(process.env.GUICHET_DATA ?? '', { recursive: true, force: true });
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(template, 'postgres') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
